package yixian.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Refuses zipped documents that would swell beyond measure or reach outside their folder. Sizes are
 * counted while unpacking, for a bomb lies about its size.
 */
public final class ZipGuard {

  private static final int MOST_ENTRIES = 2_000;
  private static final long MOST_BYTES = 100L * 1024 * 1024;

  private ZipGuard() {}

  /**
   * Unpacks the file once into nothing and counts.
   *
   * @throws Problem when it is no zip, or has too many parts, too much in them, or parts with
   *     dangerous names
   */
  public static void demandTame(Path file, String field) {
    demandTame(file, field, MOST_BYTES);
  }

  /** The same for a file that may unpack to more than usual, for it is read as a stream. */
  public static void demandTame(Path file, String field, long mostBytes) {
    try (ZipFile zip = open(file)) {
      if (zip.size() > MOST_ENTRIES) {
        throw Problem.invalid(new Fault(field, "文件内部部件超过 " + MOST_ENTRIES + " 个", "请另存为普通文件后重新上传"));
      }
      long bytes = 0;
      byte[] buffer = new byte[16 * 1024];
      for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
        ZipEntry part = parts.nextElement();
        demandTameName(part.getName(), field);
        bytes = count(zip, part, buffer, bytes, field, mostBytes);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw Problem.invalid(new Fault(field, "文件已损坏，无法解开", "请用 Excel 或 WPS 重新保存后上传"));
    }
  }

  /**
   * Opens a zip. Names of parts are UTF-8; where they are not, they are read as GB 18030, as
   * Chinese desktops write them.
   */
  public static ZipFile open(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile());
    } catch (ZipException e) {
      return new ZipFile(file.toFile(), Charset.forName("GB18030"));
    }
  }

  private static long count(
      ZipFile zip, ZipEntry part, byte[] buffer, long before, String field, long mostBytes)
      throws IOException {
    long bytes = before;
    try (InputStream in = zip.getInputStream(part)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        bytes += read;
        if (bytes > mostBytes) {
          throw Problem.invalid(
              new Fault(field, "文件解开后超过 " + mostBytes / 1024 / 1024 + " MB，疑似压缩炸弹", "请减少内容后重新上传"));
        }
      }
    }
    return bytes;
  }

  private static void demandTameName(String name, String field) {
    if (name.startsWith("/")
        || name.contains("..")
        || name.contains("\\")
        || name.indexOf('\0') >= 0) {
      throw Problem.invalid(new Fault(field, "文件内部含有不安全的路径", "请另存为普通文件后重新上传"));
    }
  }
}
