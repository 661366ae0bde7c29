package yixian.issue.supervision;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.issue.Moments;
import yixian.issue.db.tables.records.IssuesRecord;
import yixian.issue.db.tables.records.SupervisionsRecord;
import yixian.notice.Notices;
import yixian.notice.Template;

/**
 * 督办告知 · Tells the unit of what it owes, the supervisor of what was answered, the line of what was
 * not.
 */
@Component
class SupervisionTidings {

  private static final String ANSWERED = "issue.supervision-answered";
  private static final String INSISTED = "issue.supervision-insisted";
  private static final String ESCALATED = "issue.supervision-escalated";

  private final Notices notices;

  SupervisionTidings(Notices notices, Road road) {
    this.notices = notices;
    road.job(
        () -> {
          List.of(
                  new Template(ANSWERED, "督办已答复 {code}", "{summary}：{text}"),
                  new Template(INSISTED, "继续督办 {code}", "{summary}：{text}，请在 {deadline} 前答复"),
                  new Template(ESCALATED, "督办逾期 {code}", "{summary}：{text}，应在 {deadline} 前答复，尚未答复"))
              .forEach(notices::define);
          return true;
        });
  }

  void moved(IssuesRecord issue, SupervisionsRecord order, Move move) {
    switch (move) {
      case ANSWER -> {
        if (order.getAskedBy() != null) {
          tell(List.of(order.getAskedBy()), ANSWERED, issue, order, order.getAnswer());
        }
      }
      case INSIST -> {
        if (issue.getUnit() != null) {
          notices.tellUnit(
              issue.getUnit(),
              "issue.handle",
              INSISTED,
              params(issue, order, order.getNote()),
              link(issue));
        }
      }
      case CLOSE, WITHDRAW -> {}
    }
  }

  void escalated(IssuesRecord issue, SupervisionsRecord order, Collection<UUID> accounts) {
    tell(accounts, ESCALATED, issue, order, order.getDemand());
  }

  private void tell(
      Collection<UUID> accounts,
      String template,
      IssuesRecord issue,
      SupervisionsRecord order,
      String text) {
    notices.tellAccounts(accounts, template, params(issue, order, text), link(issue));
  }

  private static Map<String, Object> params(
      IssuesRecord issue, SupervisionsRecord order, String text) {
    return Map.of(
        "code", issue.getCode(),
        "summary", issue.getSummary(),
        "text", text,
        "deadline", Moments.words(order.getAnswerBy()));
  }

  private static String link(IssuesRecord issue) {
    return "/issues/" + issue.getId();
  }
}
