package yixian.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;

/**
 * Applies the migrations of every room, each into the schema that bears the room's name.
 *
 * <p>Rooms come in the order of {@code rooms.txt}, lower floors first. Extensions live in the
 * schema {@code extensions}.
 */
public final class Migrations {

  /** The role of the running server: owns nothing, so row security binds it. */
  public static final String APP_ROLE = "yixian_app";

  private static final String PREPARATION =
      """
      create schema if not exists extensions;
      create extension if not exists btree_gist schema extensions;
      do $$ begin
        if not exists (select from pg_roles where rolname = 'yixian_app') then
          create role yixian_app nologin nosuperuser nobypassrls;
        end if;
      exception when duplicate_object or unique_violation then null;
      end $$;
      grant usage on schema extensions to yixian_app;
      """;

  private Migrations() {}

  /** The rooms named in {@code rooms.txt}, in order. */
  public static List<String> rooms(Path file) throws IOException {
    return rooms(Files.readString(file));
  }

  /** The rooms named in the text, one a line. */
  public static List<String> rooms(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /**
   * Brings every room's schema to the newest version and grants the server's role what it needs.
   *
   * @param location Flyway location of the folder that holds a folder a room
   */
  public static void run(
      String url, String owner, String password, List<String> rooms, String location) {
    run(url, owner, password, rooms, location, words -> {});
  }

  private static void run(
      String url,
      String owner,
      String password,
      List<String> rooms,
      String location,
      Consumer<String> told) {
    prepare(url, owner, password);
    for (String room : rooms) {
      Flyway.configure()
          .dataSource(url, owner, password)
          .schemas(room)
          .defaultSchema(room)
          .table("flyway_history")
          .locations(location + "/" + room)
          .callbacks(new Upgrading(room, told))
          .initSql("set search_path = " + room + ", extensions, public")
          .load()
          .migrate();
    }
    execute(url, owner, password, grants(rooms));
  }

  /**
   * The same, but asks the database first: one that stands at this version already is left as it
   * is, which makes a start after a crash a second shorter.
   *
   * @param version digest of the migration files
   * @param told what a person who waits is told of a migration that takes long
   */
  public static void runOnce(
      String url,
      String owner,
      String password,
      List<String> rooms,
      String location,
      String version,
      Consumer<String> told) {
    Standing standing = new Standing(url, owner, password, rooms.getLast());
    String wanted = Digest.of(version, PREPARATION, grants(rooms));
    if (!standing.is(wanted)) {
      run(url, owner, password, rooms, location, told);
      standing.write(wanted);
    }
  }

  private static void prepare(String url, String owner, String password) {
    execute(url, owner, password, PREPARATION);
  }

  private static String grants(List<String> rooms) {
    StringBuilder sql = new StringBuilder();
    for (String room : rooms) {
      sql.append(
          """
          grant usage on schema %1$s to yixian_app;
          grant select, insert, update, delete on all tables in schema %1$s to yixian_app;
          grant usage on all sequences in schema %1$s to yixian_app;
          revoke all on table %1$s.flyway_history from yixian_app;
          """
              .formatted(room));
    }
    if (rooms.contains("audit")) {
      sql.append("revoke update, delete, truncate on audit.records from yixian_app;\n");
    }
    if (rooms.contains("draw")) {
      sql.append("revoke update, delete, truncate on draw.draws, draw.reveals from yixian_app;\n");
    }
    return sql.toString();
  }

  private static void execute(String url, String owner, String password, String sql) {
    try (Connection connection = DriverManager.getConnection(url, owner, password);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("数据库准备失败：" + e.getMessage(), e);
    }
  }
}
