package yixian.petition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Fault;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

/** 登记核对 · What a registration must hold: the names of who came, what is asked, by which office. */
final class DraftCheck {

  /** 信访工作条例 article 20. */
  static final int MOST_REPRESENTATIVES = 5;

  private static final int MOST_PEOPLE = 10_000;
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_SUMMARY = 100;
  private static final int LONGEST_REQUEST = 2000;
  private static final int LONGEST_PLACE = 200;

  private final PetitionDraft draft;
  private final List<Fault> faults = new ArrayList<>();

  private DraftCheck(PetitionDraft draft) {
    this.draft = draft;
  }

  static void demand(PetitionDraft draft, Scope scope) {
    DraftCheck check = new DraftCheck(draft);
    check.office(scope);
    check.choices();
    check.texts();
    check.who();
    if (!check.faults.isEmpty()) {
      throw Problem.invalid(check.faults);
    }
  }

  private void office(Scope scope) {
    if (draft.office() == null || !scope.covers(Set.of(draft.office()), null, null)) {
      fault("office", "登记单位不在您的范围内", "请选择您所在的信访部门");
    }
  }

  private void choices() {
    chosen(draft.channel(), "channel", "来源");
    chosen(draft.kind(), "kind", "类别");
    chosen(draft.matter(), "matter", "事项");
  }

  private void texts() {
    text(draft.summary(), "summary", "摘要", LONGEST_SUMMARY);
    text(draft.request(), "request", "诉求", LONGEST_REQUEST);
    if (draft.place() != null && draft.place().length() > LONGEST_PLACE) {
      fault("place", "地点超过 " + LONGEST_PLACE + " 字", "请精简");
    }
    if ((draft.longitude() == null) != (draft.latitude() == null)) {
      fault("longitude", "经度与纬度应同时填写", "请重新定位，或只选村社区");
    }
  }

  private void who() {
    int named = draft.petitioners().size();
    if (named == 0) {
      fault("petitioners", "没有信访人", "请填写至少一位信访人或代表的姓名");
    }
    if (named > MOST_REPRESENTATIVES) {
      fault(
          "petitioners",
          "代表 " + named + " 人，超过 " + MOST_REPRESENTATIVES + " 人",
          "多人走访应推选代表，不得超过 " + MOST_REPRESENTATIVES + " 人（信访工作条例第二十条）");
    }
    if (draft.people() < Math.max(1, named) || draft.people() > MOST_PEOPLE) {
      fault("people", "人数 " + draft.people() + " 与所列信访人 " + named + " 人不符", "请填写实到人数");
    }
    for (int i = 0; i < named; i++) {
      text(draft.petitioners().get(i).name(), "petitioners." + i + ".name", "姓名", LONGEST_NAME);
      String contact = draft.petitioners().get(i).contact();
      if (contact != null && contact.length() > LONGEST_NAME) {
        fault("petitioners." + i + ".contact", "联系方式超过 " + LONGEST_NAME + " 字", "只填电话或通信地址之一");
      }
    }
  }

  private void chosen(@Nullable Object choice, String field, String label) {
    if (choice == null) {
      fault(field, "没有选择" + label, "请选择" + label);
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
