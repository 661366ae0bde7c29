package yixian.outreach;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Fault;
import yixian.kernel.Problem;
import yixian.outreach.db.tables.records.CampaignsRecord;

/** 记录核对 · An occasion has a place, a day and a host; what is counted of it is told with it. */
final class OccasionCheck {

  private static final int MOST = 100_000;
  private static final int LONGEST_PROOF = 300;

  private OccasionCheck() {}

  static void demand(OccasionDraft draft, CampaignsRecord campaign, LocalDate today) {
    List<Fault> faults = faults(draft, campaign, today);
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }

  static List<Fault> faults(OccasionDraft draft, CampaignsRecord campaign, LocalDate today) {
    List<Fault> faults = new ArrayList<>();
    if (draft.kind() == null) {
      faults.add(new Fault("kind", "没有选择宣传方式", "请选择：讲座、摆摊宣传、入户发放、线上推送、咨询、链接转发"));
    }
    Campaigns.text(faults, draft.title(), "title", "内容", 60);
    Campaigns.text(faults, draft.place(), "place", "地点", 60);
    Campaigns.text(faults, draft.host(), "host", "主办", 60);
    LocalDate held = draft.held();
    if (held == null || held.isBefore(campaign.getBegins()) || held.isAfter(today)) {
      faults.add(new Fault("held", "日期应在活动开始之后、今天或以前", "请改正日期"));
    }
    number(faults, "leaflets", "发放份数", draft.handedOut());
    number(faults, "shared", "转发次数", draft.sharedTimes());
    boolean share = draft.kind() == OccasionKind.SHARE;
    if (share && draft.sharedTimes() == 0) {
      faults.add(new Fault("shared", "没有填写转发次数", "请填写看到的转发次数"));
    }
    if (!share && draft.sharedTimes() > 0) {
      faults.add(new Fault("shared", "转发次数只记在“链接转发”里", "请另记一条链接转发"));
    }
    if (share && draft.handedOut() > 0) {
      faults.add(new Fault("leaflets", "链接转发不发资料", "请另记一次活动"));
    }
    if (share && plain(draft.proof()) == null && draft.file() == null) {
      faults.add(new Fault("proof", "没有证明", "请填写所转发的链接，或上传截图"));
    }
    if (draft.proof() != null && draft.proof().strip().length() > LONGEST_PROOF) {
      faults.add(new Fault("proof", "链接超过 " + LONGEST_PROOF + " 字", "请只填网址"));
    }
    return faults;
  }

  private static void number(List<Fault> faults, String field, String what, int number) {
    if (number < 0 || number > MOST) {
      faults.add(new Fault(field, what + "应为 0 至 " + MOST, "请改正" + what));
    }
  }

  static @Nullable String plain(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
