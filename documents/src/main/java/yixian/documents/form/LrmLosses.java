package yixian.documents.form;

import static yixian.documents.form.FormField.FORMER_AGE_LIMIT;
import static yixian.documents.form.FormField.FULL_TIME_SCHOOLING;
import static yixian.documents.form.FormField.ID_NUMBER;
import static yixian.documents.form.FormField.IN_SERVICE_DEGREE_AT;
import static yixian.documents.form.FormField.POLITICAL_STATUS;
import static yixian.documents.form.FormField.REACHES_AGE_ON;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import yixian.documents.Finding;

/** What of a form has no place in a .lrm record. */
final class LrmLosses {

  private static final Set<FormField> HOMELESS =
      EnumSet.of(ID_NUMBER, FORMER_AGE_LIMIT, REACHES_AGE_ON, POLITICAL_STATUS);

  private static final Set<FormField> EDUCATION =
      EnumSet.range(FULL_TIME_SCHOOLING, IN_SERVICE_DEGREE_AT);

  private LrmLosses() {}

  static List<Finding> of(OfficialForm form) {
    List<Finding> losses = new ArrayList<>();
    for (FormField field : HOMELESS) {
      if (!form.text(field).isBlank()) {
        losses.add(new Finding(field.label(), "", ".lrm 文件没有这一栏", "需要时改用 .lrmx 文件"));
      }
    }
    int relatives = form.family().size();
    if (relatives > LrmFamily.SLOTS) {
      losses.add(new Finding("家庭成员", relatives + " 人", ".lrm 文件只能写 7 人，其余未写入", "改用 .lrmx 文件"));
    }
    if (marked(form)) {
      losses.add(new Finding("学历学位、家庭成员", "@ 或 #", "与 .lrm 的分隔符相同，已改为全角", "改用全角“＠”“＃”"));
    }
    return losses;
  }

  private static boolean marked(OfficialForm form) {
    return EDUCATION.stream()
            .map(form::text)
            .anyMatch(text -> text.contains("@") || text.contains("#"))
        || form.family().stream().anyMatch(LrmLosses::marked);
  }

  private static boolean marked(Relative relative) {
    return LrmFamily.PARTS.stream().anyMatch(part -> part.apply(relative).contains("@"));
  }
}
