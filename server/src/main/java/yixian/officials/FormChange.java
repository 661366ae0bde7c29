package yixian.officials;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import yixian.documents.form.FormField;
import yixian.documents.form.IdNumber;
import yixian.documents.form.OfficialForm;
import yixian.documents.form.Relative;

/** 差异 · What one field said before and says now. */
public record FormChange(String field, String before, String after) {

  /**
   * Field by field, in the order of the form. Of the identity number only so much is shown as tells
   * that it changed, of the photo only that it did.
   */
  public static List<FormChange> between(OfficialForm before, OfficialForm after) {
    List<FormChange> changes = new ArrayList<>();
    for (FormField field : FormField.values()) {
      if (!before.text(field).strip().equals(after.text(field).strip())) {
        changes.add(new FormChange(field.label(), shown(field, before), shown(field, after)));
      }
    }
    if (!before.family().equals(after.family())) {
      changes.add(new FormChange("家庭成员", family(before), family(after)));
    }
    if (!Objects.equals(before.photo(), after.photo())) {
      changes.add(new FormChange("照片", photo(before), photo(after)));
    }
    return changes;
  }

  static String shown(FormField field, OfficialForm form) {
    return field == FormField.ID_NUMBER ? new IdNumber(form.idNumber()).masked() : form.text(field);
  }

  private static String family(OfficialForm form) {
    return form.family().stream().map(FormChange::told).collect(Collectors.joining("\n"));
  }

  private static String told(Relative relative) {
    return String.join(
        "，",
        relative.title(),
        relative.name().trimmed(),
        relative.birth().written(),
        relative.politicalStatus(),
        relative.work());
  }

  private static String photo(OfficialForm form) {
    return form.photo() == null ? "" : "有照片（" + (form.photo().bytes().length / 1024 + 1) + " KB）";
  }
}
