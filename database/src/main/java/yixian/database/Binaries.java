package yixian.database;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;

/**
 * PostgreSQL's programs, unpacked once per version into a cache folder.
 *
 * <p>Unpacking happens in a neighbouring folder that is renamed when complete, so two processes may
 * do it at the same time and nobody ever runs a half-written program.
 *
 * @param home the folder that holds bin, lib and share
 */
record Binaries(Path home) {
  Path program(String name) {
    return home.resolve("bin").resolve(name);
  }

  /**
   * The programs in the machine's or the user's cache, or inside the data folder when no cache can
   * be written.
   */
  static Binaries unpacked(Folder folder) {
    try {
      return unpackedIn(writable(usualCache(), folder.root().resolve("programs")));
    } catch (IOException e) {
      throw new DatabaseTrouble("无法解压 PostgreSQL 程序。请检查磁盘空间（约需 60 MB）和权限：" + e.getMessage(), e);
    }
  }

  static Binaries unpackedIn(Path cache) throws IOException {
    var home = cache.resolve("postgres-" + version());
    if (!complete(home)) {
      unpack(home);
    }
    return new Binaries(home);
  }

  /** Root may have to run the programs as somebody else, so they must not lie in root's home. */
  private static Path usualCache() throws IOException {
    if (Owner.ourselves().isRoot()) {
      return Path.of("/var/cache/yixian");
    }
    var named = System.getenv("XDG_CACHE_HOME");
    var home = Path.of(System.getProperty("user.home"), ".cache");
    return (named == null || named.isBlank() ? home : Path.of(named))
        .resolve("yixian")
        .toAbsolutePath();
  }

  private static Path writable(Path cache, Path otherwise) {
    try {
      Files.createDirectories(cache);
      return Files.isWritable(cache) ? cache : otherwise;
    } catch (IOException e) {
      return otherwise;
    }
  }

  private static boolean complete(Path home) {
    return Files.exists(home.resolve("complete"))
        && Files.isExecutable(home.resolve("bin/postgres"));
  }

  private static void unpack(Path home) throws IOException {
    Files.createDirectories(home.getParent());
    var draft = Files.createTempDirectory(home.getParent(), "unpacking-");
    try {
      Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
      Archive.unpack(draft);
      Files.writeString(draft.resolve("complete"), version());
      settle(draft, home);
    } finally {
      Folder.remove(draft);
    }
  }

  private static void settle(Path draft, Path home) throws IOException {
    try {
      Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      if (complete(home)) {
        return; // another process was quicker
      }
      var broken = Files.createTempDirectory(home.getParent(), "broken-");
      Files.move(home, broken.resolve("postgres"), StandardCopyOption.ATOMIC_MOVE);
      Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
      Folder.remove(broken);
    }
  }

  private static String version() throws IOException {
    var properties = new Properties();
    try (var stream = Binaries.class.getResourceAsStream("postgres.properties")) {
      if (stream == null) {
        throw new DatabaseTrouble("安装包缺少 postgres.properties，请重新获取完整的安装包");
      }
      properties.load(stream);
    }
    return properties.getProperty("version");
  }
}
