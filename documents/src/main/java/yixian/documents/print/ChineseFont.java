package yixian.documents.print;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.jspecify.annotations.Nullable;

/**
 * 中文字体 · The font that PDFs carry.
 *
 * <p>Official fonts may not be shipped, so a free one of the machine is embedded, only with the
 * characters used. It must have TrueType outlines; Noto CJK has not. Where none is found, printing
 * says so and names the package to install.
 */
public final class ChineseFont {

  private static final List<String> USUAL =
      List.of(
          "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
          "/usr/share/fonts/wqy-zenhei/wqy-zenhei.ttc",
          "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
          "/usr/share/fonts/truetype/arphic/uming.ttc",
          "/usr/share/fonts/truetype/arphic/ukai.ttc");

  /** Faces with strokes like print, for running text; where there is none, {@link #USUAL} do. */
  private static final List<String> FOR_READING =
      List.of(
          "/usr/share/fonts/truetype/arphic/uming.ttc",
          "/usr/share/fonts/truetype/arphic-gbsn00lp/gbsn00lp.ttf");

  private static final List<String> BRUSHED =
      List.of(
          "/usr/share/fonts/truetype/arphic/ukai.ttc",
          "/usr/share/fonts/truetype/arphic-gkai00mp/gkai00mp.ttf");

  private final Path file;

  private ChineseFont(Path file) {
    this.file = file;
  }

  /** The first of the usual fonts that this machine has. */
  public static ChineseFont find() {
    return first(USUAL).orElseThrow(() -> new FontMissing("这台机器上没有可嵌入 PDF 的中文字体"));
  }

  /** 宋体 · For running text, where the machine has such a face. */
  public static ChineseFont forReading() {
    return first(FOR_READING).orElseGet(ChineseFont::find);
  }

  /** 楷体 · For second headings, where the machine has such a face. */
  public static ChineseFont brushed() {
    return first(BRUSHED).orElseGet(ChineseFont::forReading);
  }

  private static Optional<ChineseFont> first(List<String> places) {
    return places.stream()
        .map(Path::of)
        .filter(Files::isReadable)
        .findFirst()
        .map(ChineseFont::new);
  }

  /** A font file that a district has chosen. */
  public static ChineseFont at(Path file) {
    if (!Files.isReadable(file)) {
      throw new FontMissing("读不到字体文件 " + file);
    }
    return new ChineseFont(file);
  }

  /** Opens the font; whoever opens it closes it behind the document. */
  public Opened open() {
    try {
      File source = file.toFile();
      return file.toString().endsWith(".ttc") ? collection(source) : single(source);
    } catch (IOException e) {
      throw new FontMissing("读不懂字体文件 " + file);
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

  private Opened collection(File source) throws IOException {
    TrueTypeCollection collection = new TrueTypeCollection(source);
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
    return new Opened(outlined(font), collection);
  }

  private Opened single(File source) throws IOException {
    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(source));
    return new Opened(outlined(font), font);
  }

  private TrueTypeFont outlined(TrueTypeFont font) {
    if (font instanceof OpenTypeFont open && open.isPostScript()) {
      throw new FontMissing("字体 " + file + " 不是 TrueType 轮廓，不能嵌入 PDF");
    }
    return font;
  }
}
