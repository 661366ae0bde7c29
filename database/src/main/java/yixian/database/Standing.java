package yixian.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * 库版本 · Which version of all rooms a database stands at, written down inside it.
 *
 * <p>It counts only where the server's role is there and may enter: a copy restored into another
 * server is granted anew.
 */
record Standing(String url, String owner, String password, String lastRoom) {

  private static final String READ =
      """
      select v.version from extensions.version v join pg_roles r on r.rolname = '%s'
      where has_schema_privilege(r.oid, ?, 'usage')
      """
          .formatted(Migrations.APP_ROLE);

  private static final String WRITE =
      """
      create table if not exists extensions.version (version text not null);
      comment on table extensions.version is '各模块表结构版本的摘要，启动时据此判断是否需要升级';
      truncate extensions.version;
      """;

  boolean is(String wanted) {
    try (Connection connection = DriverManager.getConnection(url, owner, password)) {
      return exists(connection) && wanted.equals(read(connection));
    } catch (SQLException e) {
      throw new IllegalStateException("无法读取数据库版本：" + e.getMessage(), e);
    }
  }

  private static boolean exists(Connection connection) throws SQLException {
    try (ResultSet table =
        connection.getMetaData().getTables(null, "extensions", "version", null)) {
      return table.next();
    }
  }

  private String read(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(READ)) {
      statement.setString(1, lastRoom);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? rows.getString(1) : "";
      }
    }
  }

  void write(String version) {
    try (Connection connection = DriverManager.getConnection(url, owner, password)) {
      connection.setAutoCommit(false);
      try (var table = connection.createStatement();
          var insert = connection.prepareStatement("insert into extensions.version values (?)")) {
        table.execute(WRITE);
        insert.setString(1, version);
        insert.execute();
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException("无法写入数据库版本：" + e.getMessage(), e);
    }
  }
}
