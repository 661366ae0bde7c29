package yixian.issue.dossier;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.issue.IssueSheet.Told;
import yixian.issue.db.tables.records.IssuesRecord;
import yixian.kernel.Scope;

/**
 * 关注人 · Those who told the same thing, or met it too: they hear of each step, and give no second
 * issue.
 */
@Component
public class Watchers {

  private final WatcherStore watchers;
  private final DossierStore dossiers;
  private final Clock clock;

  Watchers(WatcherStore watchers, DossierStore dossiers, Clock clock) {
    this.watchers = watchers;
    this.dossiers = dossiers;
    this.clock = clock;
  }

  /** A resident met the same thing: he follows it by a secret of his own. */
  public void join(UUID issue, byte[] secretHash) {
    watchers.resident(issue, secretHash, clock.instant());
  }

  /** The accounts to tell of a step. */
  public List<UUID> accounts(IssuesRecord issue) {
    return issue.getWatchers() > 0 ? watchers.accounts(issue.getId()) : List.of();
  }

  /** The hashes of the secrets by which residents watch. */
  public List<byte[]> secrets(IssuesRecord issue) {
    return issue.getWatchers() > 0 ? watchers.secrets(issue.getId()) : List.of();
  }

  /** The main issue of a merged one, as far as the scope reaches it. */
  public Optional<Told> main(IssuesRecord issue, Scope scope) {
    return issue.getMergedInto() == null
        ? Optional.empty()
        : dossiers.issue(scope, issue.getMergedInto()).map(Watchers::told);
  }

  /** What was merged into an issue, as far as the scope reaches it, oldest first. */
  public List<Told> merged(IssuesRecord issue, Scope scope) {
    return issue.getReports() > 1
        ? watchers.merged(issue.getId()).stream()
            .filter(each -> Dossier.within(scope, each))
            .map(Watchers::told)
            .toList()
        : List.of();
  }

  private static Told told(IssuesRecord issue) {
    return new Told(issue.getId(), issue.getCode(), issue.getSummary(), issue.getReportedAt());
  }
}
