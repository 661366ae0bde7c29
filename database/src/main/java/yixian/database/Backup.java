package yixian.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** 备份 · All tables as they stood at one moment, while the house goes on working. */
public final class Backup {

  private Backup() {}

  /** What is asked in the backup's own moment: how the audit chain ended. */
  @FunctionalInterface
  public interface Head {
    String of(Connection connection) throws SQLException;
  }

  /**
   * Writes a backup.
   *
   * @param connection as the superuser of the embedded server; its transaction is ended
   * @param folder an empty folder
   * @param product digest of the migrations of this build
   * @param told of each table as it is written
   * @throws BackupTrouble when it cannot be written; what was begun has no manifest
   */
  public static Manifest write(
      Connection connection,
      Path folder,
      String product,
      Head head,
      Consumer<Manifest.Table> told) {
    try {
      Files.createDirectories(folder.resolve("tables"));
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute("set transaction isolation level repeatable read, read only");
      }
      Copies copies = Copies.of(connection);
      List<Manifest.Table> tables = new ArrayList<>();
      for (Map.Entry<String, String> table : Catalogue.tables(connection).entrySet()) {
        tables.add(copies.out(table.getKey(), table.getValue(), folder));
        told.accept(tables.getLast());
      }
      Manifest manifest =
          new Manifest(
              Instant.now(), product, head.of(connection), tables, Catalogue.sequences(connection));
      manifest.write(folder);
      return manifest;
    } catch (IOException e) {
      throw new BackupTrouble("备份写不到 " + folder + "：" + e.getMessage() + "。请检查磁盘空间和权限", e);
    } catch (SQLException e) {
      throw new BackupTrouble("数据库读不出来，备份没有完成：" + e.getMessage(), e);
    } finally {
      end(connection);
    }
  }

  static void end(Connection connection) {
    try {
      if (!connection.getAutoCommit()) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new BackupTrouble("数据库连接中断：" + e.getMessage(), e);
    }
  }
}
