package yixian.documents.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import yixian.documents.Finding;

/** The type a PDF is set in. A character that the font lacks is printed as 〓 and remembered. */
public final class PdfType implements Ruler {

  private static final int MISSING = '〓';

  private final PDFont embedded;
  private final CmapLookup glyphs;
  private final TrueTypeFont font;
  private final double unitsPerEm;
  private final TreeSet<String> missing = new TreeSet<>();

  public PdfType(PDDocument document, TrueTypeFont font) throws IOException {
    this.font = font;
    this.embedded = PDType0Font.load(document, font, true);
    this.glyphs = font.getUnicodeCmapLookup();
    this.unitsPerEm = font.getUnitsPerEm();
  }

  public PDFont font() {
    return embedded;
  }

  @Override
  public double width(int codePoint) {
    try {
      return font.getAdvanceWidth(glyphs.getGlyphId(drawable(codePoint))) / unitsPerEm;
    } catch (IOException e) {
      return 1;
    }
  }

  /** The text with nothing in it that the font cannot draw. */
  public String drawable(String text) {
    StringBuilder drawable = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              int shown = drawable(point);
              if (shown != point && shown == MISSING) {
                missing.add(Character.toString(point));
              }
              drawable.appendCodePoint(shown);
            });
    return drawable.toString();
  }

  public List<Finding> losses() {
    List<Finding> losses = new ArrayList<>();
    if (!missing.isEmpty()) {
      losses.add(
          new Finding("打印", String.join("、", missing), "所用字体没有这些字，已印作“〓”", "在设置中换用含这些字的字体，或手工填写"));
    }
    return losses;
  }

  private int drawable(int point) {
    if (Character.isWhitespace(point)
        || Character.isISOControl(point)
        || Character.isSpaceChar(point)) {
      return point == 0x3000 ? point : ' ';
    }
    return glyphs.getGlyphId(point) == 0 ? MISSING : point;
  }
}
