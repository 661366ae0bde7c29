package yixian;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import yixian.database.Manifest;

/**
 * 进度 · What a long command has done so far: a line a part, with the time since it began. A part
 * that takes long says every ten seconds how far it is.
 */
final class Progress {

  private static final long AGAIN = TimeUnit.SECONDS.toNanos(10);

  private final Consumer<String> told;
  private final LongSupplier nanos;
  private final long begun;
  private long last;
  private String room = "";
  private int tables;
  private long rows;
  private int files;
  private long bytes;

  Progress(Consumer<String> told, LongSupplier nanos) {
    this.told = told;
    this.nanos = nanos;
    this.begun = nanos.getAsLong();
    this.last = begun;
  }

  static Progress onConsole() {
    return new Progress(System.out::println, System::nanoTime);
  }

  /** Something is done. */
  void part(String words) {
    last = nanos.getAsLong();
    told.accept("%7.1f 秒  %s".formatted((last - begun) / 1e9, words));
  }

  /** A table is done; of the tables of a room one line is said, when the next room begins. */
  void table(Manifest.Table table) {
    String its = table.name().substring(0, table.name().indexOf('.'));
    if (!its.equals(room)) {
      roomDone();
      room = its;
    }
    tables++;
    rows += table.rows();
    again("%s，%,d 行".formatted(table.name(), table.rows()));
  }

  /** The last room is done, too. */
  void roomDone() {
    if (tables > 0) {
      part("%s：%d 张表，%,d 行".formatted(room, tables, rows));
    }
    tables = 0;
    rows = 0;
  }

  /** A file of a folder is copied. */
  void file(String folder, long size) {
    files++;
    bytes += size;
    again(folder + "：" + filesSoFar());
  }

  /** The folder is copied. */
  void folderDone(String folder) {
    part(folder + "：" + filesSoFar());
    files = 0;
    bytes = 0;
  }

  private String filesSoFar() {
    return "%,d 个文件，%,.1f MB".formatted(files, bytes / 1e6);
  }

  private void again(String words) {
    if (nanos.getAsLong() - last >= AGAIN) {
      part(words);
    }
  }
}
