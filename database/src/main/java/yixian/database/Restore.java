package yixian.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * 恢复 · A backup into a database whose tables the same build has made. All of it or nothing: the
 * rows are held against the list as they come in, and once more as they then stand.
 */
public final class Restore {

  private Restore() {}

  /**
   * Restores a backup; what the migrations had put into the tables gives way to it.
   *
   * @param connection as the superuser of the embedded server
   * @param product digest of the migrations of this build
   * @param told of each table as it stands again
   * @throws BackupTrouble when the backup is of another build or damaged; nothing is changed then
   */
  public static Manifest read(
      Connection connection, Path folder, String product, Consumer<Manifest.Table> told) {
    Manifest manifest = Manifest.of(folder);
    if (!manifest.product().equals(product)) {
      throw new BackupTrouble("备份出自另一版本的一线。请用备份时的版本恢复，启动一次之后再升级");
    }
    try {
      connection.setAutoCommit(false);
      load(connection, folder, manifest, told);
      connection.commit();
      connection.setAutoCommit(true);
      try (Statement statement = connection.createStatement()) {
        statement.execute("analyze");
      }
      return manifest;
    } catch (SQLException e) {
      throw new BackupTrouble("备份没有恢复，数据库保持原样：" + e.getMessage(), e);
    } catch (IOException e) {
      throw new BackupTrouble("备份文件读不出来，数据库保持原样：" + e.getMessage() + "。请换一份备份", e);
    } finally {
      Backup.end(connection);
    }
  }

  private static void load(
      Connection connection, Path folder, Manifest manifest, Consumer<Manifest.Table> told)
      throws SQLException, IOException {
    Map<String, String> tables = Catalogue.tables(connection);
    demandSame(tables.keySet(), manifest);
    Copies copies = Copies.of(connection);
    say(connection, "set local session_replication_role = replica");
    copies.empty(tables.keySet());
    for (Manifest.Table table : manifest.tables()) {
      String columns = columns(tables, table.name());
      demand(table, copies.in(table, columns, folder), "备份文件被改动或损坏");
      demand(table, copies.seen(table.name(), columns), "恢复后的内容与备份不同");
      told.accept(table);
    }
    Set<String> sequences =
        Catalogue.sequences(connection).stream()
            .map(Manifest.Sequence::name)
            .collect(Collectors.toSet());
    for (Manifest.Sequence one : manifest.sequences()) {
      if (!sequences.contains(one.name())) {
        throw new BackupTrouble("备份中的序列 " + one.name() + " 在本版本中不存在");
      }
      say(connection, "select setval('%s', %d, %b)".formatted(one.name(), one.value(), one.used()));
    }
  }

  private static String columns(Map<String, String> tables, String name) {
    String columns = tables.get(name);
    if (columns == null) {
      throw new BackupTrouble("备份中的表 " + name + " 在本版本中不存在");
    }
    return columns;
  }

  private static void demandSame(Set<String> tables, Manifest manifest) {
    Set<String> missing = new TreeSet<>(tables);
    missing.removeAll(
        manifest.tables().stream().map(Manifest.Table::name).collect(Collectors.toSet()));
    if (!missing.isEmpty()) {
      throw new BackupTrouble("备份缺少这些表：" + String.join("、", missing) + "。请换一份备份");
    }
  }

  private static void demand(Manifest.Table wanted, Manifest.Table found, String trouble) {
    if (!wanted.equals(found)) {
      throw new BackupTrouble(
          "%s：表 %s 应有 %d 行，实有 %d 行，摘要%s。数据库保持原样"
              .formatted(
                  trouble,
                  wanted.name(),
                  wanted.rows(),
                  found.rows(),
                  wanted.digest().equals(found.digest()) ? "相符" : "不符"));
    }
  }

  private static void say(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
