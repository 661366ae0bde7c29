package yixian.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * 备份清单 · What a backup holds, a line each; written last, so that a folder without it is no backup.
 *
 * @param product digest of the migrations that made the tables; they are restored by the same
 * @param head what the audit chain ended with, as the caller puts it
 */
public record Manifest(
    Instant madeAt, String product, String head, List<Table> tables, List<Sequence> sequences) {

  private static final String FILE = "manifest.txt";
  private static final String TITLE = "一线备份 1";

  /**
   * A table of the backup.
   *
   * @param name with its schema
   * @param digest SHA-256 of its rows as COPY writes them, in hexadecimal
   */
  public record Table(String name, long rows, String digest) {

    Path file(Path folder) {
      return folder.resolve("tables").resolve(name + ".copy.gz");
    }
  }

  /** Where a sequence stands; {@code used} as PostgreSQL's {@code is_called}. */
  public record Sequence(String name, long value, boolean used) {}

  /** All rows together. */
  public long rows() {
    return tables.stream().mapToLong(Table::rows).sum();
  }

  void write(Path folder) throws IOException {
    StringBuilder text = new StringBuilder(TITLE).append('\n');
    text.append("made-at ").append(madeAt).append('\n');
    text.append("product ").append(product).append('\n');
    text.append("head ").append(head).append('\n');
    for (Table table : tables) {
      text.append("table %s %d %s%n".formatted(table.name(), table.rows(), table.digest()));
    }
    for (Sequence one : sequences) {
      text.append("sequence %s %d %b%n".formatted(one.name(), one.value(), one.used()));
    }
    Files.writeString(folder.resolve(FILE), text);
  }

  /** Reads the list of a backup. */
  public static Manifest of(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      throw new BackupTrouble(folder + " 不是完整的备份（缺少 " + FILE + "）。请换一份备份");
    }
    try {
      return parsed(Files.readAllLines(file));
    } catch (IOException | DateTimeException | NumberFormatException e) {
      throw new BackupTrouble("备份清单 " + file + " 已损坏。请换一份备份", e);
    } catch (IndexOutOfBoundsException e) {
      throw new BackupTrouble("备份清单 " + file + " 不完整。请换一份备份", e);
    }
  }

  private static Manifest parsed(List<String> lines) {
    if (!lines.getFirst().equals(TITLE)) {
      throw new BackupTrouble("备份清单的格式是“" + lines.getFirst() + "”，本版本只认“" + TITLE + "”");
    }
    List<Table> tables = new ArrayList<>();
    List<Sequence> sequences = new ArrayList<>();
    for (String line : lines.subList(4, lines.size())) {
      String[] words = line.split(" ");
      switch (words[0]) {
        case "table" -> tables.add(new Table(words[1], Long.parseLong(words[2]), words[3]));
        case "sequence" ->
            sequences.add(
                new Sequence(words[1], Long.parseLong(words[2]), Boolean.parseBoolean(words[3])));
        default -> throw new BackupTrouble("备份清单中有不认识的一行：" + line);
      }
    }
    return new Manifest(
        Instant.parse(value(lines, 1)),
        value(lines, 2),
        value(lines, 3),
        List.copyOf(tables),
        List.copyOf(sequences));
  }

  private static String value(List<String> lines, int at) {
    return lines.get(at).substring(lines.get(at).indexOf(' ') + 1);
  }
}
