package yixian.issue.lookback;

import java.util.Map;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.issue.db.tables.records.LookbackProposalsRecord;
import yixian.issue.db.tables.records.LookbacksRecord;
import yixian.notice.Notices;
import yixian.notice.Template;

/** 告知 · Tells a unit that a change of its closing rule was proposed. */
@Component
class Telling {
  private static final String PROPOSED = "lookback.proposed";

  private final Notices notices;

  Telling(Notices notices, Road road) {
    this.notices = notices;
    road.job(
        () -> {
          notices.define(new Template(PROPOSED, "建议修改结案标准", "回头看 {code} 发现 {count} 件：{text}"));
          return true;
        });
  }

  void proposed(LookbacksRecord round, LookbackProposalsRecord proposal) {
    notices.tellUnit(
        proposal.getUnit(),
        Lookbacks.VIEW,
        PROPOSED,
        Map.of(
            "code",
            round.getCode(),
            "count",
            proposal.getSamples().length,
            "text",
            proposal.getText()),
        "/lookbacks/" + round.getId());
  }
}
