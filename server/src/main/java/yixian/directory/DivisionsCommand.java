package yixian.directory;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import yixian.kernel.Ids;

/**
 * 导入区划 · Brings the divisions of one county or of the whole country (about 665,000) into the
 * database in one transaction, by COPY into a scratch table; those known already take the name told
 * now.
 */
public final class DivisionsCommand {

  private static final int FLUSH_AT = 1 << 16;

  private final PrintStream out;
  private final @Nullable String county;
  private final AtomicInteger read = new AtomicInteger();
  private final StringBuilder waiting = new StringBuilder(FLUSH_AT + 1_024);
  private int shownPercent = -1;
  private boolean countyFound;

  private DivisionsCommand(PrintStream out, @Nullable String county) {
    this.out = out;
    this.county = county;
  }

  /**
   * Imports the tables in the folder.
   *
   * @param user null where the URL names user and password
   * @param county 6 digits, or null for the whole country
   * @param out where the progress bar is drawn
   * @return how many divisions were read
   * @throws IllegalArgumentException in Chinese, when a file is missing or not what it should be;
   *     nothing is written then
   */
  public static int run(
      String url,
      @Nullable String user,
      @Nullable String password,
      Path folder,
      @Nullable String county,
      PrintStream out)
      throws SQLException {
    if (county != null && !county.matches("[0-9]{6}")) {
      throw new IllegalArgumentException("--county 应为 6 位县区代码，现为 " + county);
    }
    long begun = System.nanoTime();
    DivisionsCommand command = new DivisionsCommand(out, county);
    try (Connection connection = connect(url, user, password)) {
      connection.setAutoCommit(false);
      command.copy(connection, folder);
      if (county != null && !command.countyFound) {
        connection.rollback();
        throw new IllegalArgumentException("区划文件中没有县区 " + county + "，请检查代码");
      }
      connection.commit();
    }
    int count = command.read.get();
    out.printf("%n已导入 %,d 个行政区划，用时 %.1f 秒%n", count, seconds(begun));
    return count;
  }

  private static Connection connect(String url, @Nullable String user, @Nullable String password)
      throws SQLException {
    return user == null
        ? DriverManager.getConnection(url)
        : DriverManager.getConnection(url, user, password);
  }

  private void copy(Connection connection, Path folder) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create temp table incoming (id uuid, code text, name text, level text, parent text) on commit drop");
    }
    CopyIn copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy incoming from stdin (format text)");
    try {
      for (DivisionFiles.Table table : DivisionFiles.Table.values()) {
        table.read(folder, county, line -> take(copy, line));
      }
      flush(copy);
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
    out.print("\r正在写入……                                                  ");
    merge(connection);
  }

  private void take(CopyIn copy, DivisionFiles.Line line) {
    waiting
        .append(Ids.next())
        .append('\t')
        .append(line.code())
        .append('\t')
        .append(line.name().replace("\\", "\\\\").replace("\t", " "))
        .append('\t')
        .append(line.level())
        .append('\t')
        .append(line.parent() == null ? "\\N" : line.parent())
        .append('\n');
    read.incrementAndGet();
    countyFound |= line.code().equals(county);
    if (waiting.length() >= FLUSH_AT) {
      flush(copy);
    }
    draw();
  }

  private void flush(CopyIn copy) {
    byte[] bytes = waiting.toString().getBytes(StandardCharsets.UTF_8);
    try {
      copy.writeToCopy(bytes, 0, bytes.length);
    } catch (SQLException e) {
      throw new IllegalStateException("写入数据库失败：" + e.getMessage(), e);
    }
    waiting.setLength(0);
  }

  private static void merge(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          insert into directory.divisions (id, system, edition, code, name, level, parent)
          select id, '%s', '%s', code, name, level, parent from incoming
          on conflict on constraint divisions_key
          do update set name = excluded.name, parent = excluded.parent
          where divisions.name <> excluded.name or divisions.parent is distinct from excluded.parent
          """
              .formatted(DivisionFiles.SYSTEM, DivisionFiles.EDITION));
    }
  }

  private void draw() {
    int percent = county == null ? (int) Math.min(100, read.get() * 100L / expected()) : 100;
    if (percent != shownPercent) {
      shownPercent = percent;
      out.printf("\r正在读取 [%-50s] %3d%%  %,d", "#".repeat(percent / 2), percent, read.get());
    }
  }

  private static long expected() {
    long sum = 0;
    for (DivisionFiles.Table table : DivisionFiles.Table.values()) {
      sum += table.likely();
    }
    return sum;
  }

  private static double seconds(long begunNanos) {
    return (System.nanoTime() - begunNanos) / 1e9;
  }
}
