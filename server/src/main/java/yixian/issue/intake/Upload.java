package yixian.issue.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import yixian.kernel.Fault;
import yixian.kernel.Problem;
import yixian.kernel.sheet.SheetFile;

/**
 * 上传的表 · A sheet on the disk for the length of one request, so that it can be read more than once.
 *
 * @param hash SHA-256 of the file, by which it is known again
 */
public record Upload(Path file, String name, String hash) implements AutoCloseable {

  private static final int LONGEST_NAME = 200;

  /** Keeps what comes in, until it is closed. */
  public static Upload keep(InputStream in, String name) throws IOException {
    Path file = Files.createTempFile("cases", ".tmp");
    MessageDigest digest = sha256();
    try (DigestInputStream hashed = new DigestInputStream(in, digest);
        OutputStream out = Files.newOutputStream(file)) {
      hashed.transferTo(out);
    }
    String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    return new Upload(file, shown, HexFormat.of().formatHex(digest.digest()));
  }

  /** The heads in row 1. */
  public List<String> heads() {
    List<List<String>> top = SheetFile.top(file, 1);
    if (top.isEmpty() || top.getFirst().stream().allMatch(String::isBlank)) {
      throw Problem.invalid(new Fault("file", 1, "表格第 1 行没有列名", "请在第 1 行写列名，从第 2 行起一行一件"));
    }
    return top.getFirst().stream().map(String::strip).toList();
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", e);
    }
  }
}
