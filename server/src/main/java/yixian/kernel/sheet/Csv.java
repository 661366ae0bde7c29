package yixian.kernel.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads comma separated text (RFC 4180) in one pass; quotes may hold commas, line breaks and
 * doubled quotes.
 */
public final class Csv {

  private static final char MARK = '\uFEFF';

  private Csv() {}

  /** Takes one record after the other. */
  public interface Taker {
    void take(List<String> fields);
  }

  public static void read(InputStream in, Taker taker) {
    read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16), taker);
  }

  /** A file that came from an office program: UTF-8 with or without mark, else GB 18030. */
  static void read(Path file, Taker taker) throws IOException {
    Charset charset = isUtf8(file) ? StandardCharsets.UTF_8 : Charset.forName("GB18030");
    try (BufferedReader in = new BufferedReader(reader(file, charset.newDecoder()), 1 << 16)) {
      in.mark(1);
      if (in.read() != MARK) {
        in.reset();
      }
      read(in, taker);
    }
  }

  private static boolean isUtf8(Path file) throws IOException {
    char[] some = new char[1 << 16];
    try (Reader in = reader(file, StandardCharsets.UTF_8.newDecoder())) {
      while (in.read(some) >= 0) {
        continue;
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static Reader reader(Path file, CharsetDecoder decoder) throws IOException {
    CodingErrorAction strictness =
        decoder.charset().equals(StandardCharsets.UTF_8)
            ? CodingErrorAction.REPORT
            : CodingErrorAction.REPLACE;
    return new InputStreamReader(
        Files.newInputStream(file),
        decoder.onMalformedInput(strictness).onUnmappableCharacter(strictness));
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
