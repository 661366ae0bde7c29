package yixian.bulletin.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.bulletin.Bulletin;
import yixian.bulletin.db.tables.records.BulletinsRecord;
import yixian.bulletin.text.Edition.Sent;
import yixian.notice.Notices;
import yixian.notice.Template;

/**
 * 告知 · Tells the signers what waits for them, the editor what came back, and units what was issued.
 */
@Component
class BulletinNews {

  private static final String SUBMITTED = "bulletin.submitted";
  private static final String RETURNED = "bulletin.returned";
  private static final String PUBLISHED = "bulletin.published";
  private static final String WITHDRAWN = "bulletin.withdrawn";

  private final Notices notices;

  BulletinNews(Notices notices, Road road) {
    this.notices = notices;
    road.job(
        () -> {
          notices.define(new Template(SUBMITTED, "待签发：{title}", "{title}已送审，请审阅签发"));
          notices.define(new Template(RETURNED, "退回修改：{title}", "{title}已退回：{reason}"));
          notices.define(new Template(PUBLISHED, "{title}", "{title}已发布，请阅"));
          notices.define(new Template(WITHDRAWN, "撤回：{title}", "{title}已撤回：{reason}"));
          return true;
        });
  }

  void submitted(BulletinsRecord bulletin) {
    notices.tellUnit(
        bulletin.getOwner(),
        Bulletin.SIGN,
        SUBMITTED,
        Map.of("title", title(bulletin)),
        desk(bulletin));
  }

  void returned(BulletinsRecord bulletin) {
    UUID drafter = bulletin.getDrafter();
    if (drafter != null) {
      notices.tellAccounts(
          List.of(drafter),
          RETURNED,
          Map.of("title", title(bulletin), "reason", bulletin.getReason()),
          desk(bulletin));
    }
  }

  void published(BulletinsRecord bulletin, List<Sent> sent) {
    tell(bulletin, sent, PUBLISHED, Map.of("title", title(bulletin)));
  }

  void withdrawn(BulletinsRecord bulletin, List<Sent> sent) {
    tell(
        bulletin,
        sent,
        WITHDRAWN,
        Map.of("title", title(bulletin), "reason", bulletin.getReason()));
  }

  private void tell(
      BulletinsRecord bulletin, List<Sent> sent, String template, Map<String, ?> params) {
    for (Sent each : sent) {
      UUID unit = each.unit();
      if (unit != null) {
        notices.tellUnit(unit, null, template, params, "/bulletins/published/" + bulletin.getId());
      }
    }
  }

  private static String desk(BulletinsRecord bulletin) {
    return "/bulletins/" + bulletin.getId();
  }

  private static String title(BulletinsRecord bulletin) {
    return bulletin.getMasthead()
        + " "
        + bulletin.getYear()
        + " 年第 "
        + bulletin.getNumber()
        + " 期"
        + (bulletin.getEdition() == 1 ? "" : "（更正）");
  }
}
