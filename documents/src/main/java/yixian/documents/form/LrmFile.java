package yixian.documents.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.documents.Finding;
import yixian.documents.Reading;
import yixian.documents.Written;

/**
 * .lrm · The form as the older file: one record of 33 quoted fields in GBK, the photo in a file
 * beside it.
 *
 * <p>The record is split on {@code ","} after its outer quotes are dropped, because line breaks
 * live inside the CV. What the record cannot hold (characters outside GBK, an eighth relative, the
 * ID number) is reported as a loss.
 */
public final class LrmFile {

  /** What a file may weigh; a record of text needs a hundredth of it. */
  static final int MOST_BYTES = 2 * 1024 * 1024;

  private final List<String> fields;
  private final OfficialForm form;

  private LrmFile(List<String> fields, OfficialForm form) {
    this.fields = List.copyOf(fields);
    this.form = form;
  }

  /** A new file of this form. */
  public static LrmFile of(OfficialForm form) {
    return new LrmFile(LrmRecord.blank(), OfficialForm.EMPTY).with(form);
  }

  /** Reads a file, whatever its bytes are, with the photo that lies beside it if there is one. */
  public static Reading<LrmFile> read(byte[] bytes, byte @Nullable [] sibling) {
    List<Finding> findings = new ArrayList<>();
    if (bytes.length > MOST_BYTES) {
      return Reading.refused(new Finding("文件", "", "文件超过 2 MB", "重新导出 .lrm 文件，照片另存"));
    }
    switch (GbkText.read(bytes)) {
      case Reading.Refused<String> refused -> {
        return new Reading.Refused<>(refused.findings());
      }
      case Reading.Whole<String> text -> {
        findings.addAll(text.findings());
        return record(text.value(), sibling, findings);
      }
    }
  }

  public static Reading<LrmFile> read(byte[] bytes) {
    return read(bytes, null);
  }

  private static Reading<LrmFile> record(
      String text, byte @Nullable [] sibling, List<Finding> findings) {
    List<String> fields = LrmRecord.split(text);
    if (fields.size() != LrmRecord.FIELDS) {
      return Reading.refused(
          new Finding(
              "文件", fields.size() + " 个字段", "应为 33 个带引号、以逗号分隔的字段", "核对字段内是否夹有英文引号加逗号，用填表软件重新导出"));
    }
    OfficialForm form = LrmRecord.form(fields);
    if (sibling != null) {
      form = form.withPhoto(Photo.find(sibling).orElse(null));
      if (form.photo() == null) {
        findings.add(new Finding("照片", "", "不是 JPG 或 PNG 图片，或超过 6 MB", "换一张 JPG 或 PNG 证件照"));
      }
    }
    findings.addAll(FormCheck.of(form));
    return new Reading.Whole<>(new LrmFile(fields, form), findings);
  }

  public OfficialForm form() {
    return form;
  }

  /** This file with what the form says now; fields that say the same stay as they were read. */
  public LrmFile with(OfficialForm changed) {
    List<String> before = LrmRecord.fields(form);
    List<String> after = LrmRecord.fields(changed);
    List<String> kept = new ArrayList<>(fields);
    for (int i = 0; i < after.size(); i++) {
      if (!after.get(i).equals(before.get(i))) {
        kept.set(i, after.get(i));
      }
    }
    return new LrmFile(kept, changed);
  }

  /**
   * The record in GBK, with everything that it could not hold. The photo is written by the caller,
   * beside it.
   */
  public Written bytes() {
    List<Finding> losses = new ArrayList<>(LrmLosses.of(form));
    List<String> writable = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      writable.add(GbkText.writable(LrmRecord.label(i), fields.get(i), losses));
    }
    return new Written(GbkText.bytes(LrmRecord.join(writable, losses)), losses);
  }
}
