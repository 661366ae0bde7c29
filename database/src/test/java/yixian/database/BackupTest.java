package yixian.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

  private static final String BUILD = "build-1";

  /** All that a copy can trip over: walls, circles, reckoned columns, triggers, odd words. */
  private static final String TABLES =
      """
      create schema room;
      create table room.a (
        id bigint generated always as identity primary key, b int, words text, at timestamptz, bytes bytea,
        number double precision, list text[], sum numeric(20, 6), "Order" int, twice int generated always as (b * 2) stored);
      create table room.b (id int primary key, a bigint not null references room.a deferrable);
      alter table room.a add foreign key (b) references room.b deferrable;
      alter table room.a enable row level security;
      alter table room.a force row level security;
      create sequence room.codes;
      create function room.no() returns trigger language plpgsql as $$ begin raise exception 'never'; end $$;
      """;

  private static final String ROWS =
      """
      set constraints all deferred;
      set session_replication_role = replica;
      insert into room.b select n, n from generate_series(1, 500) n;
      insert into room.a (b, words, at, bytes, number, list, sum, "Order")
        select n, E'第' || n || E'行\\t\\\\N\\n尾', timestamptz '2026-11-28 08:00:00.123456+08' + n * interval '1 hour',
               sha256(n::text::bytea), 1.0 / n, array['甲', null, '"乙"'], n * 1.000001, n
        from generate_series(1, 500) n;
      delete from room.a where b % 7 = 0;
      set session_replication_role = origin;
      select setval('room.codes', 41);
      create trigger nobody before insert or update or delete on room.a for each row execute function room.no();
      """;

  private static EmbeddedPostgres postgres;

  @TempDir private Path folder;
  private final List<Manifest.Table> told = new ArrayList<>();

  @BeforeAll
  static void start() {
    postgres = EmbeddedPostgres.throwaway();
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @BeforeEach
  void freshDatabases() throws SQLException {
    for (String name : new String[] {"source", "target"}) {
      say("postgres", "drop database if exists " + name);
      say("postgres", "create database " + name);
      say(name, TABLES);
    }
    say("source", ROWS);
    say("target", "insert into room.a (words) values ('made by a migration')");
  }

  @Test
  void everythingComesBackToTheByteAndGoesOnFromThere() throws Exception {
    Manifest written = backup();
    Manifest read = restore();
    assertThat(read).isEqualTo(written);
    assertThat(read.rows()).isEqualTo(500 + 429);
    assertThat(ask("target", "select string_agg(a::text, '|' order by id) from room.a a"))
        .isEqualTo(ask("source", "select string_agg(a::text, '|' order by id) from room.a a"));
    assertThat(ask("target", "select nextval('room.codes')")).isEqualTo("42");
    assertThat(ask("target", "select nextval('room.a_id_seq')")).isEqualTo("501");
    assertThat(ask("target", "select sum(twice) - sum(b * 2) from room.a")).isEqualTo("0");
  }

  @Test
  void theSameMomentIsWrittenTheSameTwice() throws Exception {
    Manifest one = backup();
    Path again = Files.createDirectory(folder.resolve("again"));
    try (Connection source = connect("source")) {
      Manifest other = Backup.write(source, again, BUILD, connection -> "head", table -> {});
      assertThat(other.tables()).isEqualTo(one.tables());
    }
    assertThat(Files.readAllBytes(again.resolve("tables/room.a.copy.gz")))
        .isEqualTo(Files.readAllBytes(folder.resolve("tables/room.a.copy.gz")));
  }

  @Test
  void aChangedRowIsNamedByItsTableAndNothingIsRestored() throws Exception {
    backup();
    rewrite(folder.resolve("tables/room.a.copy.gz"), "第9行", "第8行");
    assertThatThrownBy(this::restore)
        .isInstanceOf(BackupTrouble.class)
        .hasMessageContaining("room.a")
        .hasMessageContaining("保持原样");
    assertThat(ask("target", "select string_agg(words, '') from room.a"))
        .isEqualTo("made by a migration");
  }

  @Test
  void aHalfWrittenBackupAndOneOfAnotherBuildAreRefused() throws Exception {
    assertThatThrownBy(this::restore).hasMessageContaining("不是完整的备份");
    backup();
    try (Connection target = connect("target")) {
      assertThatThrownBy(() -> Restore.read(target, folder, "build-2", table -> {}))
          .hasMessageContaining("另一版本");
    }
    say("target", "create table room.newer (id int)");
    assertThatThrownBy(this::restore).hasMessageContaining("room.newer");
  }

  @Test
  void aNameThatIsNoTableOfOursIsNeverSaidToTheDatabase() throws Exception {
    backup();
    Path list = folder.resolve("manifest.txt");
    Files.writeString(list, Files.readString(list).replace("table room.b ", "table room.b;drop "));
    assertThatThrownBy(this::restore).isInstanceOf(BackupTrouble.class);
    assertThat(ask("target", "select count(*) from room.b")).isEqualTo("0");
  }

  @Test
  void whoWaitsIsToldOfEachTableOnceItIsDone() throws Exception {
    Manifest written = backup();
    assertThat(told).isEqualTo(written.tables());
    told.clear();
    restore();
    assertThat(told).isEqualTo(written.tables());
  }

  private Manifest backup() throws SQLException {
    try (Connection source = connect("source")) {
      return Backup.write(
          source,
          folder,
          BUILD,
          connection -> ask("source", "select count(*) from room.a"),
          told::add);
    }
  }

  private Manifest restore() throws SQLException {
    try (Connection target = connect("target")) {
      return Restore.read(target, folder, BUILD, told::add);
    }
  }

  private static void rewrite(Path file, String words, String others) throws IOException {
    String text;
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.replaceFirst(words, others).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        postgres.jdbcUrl(database), postgres.superuser(), postgres.password());
  }

  private static void say(String database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(String database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
