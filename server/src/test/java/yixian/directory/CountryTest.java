package yixian.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yixian.Installation;
import yixian.database.EmbeddedPostgres;
import yixian.database.Migrations;

/** A country as large as the real one, invented: 620,000 villages, in a database of its own. */
class CountryTest {

  private static final int TOWNS_A_COUNTY = 310;
  private static final int VILLAGES_A_TOWN = 20;

  @TempDir Path folder;

  @Test
  void comesInWholeAndShowsItsProgress() throws IOException, SQLException {
    writeCountry();
    try (EmbeddedPostgres postgres = EmbeddedPostgres.throwaway()) {
      postgres.createDatabase("country");
      String url = postgres.jdbcUrl("country");
      Migrations.run(
          url,
          postgres.superuser(),
          postgres.password(),
          Installation.rooms(),
          "classpath:db/migration");
      ByteArrayOutputStream shown = new ByteArrayOutputStream();
      int count =
          DivisionsCommand.run(
              url,
              postgres.superuser(),
              postgres.password(),
              folder,
              null,
              new PrintStream(shown, true, StandardCharsets.UTF_8));
      assertThat(count).isEqualTo(1 + 1 + 100 + 31_000 + 620_000);
      assertThat(shown.toString(StandardCharsets.UTF_8)).contains("97%");
    }
  }

  private void writeCountry() throws IOException {
    Files.writeString(folder.resolve("provinces.csv"), "code,name\n99,\"试省\"\n");
    Files.writeString(folder.resolve("cities.csv"), "code,name,provinceCode\n9901,\"试市\",99\n");
    try (BufferedWriter areas = Files.newBufferedWriter(folder.resolve("areas.csv"));
        BufferedWriter streets = Files.newBufferedWriter(folder.resolve("streets.csv"));
        BufferedWriter villages =
            new BufferedWriter(
                new OutputStreamWriter(
                    new GZIPOutputStream(Files.newOutputStream(folder.resolve("villages.csv.gz"))),
                    StandardCharsets.UTF_8))) {
      for (int county = 0; county < 100; county++) {
        String area = "9901%02d".formatted(county);
        areas.write(area + ",\"第" + county + "区\",9901\n");
        for (int town = 1; town <= TOWNS_A_COUNTY; town++) {
          String street = area + "%03d".formatted(town);
          streets.write(street + ",\"第" + town + "镇\"," + area + "\n");
          for (int village = 1; village <= VILLAGES_A_TOWN; village++) {
            villages.write(street + "%03d,\"第%d村委会\",%s\n".formatted(village, village, street));
          }
        }
      }
    }
  }
}
