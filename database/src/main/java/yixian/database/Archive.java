package yixian.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The archive of PostgreSQL's programs for this processor, as it lies on the class path. */
final class Archive {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int EXECUTABLE = 0100;

  private Archive() {}

  static void unpack(Path target) throws IOException {
    try (var tar =
        new TarArchiveInputStream(
            new XZInputStream(new BufferedInputStream(open(), BUFFER_BYTES)))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        place(tar, entry, target);
      }
    }
  }

  private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
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
      return;
    }
    Files.copy(tar, path);
    var mode = (entry.getMode() & EXECUTABLE) != 0 ? "rwxr-xr-x" : "rw-r--r--";
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
  }

  private static InputStream open() {
    var machine = System.getProperty("os.arch");
    var name =
        switch (machine) {
          case "amd64", "x86_64" -> "/postgres-linux-x86_64.txz";
          case "aarch64" -> "/postgres-linux-arm_64.txz";
          default ->
              throw new DatabaseTrouble(
                  "没有适用于处理器 %s 的 PostgreSQL 程序，只支持 x86_64 和 aarch64".formatted(machine));
        };
    var stream = Archive.class.getResourceAsStream(name);
    if (stream == null) {
      throw new DatabaseTrouble("安装包缺少 PostgreSQL 程序 %s，请重新获取完整的安装包".formatted(name));
    }
    return stream;
  }
}
