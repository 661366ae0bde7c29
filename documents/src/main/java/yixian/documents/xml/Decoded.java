package yixian.documents.xml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of an XML file.
 *
 * <p>Files of this trade are UTF-8, with or without a mark. Some are GBK and say so, some were
 * saved as UTF-16. What the first bytes or the declaration say is believed as long as every byte
 * agrees; nothing is guessed.
 */
record Decoded(String text, boolean utf8) {

  private static final Pattern DECLARED =
      Pattern.compile("<\\?xml[^>]{0,80}encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,20})[\"']");

  static Decoded of(byte[] bytes) throws XmlRefused {
    Charset charset = charset(bytes);
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new Decoded(
          text.replace("\r\n", "\n").replace('\r', '\n'), charset.equals(StandardCharsets.UTF_8));
    } catch (CharacterCodingException e) {
      throw new XmlRefused("", "文件中有不属于 " + charset + " 编码的字节", "用填表软件重新导出为 UTF-8 编码的 .lrmx 文件");
    }
  }

  private static Charset charset(byte[] bytes) throws XmlRefused {
    if (starts(bytes, 0xFE, 0xFF) || starts(bytes, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16;
    }
    int head = Math.min(bytes.length, 200);
    Matcher declared = DECLARED.matcher(new String(bytes, 0, head, StandardCharsets.ISO_8859_1));
    String name = declared.find() ? declared.group(1).toLowerCase(Locale.ROOT) : "utf-8";
    return switch (name) {
      case "utf-8", "utf8" -> StandardCharsets.UTF_8;
      case "gbk", "gb2312", "gb18030" -> Charset.forName("GB18030");
      default -> throw new XmlRefused(name, "不认识的编码", "另存为 UTF-8 编码");
    };
  }

  private static boolean starts(byte[] bytes, int... marks) {
    if (bytes.length < marks.length) {
      return false;
    }
    for (int i = 0; i < marks.length; i++) {
      if ((bytes[i] & 0xFF) != marks[i]) {
        return false;
      }
    }
    return true;
  }
}
