package yixian.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each refusal says what is wrong and how to mend it. */
class RefusalTest {
  @TempDir Path folder;

  @Test
  void tellsHowToCloseAFolderThatOthersMayEnter() throws IOException {
    EmbeddedPostgres.start(folder, Settings.durable()).close();
    var cluster = folder.resolve("cluster");
    Files.setPosixFilePermissions(cluster, PosixFilePermissions.fromString("rwxr-xr-x"));
    assertThatThrownBy(() -> EmbeddedPostgres.start(folder, Settings.durable()))
        .isInstanceOf(DatabaseTrouble.class)
        .hasMessageContaining("权限过宽")
        .hasMessageContaining("chmod 700 " + cluster.toRealPath());
    Files.setPosixFilePermissions(cluster, PosixFilePermissions.fromString("rwx------"));
    EmbeddedPostgres.start(folder, Settings.durable()).close();
  }

  @Test
  void servesTheFolderOfAnotherUserAsThatUserIfItCanBeReached() throws IOException {
    assumeTrue(Owner.ourselves().isRoot(), "only root can act for another user");
    EmbeddedPostgres.start(folder, Settings.durable()).close();
    assertThat(
            Commands.run(List.of("chown", "-R", "nobody", folder.resolve("cluster").toString()))
                .fine())
        .isTrue();
    assertThatThrownBy(() -> EmbeddedPostgres.start(folder, Settings.durable()))
        .isInstanceOf(DatabaseTrouble.class)
        .hasMessageContaining("用户 nobody 进不了数据库目录")
        .hasMessageContaining("chmod o+x");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    try (var postgres = EmbeddedPostgres.start(folder, Settings.durable())) {
      assertThat(postgres.alive()).isTrue();
      long server = PidFile.read(folder.resolve("cluster")).orElseThrow().pid();
      assertThat(Owner.of(Path.of("/proc", Long.toString(server))).name()).isEqualTo("nobody");
    }
  }

  @Test
  void neverMakesANewClusterInTheStumpOfAnOldOne() throws IOException {
    EmbeddedPostgres.start(folder, Settings.durable()).close();
    Files.delete(folder.resolve("cluster/PG_VERSION"));
    var password = Files.readString(folder.resolve("password"));
    assertThatThrownBy(() -> EmbeddedPostgres.start(folder, Settings.durable()))
        .isInstanceOf(DatabaseTrouble.class)
        .hasMessageContaining("没有完整的数据库");
    assertThat(folder.resolve("password")).hasContent(password);
  }

  @Test
  void tellsThatThePasswordFileIsMissing() throws IOException {
    EmbeddedPostgres.start(folder, Settings.durable()).close();
    Files.delete(folder.resolve("password"));
    assertThatThrownBy(() -> EmbeddedPostgres.start(folder, Settings.durable()))
        .isInstanceOf(DatabaseTrouble.class)
        .hasMessageContaining("读不到数据库口令文件");
  }

  @Test
  void tellsThatAnotherProgramHoldsThePort() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      assertThatThrownBy(
              () -> EmbeddedPostgres.start(folder, Settings.durable().port(taken.getLocalPort())))
          .isInstanceOf(DatabaseTrouble.class)
          .hasMessageContaining("端口 " + taken.getLocalPort() + " 已被其他程序占用");
    }
    EmbeddedPostgres.start(folder, Settings.durable()).close();
  }

  @Test
  void tellsWhyTheServerDoesNotComeUp() {
    assertThatThrownBy(
            () -> EmbeddedPostgres.start(folder, Settings.durable().with("shared_buffers", "much")))
        .isInstanceOf(DatabaseTrouble.class)
        .hasMessageContaining("数据库未能启动")
        .hasMessageContaining("FATAL")
        .hasMessageContaining(folder.getFileName().toString());
    EmbeddedPostgres.start(folder, Settings.durable()).close();
  }

  @Test
  void neverThrowsAwayAFolderThatHoldsSomething() throws IOException {
    Files.writeString(folder.resolve("letter.txt"), "勿删");
    assertThatThrownBy(() -> EmbeddedPostgres.start(folder, Settings.throwaway()))
        .isInstanceOf(DatabaseTrouble.class)
        .hasMessageContaining("不是空目录");
    assertThat(folder.resolve("letter.txt")).hasContent("勿删");
  }

  @Test
  void refusesParametersThatAreOurs() {
    var settings = Settings.durable();
    assertThatThrownBy(() -> settings.with("listen_addresses", "*")).hasMessageContaining("由系统管理");
    assertThatThrownBy(() -> settings.with("a'b", "1")).hasMessageContaining("不合规");
    assertThatThrownBy(() -> settings.port(70_000)).hasMessageContaining("0 到 65535");
  }
}
