package yixian.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import yixian.testing.HouseTest;
import yixian.testing.TestInstallation;

@HouseTest
class DivisionsCommandTest {

  @TempDir Path folder;
  @Autowired Divisions divisions;
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

  @BeforeEach
  void writeTables() throws IOException {
    write("provinces.csv", "code,name\n99,\"试省\"\n");
    write("cities.csv", "code,name,provinceCode\n9901,\"试市\",99\n");
    write(
        "areas.csv",
        "code,name,cityCode,provinceCode\n990101,\"甲区\",9901,99\n990102,\"乙区\",9901,99\n");
    write(
        "streets.csv",
        "code,name,areaCode,provinceCode,cityCode\n990101001,\"甲一街道\",990101,99,9901\n990102001,\"乙一街道\",990102,99,9901\n");
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("villages.csv.gz")))) {
      out.write(
          "code,name,streetCode\n990101001001,\"甲一村,旧名\"\"老村\"\"\",990101001\n"
              .getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void importsOneCountyThenTheWholeCountryAndAgain() throws SQLException {
    assertThat(run("990101")).isEqualTo(5);
    assertThat(divisions.findByCode("990102")).isEmpty();
    assertThat(divisions.findByCode("990101001001").orElseThrow().name()).isEqualTo("甲一村,旧名\"老村\"");
    assertThat(run(null)).isEqualTo(7);
    assertThat(run(null)).isEqualTo(7);
    assertThat(divisions.children("9901")).hasSize(2);
    assertThat(shown.toString(StandardCharsets.UTF_8)).contains("正在读取 [").contains("已导入 7 个行政区划");
  }

  @Test
  void refusesFoldersWithoutTheTablesAndWritesNothing() throws IOException {
    assertThatThrownBy(() -> run("990199")).hasMessageContaining("没有县区 990199");
    Files.delete(folder.resolve("streets.csv"));
    assertThatThrownBy(() -> run(null)).hasMessageContaining("没有找到 streets.csv");
    write("streets.csv", "code,name,areaCode\n9901,\"错\",99\n");
    assertThatThrownBy(() -> run(null)).hasMessageContaining("应为 9 位");
    assertThatThrownBy(() -> run("99")).hasMessageContaining("6 位");
  }

  private int run(@Nullable String county) throws SQLException {
    return DivisionsCommand.run(
        TestInstallation.url(),
        TestInstallation.postgres().superuser(),
        TestInstallation.postgres().password(),
        folder,
        county,
        new PrintStream(shown, true, StandardCharsets.UTF_8));
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }
}
