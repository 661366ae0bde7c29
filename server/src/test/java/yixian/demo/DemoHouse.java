package yixian.demo;

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
import yixian.testing.TestInstallation;

/** A house of its own on the server of the test run: the demo fills empty houses only. */
final class DemoHouse implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private static final String DATABASE = "demo_house";

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    EmbeddedPostgres postgres = TestInstallation.postgres();
    postgres.createDatabase(DATABASE);
    String url = postgres.jdbcUrl(DATABASE);
    String owner = postgres.superuser();
    Migrations.run(url, owner, postgres.password(), Installation.rooms(), "classpath:db/migration");
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "demo-house",
                Map.of(
                    "spring.datasource.url",
                    url,
                    "spring.datasource.username",
                    Migrations.APP_ROLE,
                    "spring.datasource.password",
                    TestInstallation.PASSWORD,
                    "yixian.data",
                    folder().toString(),
                    "yixian.demo",
                    true,
                    "yixian.demo-size",
                    "SMALL")));
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("yixian-demo-test");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
