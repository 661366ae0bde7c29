package yixian.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once per version into a cache folder.
 *
 * <p>Unpacking happens in a neighbouring folder that is renamed when complete, so two processes may do it at the same time
 * and nobody ever runs a half-written program.
 *
 * @param home the folder that holds bin, lib and share
 */
record Binaries(Path home) {
  Path program(String name) {
    return home.resolve("bin").resolve(name);
  }

  static Binaries unpacked(RunAs runAs) {
    var home = cache(runAs).resolve("postgres-" + version());
    try {
      if (!complete(home)) {
        unpack(home);
      }
      return new Binaries(home);
    } catch (IOException e) {
      throw new DatabaseTrouble(
          "无法把 PostgreSQL 程序解压到 %s。请检查写权限和磁盘空间（约需 60 MB）".formatted(home), e);
    }
  }

  private static Path cache(RunAs runAs) {
    if (runAs.owner() != null) {
      return Path.of("/var/cache/yixian");
    }
    var named = System.getenv("XDG_CACHE_HOME");
    var base =
        named == null || named.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(named);
    return base.resolve("yixian");
  }

  private static boolean complete(Path home) {
    return Files.exists(home.resolve("complete")) && Files.isExecutable(home.resolve("bin/postgres"));
  }

  private static void unpack(Path home) throws IOException {
    Files.createDirectories(home.getParent());
    var draft = Files.createTempDirectory(home.getParent(), "unpacking-");
    try {
      Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
      extract(draft);
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

  private static void extract(Path target) throws IOException {
    try (var tar =
        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive(), 1 << 16)))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        place(tar, entry, target);
      }
    }
  }

  private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
    var path = target.resolve(entry.getName()).normalize();
    if (!path.startsWith(target)) {
      throw new IOException("entry leaves the archive: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, path);
      var mode = (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--";
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }
  }

  private static InputStream archive() {
    var machine = System.getProperty("os.arch");
    var name =
        switch (machine) {
          case "amd64", "x86_64" -> "/postgres-linux-x86_64.txz";
          case "aarch64" -> "/postgres-linux-arm_64.txz";
          default -> throw new DatabaseTrouble("没有适用于处理器 %s 的 PostgreSQL 程序，支持 x86_64 和 aarch64".formatted(machine));
        };
    var stream = Binaries.class.getResourceAsStream(name);
    if (stream == null) {
      throw new DatabaseTrouble("安装包缺少 PostgreSQL 程序 %s，请重新获取完整的安装包".formatted(name));
    }
    return stream;
  }

  private static String version() {
    var properties = new Properties();
    try (var stream = Binaries.class.getResourceAsStream("postgres.properties")) {
      if (stream == null) {
        throw new DatabaseTrouble("安装包缺少 postgres.properties，请重新获取完整的安装包");
      }
      properties.load(stream);
    } catch (IOException e) {
      throw new DatabaseTrouble("无法读取安装包中的 postgres.properties", e);
    }
    return properties.getProperty("version");
  }
}
