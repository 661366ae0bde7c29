package yixian.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * Finds in the log why a server did not come up; only lines about the server itself are told, never
 * statements.
 */
final class LastWords {
  private static final int TAIL_BYTES = 8192;

  private LastWords() {}

  static String of(Folder folder) {
    try (var files = Files.list(folder.log())) {
      var words =
          files
              .sorted(Comparator.comparingLong((Path file) -> file.toFile().lastModified()))
              .flatMap(file -> tail(file).lines())
              .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
              .reduce((earlier, later) -> later)
              .orElse("（日志中没有说明）");
      return words.contains("No space left") ? "磁盘已满，请清理磁盘空间：" + words : words;
    } catch (IOException e) {
      return "（读不到日志：" + e.getMessage() + "）";
    }
  }

  private static String tail(Path path) {
    try (var file = new RandomAccessFile(path.toFile(), "r")) {
      long start = Math.max(0, file.length() - TAIL_BYTES);
      var bytes = new byte[(int) (file.length() - start)];
      file.seek(start);
      file.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
