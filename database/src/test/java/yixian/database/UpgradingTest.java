package yixian.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpgradingTest {

  @TempDir private Path folder;

  @Test
  void namesAMigrationThatTakesLongerThanASecondAndNoOther() throws Exception {
    Path room = Files.createDirectory(folder.resolve("room"));
    Files.writeString(room.resolve("V1__quick.sql"), "create table quick (id int)");
    Files.writeString(room.resolve("V2__long_rewrite.sql"), "select pg_sleep(1.5)");
    List<String> told = new CopyOnWriteArrayList<>();
    try (EmbeddedPostgres postgres = EmbeddedPostgres.throwaway()) {
      Migrations.runOnce(
          postgres.jdbcUrl("postgres"),
          postgres.superuser(),
          postgres.password(),
          List.of("room"),
          "filesystem:" + folder,
          "1",
          told::add);
    }
    assertThat(told)
        .containsExactly(
            "正在升级数据库：room V2 long rewrite（已 1 秒）", "  升级完成：room V2 long rewrite，用了 1 秒");
  }
}
