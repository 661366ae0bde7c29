package yixian.codegen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Strategy;
import org.jooq.meta.jaxb.Target;
import yixian.database.EmbeddedPostgres;
import yixian.database.Migrations;
import yixian.database.Settings;

/**
 * Starts a throwaway PostgreSQL, applies every room's migrations and generates jOOQ classes from
 * it.
 *
 * <p>Skipped while the migrations' hash is the one of the last run. Arguments: migrations folder,
 * output folder.
 */
public final class GenerateTables {

  private GenerateTables() {}

  static void main(String[] arguments) throws Exception {
    Path migrations = Path.of(arguments[0]);
    Path output = Path.of(arguments[1]);
    Path stamp = output.resolve("migrations.sha256");
    String hash = hash(migrations);
    if (Files.exists(stamp) && Files.readString(stamp).equals(hash)) {
      return;
    }
    Path folder = Files.createTempDirectory("yixian-codegen");
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, Settings.throwaway())) {
      postgres.createDatabase("yixian");
      String url = postgres.jdbcUrl("yixian");
      List<String> rooms = Migrations.rooms(migrations.resolve("rooms.txt"));
      Migrations.run(
          url, postgres.superuser(), postgres.password(), rooms, "filesystem:" + migrations);
      GenerationTool.generate(configuration(url, postgres, rooms, output));
    }
    Files.writeString(stamp, hash);
  }

  private static Configuration configuration(
      String url, EmbeddedPostgres postgres, List<String> rooms, Path output) {
    Database database =
        new Database()
            .withName("org.jooq.meta.postgres.PostgresDatabase")
            .withSchemata(
                rooms.stream().map(room -> new SchemaMappingType().withInputSchema(room)).toList())
            .withExcludes("flyway_history")
            .withIncludeRoutines(false)
            .withForcedTypes(
                new ForcedType()
                    .withName("INSTANT")
                    .withIncludeTypes("(?i:timestamp\\s+with\\s+time\\s+zone|timestamptz)"),
                new ForcedType()
                    .withUserType("java.lang.String")
                    .withConverter(
                        "org.jooq.Converter.ofNullable(org.jooq.JSONB.class, String.class,"
                            + " org.jooq.JSONB::data, org.jooq.JSONB::jsonb)")
                    .withIncludeTypes("jsonb"));
    return new Configuration()
        .withJdbc(
            new Jdbc()
                .withUrl(url)
                .withUser(postgres.superuser())
                .withPassword(postgres.password()))
        .withGenerator(
            new Generator()
                .withStrategy(new Strategy().withName(RoomPackages.class.getName()))
                .withDatabase(database)
                .withGenerate(
                    new Generate()
                        .withRecords(true)
                        .withDaos(false)
                        .withPojos(false)
                        .withGeneratedAnnotation(false)
                        .withImplicitJoinPathsToOne(false)
                        .withImplicitJoinPathsToMany(false)
                        .withImplicitJoinPathsManyToMany(false))
                .withTarget(
                    new Target()
                        .withPackageName("yixian")
                        .withDirectory(output.toString())
                        .withClean(true)));
  }

  private static String hash(Path folder) throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      digest.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
      digest.update(Files.readAllBytes(file));
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
