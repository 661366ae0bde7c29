package yixian;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The migration files of this build, known by their digest. */
final class MigrationFiles {

  private MigrationFiles() {}

  /** Changes whenever a file is added, removed, renamed or edited. */
  static String version() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Resource file : files()) {
        digest.update(path(file).getBytes(StandardCharsets.UTF_8));
        try (InputStream in = file.getInputStream()) {
          digest.update(in.readAllBytes());
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException("db/migration cannot be read from the class path", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", e);
    }
  }

  private static Iterable<Resource> files() throws IOException {
    Resource[] found =
        new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/**/*.sql");
    if (found.length == 0) {
      throw new IllegalStateException("db/migration holds no file on the class path");
    }
    return Stream.of(found).sorted(Comparator.comparing(MigrationFiles::path)).toList();
  }

  /** The path inside the class path, the same from a jar and from a folder. */
  private static String path(Resource file) {
    try {
      String url = file.getURL().toString();
      return url.substring(url.lastIndexOf("db/migration/"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
