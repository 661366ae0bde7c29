package yixian.documents.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yixian.documents.Finding;
import yixian.documents.Reading;
import yixian.documents.xml.Tag;
import yixian.documents.xml.XmlDocument;
import yixian.documents.xml.XmlDoor;
import yixian.documents.xml.XmlRefused;

/**
 * .lrmx · The form as an XML file.
 *
 * <p>A file remembers how it was written: tags that we do not know keep their place, blanks and the
 * spelling of empty elements stay, and only what has changed is written anew. So a form that passes
 * through the house comes out as the program that made it expects it.
 */
public final class LrmxFile {

  static final String ROOT = "Person";
  static final String FAMILY = "JiaTingChengYuan";
  static final String PHOTO = "ZhaoPian";

  private final XmlDocument document;
  private final OfficialForm form;

  private LrmxFile(XmlDocument document, OfficialForm form) {
    this.document = document;
    this.form = form;
  }

  /** A new file of this form. */
  public static LrmxFile of(OfficialForm form) {
    return new LrmxFile(XmlDocument.of(LrmxTags.blank()), OfficialForm.EMPTY).with(form);
  }

  /** Reads a file, whatever its bytes are. */
  public static Reading<LrmxFile> read(byte[] bytes) {
    XmlDocument document;
    try {
      document = XmlDoor.read(bytes);
    } catch (XmlRefused refused) {
      return Reading.refused(refused.finding());
    }
    Tag root = document.root();
    if (!root.name().equals(ROOT)) {
      return Reading.refused(
          new Finding(
              "文件", "<" + root.name() + ">", "不是干部任免审批表，根元素应为 <Person>", "选择填表软件导出的 .lrmx 文件"));
    }
    List<Finding> findings = new ArrayList<>(structure(root));
    OfficialForm form = form(root);
    findings.addAll(FormCheck.of(form));
    return new Reading.Whole<>(new LrmxFile(document, form), findings);
  }

  public OfficialForm form() {
    return form;
  }

  /** This file with what the form says now; everything else stays as it was read. */
  public LrmxFile with(OfficialForm changed) {
    Tag root = document.root();
    for (FormField field : FormField.values()) {
      if (!changed.text(field).equals(form.text(field))) {
        root = LrmxTags.put(root, field.tag(), changed.text(field));
      }
    }
    if (!changed.family().equals(form.family())) {
      root = LrmxTags.putFamily(root, changed.family());
    }
    if (!Objects.equals(changed.photo(), form.photo())) {
      root = LrmxTags.put(root, PHOTO, changed.photo() == null ? "" : changed.photo().base64());
    }
    return new LrmxFile(document.withRoot(root), changed);
  }

  /** The file as bytes, in UTF-8. */
  public byte[] bytes() {
    return document.bytes();
  }

  private static OfficialForm form(Tag root) {
    FormTexts texts = FormTexts.empty();
    for (FormField field : FormField.values()) {
      root.findTag(field.tag()).ifPresent(tag -> texts.put(field, tag.text()));
    }
    List<Relative> family =
        root.findTag(FAMILY).stream()
            .flatMap(tag -> tag.tags(LrmxTags.ITEM))
            .map(LrmxTags::relative)
            .toList();
    return OfficialForm.of(texts, family, photo(root).orElse(null));
  }

  private static Optional<Photo> photo(Tag root) {
    return root.findTag(PHOTO).map(Tag::text).flatMap(Photo::findInBase64);
  }

  private static List<Finding> structure(Tag root) {
    List<Finding> findings = new ArrayList<>();
    for (FormField field : FormField.values()) {
      if (root.tags(field.tag()).count() > 1) {
        findings.add(new Finding(field.label(), "", "在文件中出现多次，只取第一个", "用填表软件重新导出"));
      }
    }
    @Nullable String photo = root.findTag(PHOTO).map(Tag::text).orElse(null);
    if (photo != null && !photo.isBlank() && photo(root).isEmpty()) {
      findings.add(new Finding("照片", "", "不是 JPG 或 PNG 图片，或超过 6 MB", "换一张 JPG 或 PNG 证件照"));
    }
    return findings;
  }
}
