package yixian.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Fault;
import yixian.kernel.Problem;
import yixian.kernel.ZipGuard;

/**
 * Tells what a file is by its first bytes and, where those are not enough, by its inside. What is
 * not on the list is refused; markup that a browser would run is refused even as text.
 */
final class Sniffer {

  private static final int HEAD = 4_096;
  private static final long MOST_TEXT_BYTES = 2L * 1024 * 1024;

  private Sniffer() {}

  static Kind kind(Path file) throws IOException {
    byte[] head = head(file);
    if (head.length == 0) {
      throw refusal("文件是空的", "请重新选择文件");
    }
    Kind known = byMagic(head);
    if (known != null) {
      return known;
    }
    if (starts(head, 'P', 'K', 3, 4)) {
      return office(file);
    }
    refuseKnownButUnwelcome(head);
    return text(file);
  }

  private static @Nullable Kind byMagic(byte[] head) {
    if (starts(head, 0xFF, 0xD8, 0xFF)) {
      return Kind.JPEG;
    }
    if (starts(head, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
      return Kind.PNG;
    }
    if (starts(head, 'R', 'I', 'F', 'F') && at(head, 8, "WEBP")) {
      return Kind.WEBP;
    }
    if (starts(head, '%', 'P', 'D', 'F', '-')) {
      return Kind.PDF;
    }
    if (at(head, 4, "ftyp")
        && (at(head, 8, "isom")
            || at(head, 8, "mp4")
            || at(head, 8, "avc1")
            || at(head, 8, "iso"))) {
      return Kind.MP4;
    }
    return null;
  }

  private static void refuseKnownButUnwelcome(byte[] head) {
    if (at(head, 4, "ftyphei") || at(head, 4, "ftypmif") || at(head, 4, "ftyphev")) {
      throw refusal("暂不支持 HEIC 照片", "请在手机相机设置中选择“兼容性最佳”（JPEG）后重拍，或转成 JPEG 上传");
    }
    if (at(head, 4, "ftypqt")) {
      throw refusal("暂不支持 MOV 视频", "请转成 MP4 后上传");
    }
    if (starts(head, 'G', 'I', 'F', '8') || starts(head, 'B', 'M')) {
      throw refusal("暂不支持 GIF 与 BMP 图片", "请转成 JPEG 或 PNG 后上传");
    }
    if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw refusal("暂不支持旧版 Office 文件", "请另存为 .docx 或 .xlsx 后上传");
    }
  }

  private static Kind office(Path file) throws IOException {
    ZipGuard.demandTame(file, "file");
    try (ZipFile zip = new ZipFile(file.toFile())) {
      boolean macros =
          zip.stream()
              .anyMatch(part -> part.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"));
      if (macros) {
        throw refusal("文件含有宏", "请另存为不含宏的 .docx 或 .xlsx 后上传");
      }
      if (zip.getEntry("[Content_Types].xml") != null) {
        if (zip.getEntry("word/document.xml") != null) {
          return Kind.DOCX;
        }
        if (zip.getEntry("xl/workbook.xml") != null) {
          return Kind.XLSX;
        }
      }
    }
    throw refusal("不支持压缩包", "请解压后逐个上传照片或文档");
  }

  private static Kind text(Path file) throws IOException {
    if (Files.size(file) > MOST_TEXT_BYTES) {
      throw unknown();
    }
    String text = decode(Files.readAllBytes(file));
    boolean control =
        text.chars().anyMatch(c -> c < 32 && c != '\t' && c != '\n' && c != '\r' || c == 127);
    if (control) {
      throw unknown();
    }
    String lower = text.toLowerCase(Locale.ROOT);
    for (String markup :
        new String[] {
          "<svg", "<html", "<script", "<!doctype", "<?xml", "<body", "<iframe", "javascript:"
        }) {
      if (lower.contains(markup)) {
        throw refusal("不接受网页或 SVG 文件", "请改为上传照片、PDF 或普通文本");
      }
    }
    return Kind.TEXT;
  }

  private static String decode(byte[] bytes) {
    for (Charset charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("GB18030")}) {
      try {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      } catch (CharacterCodingException e) {
        // the next charset is tried
      }
    }
    throw unknown();
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD);
    }
  }

  private static boolean starts(byte[] head, int... magic) {
    if (head.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((head[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean at(byte[] head, int offset, String magic) {
    return head.length >= offset + magic.length()
        && new String(head, offset, magic.length(), StandardCharsets.ISO_8859_1).equals(magic);
  }

  private static Problem unknown() {
    return refusal("无法识别的文件格式", "请上传 JPEG、PNG、WebP 照片，PDF、Word、Excel、文本文件或 MP4 视频");
  }

  private static Problem refusal(String message, String mend) {
    return Problem.invalid(new Fault("file", message, mend));
  }
}
