package yixian.tasklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

/** 编制核对 · A list needs a purpose, a basis, a deadline, a day of forgetting, and few questions. */
final class DraftCheck {

  static final int MOST_QUESTIONS = 8;
  private static final int MOST_CHOICES = 12;
  private static final int LONGEST_KEPT = 366;

  private final ListDraft draft;
  private final Instant now;
  private final List<Fault> faults = new ArrayList<>();

  private DraftCheck(ListDraft draft, Instant now) {
    this.draft = draft;
    this.now = now;
  }

  static void demand(ListDraft draft, Scope scope, Instant now) {
    DraftCheck check = new DraftCheck(draft, now);
    if (draft.owner() == null || !scope.covers(Set.of(draft.owner()), null, null)) {
      check.fault("owner", "下发单位不在您的范围内", "请选择您所在的单位");
    }
    check.text(draft.title(), "title", "名称", 60);
    check.text(draft.purpose(), "purpose", "目的", 500);
    check.text(draft.basis(), "basis", "依据", 300);
    check.times();
    check.questions();
    if (!check.faults.isEmpty()) {
      throw Problem.invalid(check.faults);
    }
  }

  private void times() {
    Instant due = draft.due();
    LocalDate expires = draft.expires();
    if (due == null || !due.isAfter(now)) {
      fault("due", "反馈时限应在现在之后", "请选择反馈时限");
    }
    if (expires == null) {
      fault("expires", "没有到期删除日", "请写明条目和个人信息保存到哪一天");
    } else if (due != null && !expires.isAfter(Days.of(due))) {
      fault("expires", "到期删除日应在反馈时限之后", "请选择反馈时限次日或更晚的日子");
    } else if (expires.isAfter(Days.of(now).plusDays(LONGEST_KEPT))) {
      fault("expires", "至多保存 " + LONGEST_KEPT + " 天", "目的达成即应删除，请选择更早的日子");
    }
  }

  private void questions() {
    int asked = draft.questions().size();
    if (asked < 1 || asked > MOST_QUESTIONS) {
      fault("questions", "问题应为 1 至 " + MOST_QUESTIONS + " 个", "只问办事必需的");
    }
    for (int i = 0; i < asked; i++) {
      question(draft.questions().get(i), "questions." + i);
    }
  }

  private void question(ListDraft.Asked asked, String field) {
    text(asked.text(), field + ".text", "问题", 100);
    if (asked.kind() == null) {
      fault(field + ".kind", "没有选择回答方式", "请选择回答方式");
    }
    if (asked.kind() == Question.Kind.PHOTO && asked.required()) {
      fault(field + ".required", "照片只能选填", "不得强制要求上传照片（国办函〔2026〕12号）");
    }
    int choices = asked.options().size();
    boolean blank = asked.options().stream().anyMatch(String::isBlank);
    if (asked.kind() == Question.Kind.CHOICE && (choices < 2 || choices > MOST_CHOICES || blank)) {
      fault(field + ".choices", "选项应为 2 至 " + MOST_CHOICES + " 个", "请逐个写明选项");
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
