package yixian.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import yixian.Installation;
import yixian.database.EmbeddedPostgres;
import yixian.database.Migrations;
import yixian.database.Settings;

/**
 * One throwaway PostgreSQL a test run, migrated once, reached by the server's own unprivileged
 * role.
 */
public final class TestInstallation
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  /** Of the server's own role, which all houses of the run share. */
  public static final String PASSWORD = "only-in-tests";

  private static final class Running {
    static final Path FOLDER = folder();
    static final EmbeddedPostgres POSTGRES =
        EmbeddedPostgres.start(FOLDER.resolve("postgres"), Settings.throwaway());

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(POSTGRES::close));
      POSTGRES.createDatabase("yixian");
      Migrations.run(
          url(),
          POSTGRES.superuser(),
          POSTGRES.password(),
          Installation.rooms(),
          "classpath:db/migration");
      Installation.admit(url(), POSTGRES.superuser(), POSTGRES.password(), PASSWORD);
    }

    private static Path folder() {
      try {
        return Files.createTempDirectory("yixian-test");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** JDBC URL of the run's database. */
  public static String url() {
    return Running.POSTGRES.jdbcUrl("yixian");
  }

  /** The server under the run, for tests that need the owner's rights. */
  public static EmbeddedPostgres postgres() {
    return Running.POSTGRES;
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "test-installation",
                Map.of(
                    "spring.datasource.url",
                    url(),
                    "spring.datasource.username",
                    Migrations.APP_ROLE,
                    "spring.datasource.password",
                    PASSWORD,
                    "yixian.data",
                    Running.FOLDER.toString(),
                    "yixian.demo",
                    false,
                    "yixian.passwords.kibibytes",
                    256)));
  }
}
