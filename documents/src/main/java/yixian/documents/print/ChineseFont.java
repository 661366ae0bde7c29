package yixian.documents.print;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.jspecify.annotations.Nullable;

/**
 * 中文字体 · The fonts that PDFs carry, with the characters used.
 *
 * <p>Official faces (仿宋、小标宋) may not be shipped. 宋体 and 黑体 come with the product as free faces that
 * have TrueType outlines, so that a paper looks the same wherever it was printed; 楷体 is the
 * machine's where it has a free one. A district that owns official faces names its own file.
 */
public final class ChineseFont {

  private static final ChineseFont SONG = shipped("NotoSerifSC.ttf");
  private static final ChineseFont BLACK = shipped("NotoSansSC.ttf");

  private static final List<String> BRUSHED =
      List.of(
          "/usr/share/fonts/truetype/arphic/ukai.ttc",
          "/usr/share/fonts/truetype/arphic-gkai00mp/gkai00mp.ttf");

  private final String name;
  private final Source source;

  private ChineseFont(String name, Source source) {
    this.name = name;
    this.source = source;
  }

  /** Where the bytes of a font come from. */
  private interface Source {
    Opened open() throws IOException;
  }

  /** 黑体 · For forms and first headings. */
  public static ChineseFont find() {
    return BLACK;
  }

  /** 宋体 · For running text. */
  public static ChineseFont forReading() {
    return SONG;
  }

  /** 楷体 · For second headings, where the machine has such a face. */
  public static ChineseFont brushed() {
    return BRUSHED.stream()
        .map(Path::of)
        .filter(Files::isReadable)
        .findFirst()
        .map(ChineseFont::at)
        .orElse(SONG);
  }

  private static ChineseFont shipped(String name) {
    return new ChineseFont(name, () -> resource(name));
  }

  /** A font file that a district has chosen. */
  public static ChineseFont at(Path file) {
    if (!Files.isReadable(file)) {
      throw new FontMissing("读不到字体文件 " + file);
    }
    String name = file.toString();
    return new ChineseFont(
        name, name.endsWith(".ttc") ? () -> collection(name) : () -> single(name));
  }

  /** Opens the font; whoever opens it closes it behind the document. */
  public Opened open() {
    try {
      return source.open();
    } catch (IOException e) {
      throw new FontMissing("读不懂字体文件 " + name);
    }
  }

  /** A font with what has to be closed behind it. */
  public record Opened(TrueTypeFont font, AutoCloseable source) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      try {
        source.close();
      } catch (IOException e) {
        throw e;
      } catch (Exception e) {
        throw new IOException(e);
      }
    }
  }

  private static Opened resource(String name) throws IOException {
    try (InputStream in =
        ChineseFont.class.getResourceAsStream("/yixian/documents/fonts/" + name)) {
      RandomAccessReadBuffer whole =
          new RandomAccessReadBuffer(
              Objects.requireNonNull(in, () -> "The font " + name + " is not in the jar"));
      TrueTypeFont font = new TTFParser().parse(whole);
      return new Opened(font, font);
    }
  }

  private static Opened collection(String file) throws IOException {
    TrueTypeCollection collection = new TrueTypeCollection(new File(file));
    @Nullable TrueTypeFont[] first = {null};
    collection.processAllFonts(
        font -> {
          if (first[0] == null) {
            first[0] = font;
          }
        });
    TrueTypeFont font = first[0];
    if (font == null) {
      collection.close();
      throw new FontMissing("字体文件 " + file + " 中没有字体");
    }
    return new Opened(outlined(file, font), collection);
  }

  private static Opened single(String file) throws IOException {
    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(new File(file)));
    return new Opened(outlined(file, font), font);
  }

  private static TrueTypeFont outlined(String file, TrueTypeFont font) {
    if (font instanceof OpenTypeFont open && open.isPostScript()) {
      throw new FontMissing("字体 " + file + " 不是 TrueType 轮廓，不能嵌入 PDF");
    }
    return font;
  }
}
