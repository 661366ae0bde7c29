package yixian.documents.form;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import yixian.documents.Finding;
import yixian.documents.Reading;

/**
 * Text in GBK as older programs write it.
 *
 * <p>Reading is strict: a wrong character in a name is worse than a refused file. A file that is
 * UTF-8 in truth, or that uses characters of the larger GB18030, is read and said to be so.
 */
final class GbkText {

  /** The printers' mark for a character that is not in the case. */
  private static final char MISSING = '〓';

  private static final Charset GBK = Charset.forName("GBK");
  private static final Charset GB18030 = Charset.forName("GB18030");

  private GbkText() {}

  static Reading<String> read(byte[] bytes) {
    if (bytes.length == 0) {
      return Reading.refused(new Finding("文件", "", "文件是空的", "重新导出后再上传"));
    }
    if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB) {
      return decode(bytes, StandardCharsets.UTF_8, "文件是 UTF-8 编码，已按 UTF-8 读取");
    }
    try {
      return new Reading.Whole<>(strictly(bytes, GBK), List.of());
    } catch (CharacterCodingException e) {
      return decode(bytes, GB18030, "含有 GBK 以外的字，已按 GB18030 读取");
    }
  }

  /** The text with characters that GBK lacks replaced by a mark and reported. */
  static String writable(String field, String text, List<Finding> losses) {
    CharsetEncoder encoder = GBK.newEncoder();
    StringBuilder writable = new StringBuilder();
    TreeSet<String> missing = new TreeSet<>();
    text.replace('\u00A0', ' ')
        .codePoints()
        .forEach(
            point -> {
              String character = Character.toString(point);
              if (encoder.canEncode(character)) {
                writable.append(character);
              } else {
                missing.add(character);
                writable.append(MISSING);
              }
            });
    if (!missing.isEmpty()) {
      losses.add(
          new Finding(
              field,
              String.join("、", missing),
              ".lrm 文件的 GBK 编码写不出这些字，已以“〓”代替",
              "改用 .lrmx 文件报送，或另附说明"));
    }
    return writable.toString();
  }

  static byte[] bytes(String writable) {
    return writable.getBytes(GBK);
  }

  private static Reading<String> decode(byte[] bytes, Charset charset, String remark) {
    try {
      String text = strictly(bytes, charset);
      return new Reading.Whole<>(
          text.startsWith("\uFEFF") ? text.substring(1) : text,
          List.of(new Finding("文件", "", remark, "核对姓名中的生僻字")));
    } catch (CharacterCodingException e) {
      return Reading.refused(
          new Finding("文件", "", "文件中有不属于 GBK 编码的字节", "用填表软件重新导出 .lrm 文件，或改用 .lrmx"));
    }
  }

  private static String strictly(byte[] bytes, Charset charset) throws CharacterCodingException {
    return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }
}
