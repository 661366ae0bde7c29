package yixian.paper;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import yixian.documents.bulletin.Bulletin;
import yixian.documents.bulletin.BulletinPdf;
import yixian.documents.bulletin.BulletinWord;
import yixian.documents.print.ChineseFont;
import yixian.documents.print.FontMissing;
import yixian.kernel.Problem;

/**
 * 付印 · Prints with the font of the installation, or those that come with the product where none is
 * chosen.
 */
@Component
public class Press {

  private final String font;

  Press(@Value("${yixian.documents.font:}") String font) {
    this.font = font;
  }

  public byte[] print(Galley galley, Format format) {
    return switch (format) {
      case DOCX -> BulletinWord.print(galley.bulletin()).bytes();
      case PDF -> pdf(galley.bulletin());
    };
  }

  private byte[] pdf(Bulletin bulletin) {
    try {
      BulletinPdf pdf =
          font.isBlank() ? BulletinPdf.usual() : BulletinPdf.in(ChineseFont.at(Path.of(font)));
      return pdf.print(bulletin).bytes();
    } catch (FontMissing missing) {
      throw Problem.refused("font-missing", String.valueOf(missing.getMessage()));
    }
  }
}
