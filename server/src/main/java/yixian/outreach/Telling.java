package yixian.outreach;

import java.util.Map;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.notice.Notices;
import yixian.notice.Template;
import yixian.outreach.db.tables.records.CampaignsRecord;
import yixian.outreach.db.tables.records.QuestionsRecord;

/** 告知 · Tells those of the unit who answer that a question came in. */
@Component
class Telling {

  private static final String ASKED = "outreach.asked";

  private final Notices notices;

  Telling(Notices notices, Road road) {
    this.notices = notices;
    road.job(
        () -> {
          notices.define(new Template(ASKED, "群众提问 {code}", "{topic}：请尽快解答"));
          return true;
        });
  }

  void asked(CampaignsRecord campaign, QuestionsRecord question) {
    notices.tellUnit(
        campaign.getOwner(),
        Questions.ANSWER,
        ASKED,
        Map.of("code", question.getCode(), "topic", campaign.getTopic()),
        "/questions");
  }
}
