package yixian.issue.lookback.proposal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.access.Account;
import yixian.access.Accounts;
import yixian.access.Road;
import yixian.issue.db.tables.records.LookbackProposalsRecord;
import yixian.issue.db.tables.records.LookbacksRecord;
import yixian.notice.Notices;
import yixian.notice.Template;

/**
 * 告知 · Tells a unit, and whoever keeps the catalogue, that a change of a closing rule was proposed;
 * and the unit and whoever leads the round of the answer.
 */
@Component
class ProposalTelling {

  private static final String PROPOSED = "lookback.proposed";
  private static final String ANSWERED = "lookback.answered";
  private static final String VIEW = "lookback.view";
  private static final String LEAD = "lookback.lead";

  private final Notices notices;
  private final Accounts accounts;

  ProposalTelling(Notices notices, Accounts accounts, Road road) {
    this.notices = notices;
    this.accounts = accounts;
    road.job(
        () -> {
          List.of(
                  new Template(PROPOSED, "建议修改结案标准", "回头看 {code} 发现 {count} 件：{text}"),
                  new Template(ANSWERED, "修改结案标准的建议{answer}", "回头看 {code}：{text}"))
              .forEach(notices::define);
          return true;
        });
  }

  void proposed(LookbacksRecord round, LookbackProposalsRecord proposal) {
    Map<String, Object> params =
        Map.of(
            "code", round.getCode(),
            "count", proposal.getSamples().length,
            "text", proposal.getText());
    notices.tellUnit(proposal.getUnit(), VIEW, PROPOSED, params, link(round));
    notices.tellAccounts(keepers(), PROPOSED, params, link(round));
  }

  /** Who keeps the catalogue and may see the round. */
  private List<UUID> keepers() {
    List<Account> readers = accounts.everywhere(VIEW);
    return accounts.everywhere(Proposals.KEEP).stream()
        .filter(readers::contains)
        .map(Account::id)
        .toList();
  }

  void answered(LookbacksRecord round, LookbackProposalsRecord proposal, String told) {
    Map<String, Object> params =
        Map.of(
            "code", round.getCode(),
            "answer", ProposalState.valueOf(proposal.getState()).label(),
            "text", told);
    notices.tellUnit(proposal.getUnit(), VIEW, ANSWERED, params, link(round));
    if (!round.getOwner().equals(proposal.getUnit())) {
      notices.tellUnit(round.getOwner(), LEAD, ANSWERED, params, link(round));
    }
  }

  private static String link(LookbacksRecord round) {
    return "/lookbacks/" + round.getId();
  }
}
