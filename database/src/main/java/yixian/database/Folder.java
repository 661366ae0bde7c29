package yixian.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Objects;

/**
 * 数据目录 · What lies where in the data folder.
 *
 * @param root the folder the operator named, absolute and without links
 */
record Folder(Path root) {
  static Folder at(Path path) {
    try {
      Files.createDirectories(path);
      return new Folder(path.toRealPath());
    } catch (IOException e) {
      throw new DatabaseTrouble(
          "无法建立数据库目录 %s。请检查上级目录的写权限和磁盘空间，或换一个目录".formatted(path.toAbsolutePath()), e);
    }
  }

  /** PostgreSQL's own data directory. */
  Path cluster() {
    return root.resolve("cluster");
  }

  Path password() {
    return root.resolve("password");
  }

  Path lock() {
    return root.resolve("owner.lock");
  }

  Path port() {
    return root.resolve("port");
  }

  Path log() {
    return root.resolve("log");
  }

  /** What the server says before its own log begins. */
  Path startLog() {
    return log().resolve("start.log");
  }

  /**
   * True when there is a cluster, also one that we may not look into; a new one appears only when
   * complete.
   */
  boolean holdsData() {
    return Files.exists(cluster());
  }

  /** A throwaway database removes its folder at close, so the folder must hold nothing else. */
  void refuseUnlessEmpty() {
    try (var content = Files.list(root)) {
      if (content.anyMatch(path -> !path.equals(lock()))) {
        throw new DatabaseTrouble("%s 不是空目录，不能用作临时数据库目录（用完会整个删除）。请换一个空目录".formatted(root));
      }
    } catch (IOException e) {
      throw new DatabaseTrouble("无法读取目录 %s。请检查权限".formatted(root), e);
    }
  }

  /**
   * Writes a small file so that after a power cut, too, a reader sees the old or the new text,
   * never half of it.
   */
  static void write(Path file, String text, String permissions) {
    var draft = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.deleteIfExists(draft);
      Files.createFile(
          draft,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)));
      Files.writeString(draft, text, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      force(Objects.requireNonNull(file.getParent()));
    } catch (IOException e) {
      throw new DatabaseTrouble("无法写入 %s。请检查写权限和磁盘空间".formatted(file), e);
    }
  }

  /** Makes renames inside a folder survive a power cut. */
  static void force(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Removes a folder and all in it; what vanishes meanwhile is no error. */
  static void remove(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (var all = Files.walk(folder)) {
      for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
