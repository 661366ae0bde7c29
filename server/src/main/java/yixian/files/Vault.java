package yixian.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * 库房 · Contents on disk under the SHA-256 of their bytes. A content is written aside, synced, then
 * renamed into place: it is there whole or not at all, and never twice.
 */
final class Vault {

  private final Path root;
  private final Path drafts;

  Vault(Path root) throws IOException {
    this.root = root;
    this.drafts = root.resolve("drafts");
    Files.createDirectories(drafts);
  }

  /** Where uploads are written before they are known. */
  Path drafts() {
    return drafts;
  }

  /** Moves a draft into place; the digest under which it lies. */
  byte[] keep(Path draft) throws IOException {
    byte[] digest = digest(draft);
    Path place = place(digest);
    Path shelf = Objects.requireNonNull(place.getParent());
    if (Files.exists(place)) {
      Files.setLastModifiedTime(place, Files.getLastModifiedTime(draft));
      Files.delete(draft);
      return digest;
    }
    Files.createDirectories(shelf);
    sync(draft);
    Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
    sync(shelf);
    return digest;
  }

  Path place(byte[] digest) {
    String hex = HexFormat.of().formatHex(digest);
    return root.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex);
  }

  /**
   * Takes out contents last written before the moment of which nobody knows, and drafts left
   * behind; how many.
   */
  int sweep(Instant before, Predicate<byte[]> known) throws IOException {
    int swept = 0;
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (isOld(file, before)
            && (file.startsWith(drafts)
                || !known.test(HexFormat.of().parseHex(file.getFileName().toString())))) {
          Files.deleteIfExists(file);
          swept++;
        }
      }
    }
    return swept;
  }

  private static boolean isOld(Path file, Instant before) throws IOException {
    try {
      return Files.getLastModifiedTime(file).toInstant().isBefore(before);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static byte[] digest(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        DigestInputStream digesting =
            new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
      digesting.transferTo(java.io.OutputStream.nullOutputStream());
      return digesting.getMessageDigest().digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", e);
    }
  }

  private static void sync(Path path) throws IOException {
    StandardOpenOption mode =
        Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
    try (FileChannel channel = FileChannel.open(path, mode)) {
      channel.force(true);
    }
  }
}
