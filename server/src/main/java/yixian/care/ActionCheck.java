package yixian.care;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Fault;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

/** 行动核对 · An action needs a purpose, a basis, its days and a day of forgetting. */
final class ActionCheck {

  private static final int LONGEST_KEPT = 366;
  private static final int LONGEST_FOLLOW = 60;

  private final ActionDraft draft;
  private final LocalDate today;
  private final List<Fault> faults = new ArrayList<>();

  private ActionCheck(ActionDraft draft, LocalDate today) {
    this.draft = draft;
    this.today = today;
  }

  static void demand(ActionDraft draft, Scope scope, LocalDate today) {
    ActionCheck check = new ActionCheck(draft, today);
    if (draft.owner() == null || !scope.covers(Set.of(draft.owner()), null, null)) {
      check.fault("owner", "牵头单位不在您的范围内", "请选择您所在的单位");
    }
    check.text(draft.title(), "title", "名称", 60);
    check.text(draft.purpose(), "purpose", "目的", 500);
    check.text(draft.basis(), "basis", "依据", 300);
    check.days();
    if (draft.follow() < 1 || draft.follow() > LONGEST_FOLLOW) {
      check.fault("followDays", "回访期限应为 1 至 " + LONGEST_FOLLOW + " 个工作日", "请改正回访期限");
    }
    if (!check.faults.isEmpty()) {
      throw Problem.invalid(check.faults);
    }
  }

  private void days() {
    LocalDate begins = draft.begins();
    LocalDate ends = draft.ends();
    LocalDate expires = draft.expires();
    if (begins == null || ends == null || begins.isAfter(ends)) {
      fault("ends", "没有起止日期，或止早于起", "请写明行动从哪天到哪天");
    } else if (ends.isBefore(today)) {
      fault("ends", "行动止期应在今天或以后", "请改正止期");
    }
    if (expires == null) {
      fault("expires", "没有到期删除日", "请写明户的信息保存到哪一天");
    } else if (ends != null && !expires.isAfter(ends)) {
      fault("expires", "到期删除日应在行动止期之后", "请选择更晚的日子");
    } else if (expires.isAfter(today.plusDays(LONGEST_KEPT))) {
      fault("expires", "至多保存 " + LONGEST_KEPT + " 天", "目的达成即应删除，请选择更早的日子");
    }
  }

  private void text(@Nullable String text, String field, String label, int longest) {
    if (text == null || text.isBlank() || text.strip().length() > longest) {
      fault(field, label + "应为 1 至 " + longest + " 个字", "请改正" + label);
    }
  }

  private void fault(String field, String message, String mend) {
    faults.add(new Fault(field, message, mend));
  }
}
