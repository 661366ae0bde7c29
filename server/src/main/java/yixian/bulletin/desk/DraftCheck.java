package yixian.bulletin.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.bulletin.Bulletin;
import yixian.bulletin.text.ContentCheck;
import yixian.bulletin.text.Edition.Sent;
import yixian.directory.Units;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/** 稿件校验 · What is wrong with what an editor entered, all at once. */
@Component
class DraftCheck {

  private static final int LONGEST_MASTHEAD = 20;
  private static final int LONGEST_ISSUER = 60;
  private static final int LONGEST_NAME = 60;
  private static final int MOST_SENT = 200;
  private static final int MOST_COPIES = 99_999;

  private final Units units;

  DraftCheck(Units units) {
    this.units = units;
  }

  void demandOwner(Actor actor, @Nullable UUID owner) {
    if (owner == null || !Bulletin.covers(actor, Bulletin.EDIT, owner)) {
      throw Problem.invalid(new Fault("owner", "主办单位不在您的范围内", "请选择您所在的单位"));
    }
  }

  void demandSound(Draft draft) {
    List<Fault> faults = new ArrayList<>();
    Bulletin.demand(faults, draft.masthead(), "masthead", null, "报头", LONGEST_MASTHEAD);
    Bulletin.demand(faults, draft.issuer(), "issuer", null, "编发单位", LONGEST_ISSUER);
    within(faults, draft.year(), "year", "年份", 1949, 2199);
    within(faults, draft.number(), "number", "期号", 1, 999);
    within(faults, draft.copies(), "copies", "份数", 0, MOST_COPIES);
    if (draft.issued() == null) {
      faults.add(new Fault("issued", "没有写印发日期", "请填写日期"));
    }
    sent(faults, draft.sentOrNone());
    faults.addAll(ContentCheck.faults(draft.contentOrEmpty()));
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }

  private static void within(
      List<Fault> faults,
      @Nullable Integer number,
      String field,
      String label,
      int least,
      int most) {
    if (number == null || number < least || number > most) {
      faults.add(new Fault(field, label + "应在 " + least + " 至 " + most + " 之间", "请改正" + label));
    }
  }

  private void sent(List<Fault> faults, List<Sent> sent) {
    if (sent.size() > MOST_SENT) {
      faults.add(new Fault("sent", "分发单位超过 " + MOST_SENT + " 个", "请精简，或并为一个名称"));
    }
    Set<UUID> seen = new HashSet<>();
    for (int at = 0; at < sent.size(); at++) {
      Bulletin.demand(faults, sent.get(at).name(), "sent", at + 1, "分发单位名称", LONGEST_NAME);
      UUID unit = sent.get(at).unit();
      if (unit != null && units.find(unit).isEmpty()) {
        faults.add(new Fault("sent", at + 1, "没有这个单位", "请从列表中选择，或只写名称"));
      }
      if (unit != null && !seen.add(unit)) {
        faults.add(new Fault("sent", at + 1, "“" + sent.get(at).name() + "”列了两次", "请删去一处"));
      }
    }
  }
}
