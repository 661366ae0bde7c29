package yixian.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/**
 * 密钥文件 · A key of this installation, made at first use, readable by the owner of the data folder
 * only (0600).
 */
public final class KeyFile {

  private KeyFile() {}

  /**
   * The key in {@code keys/<name>} of the data folder; made by {@code fresh} where there is none.
   */
  public static byte[] readOrMake(Path data, String name, Supplier<byte[]> fresh) {
    Path file = data.resolve("keys").resolve(name);
    try {
      if (!Files.exists(file)) {
        make(file, fresh.get());
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("无法读写密钥文件 " + file + "，请检查数据目录的权限与磁盘空间", e);
    }
  }

  /**
   * Written aside first, then linked into place: two starts at once agree on one key, and none is
   * ever half there.
   */
  private static void make(Path file, byte[] key) throws IOException {
    Files.createDirectories(file.getParent(), allowed(file, "rwx------"));
    Path draft = file.resolveSibling(file.getFileName() + "." + Ids.next());
    Files.createFile(draft, allowed(file, "rw-------"));
    try {
      Files.write(draft, key);
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException e) {
      // the other start was faster: its key counts
    } finally {
      Files.delete(draft);
    }
  }

  private static FileAttribute<?>[] allowed(Path file, String permissions) {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
