package yixian;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yixian.database.EmbeddedPostgres;
import yixian.database.Migrations;
import yixian.database.Settings;

/**
 * 安装 · One installation of the house: its data folder and its database, migrated and ready.
 *
 * <p>The owner of the tables only migrates. The server itself signs in as {@code yixian_app}, which
 * owns nothing and is bound by row security; its password is made anew at each start and kept in
 * memory only.
 */
public final class Installation implements AutoCloseable {

  private static final String DATABASE = "yixian";

  private final Options options;
  private final @Nullable EmbeddedPostgres postgres;
  private final String url;
  private final String appPassword;

  private Installation(
      Options options, @Nullable EmbeddedPostgres postgres, String url, String appPassword) {
    this.options = options;
    this.postgres = postgres;
    this.url = url;
    this.appPassword = appPassword;
  }

  /** Starts or reaches the database and brings every room's tables up to date. */
  static Installation open(Options options, Ending ending) {
    try {
      Files.createDirectories(options.data());
    } catch (IOException e) {
      throw new UncheckedIOException("无法建立数据目录 " + options.data() + "，请检查权限或用 --data 另指一处", e);
    }
    if (options.database() != null) {
      return prepared(options, null, options.database(), "", "");
    }
    EmbeddedPostgres postgres =
        ending.of(
            () -> EmbeddedPostgres.start(options.data().resolve("postgres"), Settings.durable()));
    try {
      postgres.createDatabase(DATABASE);
      return prepared(
          options, postgres, postgres.jdbcUrl(DATABASE), postgres.superuser(), postgres.password());
    } catch (RuntimeException e) {
      postgres.close();
      throw e;
    }
  }

  private static Installation prepared(
      Options options,
      @Nullable EmbeddedPostgres postgres,
      String url,
      String owner,
      String password) {
    Migrations.runOnce(
        url,
        owner,
        password,
        rooms(),
        "classpath:db/migration",
        MigrationFiles.version(),
        System.out::println);
    String appPassword = random();
    admit(url, owner, password, appPassword);
    return new Installation(options, postgres, url, appPassword);
  }

  /** The rooms in the order of their floors. */
  public static List<String> rooms() {
    try (InputStream in = Installation.class.getResourceAsStream("/db/migration/rooms.txt")) {
      if (in == null) {
        throw new IllegalStateException("db/migration/rooms.txt is missing from the class path");
      }
      return Migrations.rooms(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets the server's own role sign in with the given password. */
  public static void admit(String url, String owner, String password, String appPassword) {
    try (Connection connection = DriverManager.getConnection(url, owner, password);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "alter role " + Migrations.APP_ROLE + " login password '" + appPassword + "'");
    } catch (SQLException e) {
      throw new IllegalStateException("无法登记服务账号，请确认数据库用户有 CREATEROLE 权限：" + e.getMessage(), e);
    }
  }

  /** Spring properties of this installation. */
  Map<String, Object> properties() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("server.port", options.port());
    properties.put("spring.datasource.url", withoutUser(url));
    properties.put("spring.datasource.username", Migrations.APP_ROLE);
    properties.put("spring.datasource.password", appPassword);
    properties.put("yixian.data", options.data().toString());
    properties.put("yixian.demo", options.demo());
    properties.put("yixian.rehearse", options.rehearse());
    return properties;
  }

  static String withoutUser(String url) {
    return url.replaceAll("(?<=[?&])(user|password)=[^&]*&?", "").replaceAll("[?&]$", "");
  }

  private static String random() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public void close() {
    if (postgres != null) {
      postgres.close();
    }
  }
}
