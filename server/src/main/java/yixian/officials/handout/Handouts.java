package yixian.officials.handout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.documents.form.OfficialForm;
import yixian.documents.form.Photo;
import yixian.documents.print.ChineseFont;
import yixian.documents.print.FontMissing;
import yixian.documents.print.FormPdf;
import yixian.documents.print.FormWord;
import yixian.kernel.Actor;
import yixian.kernel.Problem;
import yixian.officials.FormFile;
import yixian.officials.Officials;

/**
 * 导出 · Hands a form out as a file; who took what is noted before it is drawn.
 *
 * <p>A .lrm has no place for the photo, so it goes out with the photo beside it in a zip.
 */
@Component
class Handouts {

  private final Officials officials;
  private final Audit audit;
  private final String font;

  Handouts(Officials officials, Audit audit, @Value("${yixian.documents.font:}") String font) {
    this.officials = officials;
    this.audit = audit;
    this.font = font;
  }

  /** The kept file, noted as handed out. */
  FormFile take(Actor actor, UUID person, HandoutKind kind) {
    FormFile file = officials.file(actor.scope("officials.print"), person);
    audit.note(actor, "officials.hand-out", "person", person, Map.of("as", kind.extension()));
    return file;
  }

  Handout draw(FormFile file, HandoutKind kind) {
    OfficialForm form = file.form();
    String stem = "干部任免审批表_" + form.name().trimmed();
    return switch (kind) {
      case LRMX -> handout(stem, kind, file.lrmx());
      case LRM -> lrm(stem, file, form.photo());
      case DOCX -> handout(stem, kind, FormWord.print(form).bytes());
      case PDF -> handout(stem, kind, pdf(form));
    };
  }

  private byte[] pdf(OfficialForm form) {
    try {
      ChineseFont chosen = font.isBlank() ? ChineseFont.find() : ChineseFont.at(Path.of(font));
      return new FormPdf(chosen).print(form).bytes();
    } catch (FontMissing missing) {
      throw Problem.refused("font-missing", String.valueOf(missing.getMessage()));
    }
  }

  private static Handout lrm(String stem, FormFile file, @Nullable Photo photo) {
    byte[] record = file.lrm().bytes();
    return photo == null
        ? handout(stem, HandoutKind.LRM, record)
        : new Handout(stem + "_lrm.zip", "application/zip", zipped(stem, record, photo));
  }

  private static byte[] zipped(String stem, byte[] record, Photo photo) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(stem + ".lrm"));
      zip.write(record);
      zip.putNextEntry(new ZipEntry(stem + "." + photo.kind().extension()));
      zip.write(photo.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static Handout handout(String stem, HandoutKind kind, byte[] bytes) {
    return new Handout(stem + "." + kind.extension(), kind.mediaType(), bytes);
  }
}
