package yixian.kernel.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads comma separated text (RFC 4180) in one pass; quotes may hold commas, line breaks and
 * doubled quotes.
 */
public final class Csv {

  private Csv() {}

  /** Takes one record after the other. */
  public interface Taker {
    void take(List<String> fields);
  }

  public static void read(InputStream in, Taker taker) {
    read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16), taker);
  }

  /** Text of a file that came from an office program: UTF-8 with or without mark, else GBK. */
  static String decode(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("GB18030"));
    }
  }

  static void read(BufferedReader in, Taker taker) {
    try {
      List<String> fields = new ArrayList<>();
      StringBuilder field = new StringBuilder();
      boolean quoted = false;
      boolean any = false;
      for (int c = in.read(); c >= 0; c = in.read()) {
        any = true;
        if (quoted) {
          if (c != '"') {
            field.append((char) c);
            continue;
          }
          in.mark(1);
          if (in.read() == '"') {
            field.append('"');
          } else {
            in.reset();
            quoted = false;
          }
        } else if (c == '"') {
          quoted = true;
        } else if (c == ',') {
          end(field, fields);
        } else if (c == '\n') {
          end(field, fields);
          taker.take(List.copyOf(fields));
          fields.clear();
          any = false;
        } else if (c != '\r') {
          field.append((char) c);
        }
      }
      if (any) {
        end(field, fields);
        taker.take(List.copyOf(fields));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void end(StringBuilder field, List<String> fields) {
    fields.add(field.toString());
    field.setLength(0);
  }
}
