package yixian.documents.form;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yixian.documents.Finding;

/**
 * What is doubtful in a form that could be read. Nothing is changed: the person at the desk
 * decides.
 */
final class FormCheck {

  private static final String MONTH = "写成六位年月，如 199401";
  private static final String DAY = "写成八位日期，如 20260301";

  private final OfficialForm form;
  private final List<Finding> findings = new ArrayList<>();

  private FormCheck(OfficialForm form) {
    this.form = form;
  }

  static List<Finding> of(OfficialForm form) {
    FormCheck check = new FormCheck(form);
    check.who();
    check.dates();
    check.party();
    check.idNumber();
    check.family();
    return check.findings;
  }

  private void who() {
    if (form.name().trimmed().isEmpty()) {
      find(FormField.NAME, "", "姓名是空的", "填写姓名");
    }
    if (!form.sex().strip().matches("[男女]")) {
      find(FormField.SEX, form.sex(), "应为“男”或“女”", "改为“男”或“女”");
    }
  }

  private void dates() {
    if (form.birth().isBlank()) {
      find(FormField.BIRTH, "", "出生年月是空的", MONTH);
    }
    month(FormField.BIRTH.label(), form.birth());
    month(FormField.WORK_START.label(), form.workStart());
    day(FormField.AGE_DAY, form.filing().ageDay());
    day(FormField.FILLED_ON, form.filing().filledOn());
    Optional<YearMonth> born = form.birth().findMonth();
    Optional<YearMonth> began = form.workStart().findMonth();
    if (born.isPresent() && began.isPresent() && began.get().isBefore(born.get())) {
      find(
          FormField.WORK_START,
          form.workStart().written(),
          "早于出生年月 " + form.birth().written(),
          "核对两个年月");
    }
  }

  private void party() {
    if (!form.party().written().isBlank() && form.party().memberships().isEmpty()) {
      find(FormField.PARTY, form.party().written(), "读不出入党年月或党派", "写成年月（如 2010.05）或党派名称（如 民盟、无党派）");
    }
  }

  private void idNumber() {
    IdNumber number = new IdNumber(form.idNumber());
    if (form.idNumber().isBlank()) {
      return;
    }
    if (!number.isSound()) {
      find(FormField.ID_NUMBER, number.masked(), "位数或校验码不对", "对照身份证核对");
    }
    Optional<YearMonth> born = form.birth().findMonth();
    Optional<YearMonth> stated = number.findBirth();
    if (born.isPresent() && stated.isPresent() && !born.equals(stated)) {
      find(FormField.BIRTH, form.birth().written(), "与身份证号中的出生年月不一致", "以档案认定的出生年月为准，核对后更正");
    }
  }

  private void family() {
    int row = 0;
    for (Relative relative : form.family()) {
      row++;
      month("家庭成员第 " + row + " 人出生年月", relative.birth());
    }
  }

  private void month(String field, DateText date) {
    if (!date.isBlank() && date.findMonth().isEmpty()) {
      findings.add(new Finding(field, date.written(), "读不出年月", MONTH));
    }
  }

  private void day(FormField field, DateText date) {
    if (!date.isBlank() && date.findDay().isEmpty()) {
      find(field, date.written(), "读不出年月日", DAY);
    }
  }

  private void find(FormField field, String found, String wrong, String mend) {
    findings.add(new Finding(field.label(), found, wrong, mend));
  }
}
