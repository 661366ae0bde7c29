package yixian.issue.dossier;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yixian.issue.IssueSheet.Told;
import yixian.issue.db.tables.records.IssuesRecord;
import yixian.kernel.Scope;

/** 吹哨报到 · The main issue of a child, and the children of a main issue, as a reader sees them. */
@Component
public class Calls {

  private final AppraisalStore calls;
  private final DossierStore dossiers;

  Calls(AppraisalStore calls, DossierStore dossiers) {
    this.calls = calls;
    this.dossiers = dossiers;
  }

  public Optional<Told> main(IssuesRecord issue, Scope scope) {
    return issue.getParent() == null
        ? Optional.empty()
        : dossiers
            .issue(scope, issue.getParent())
            .map(
                main ->
                    new Told(
                        main.getId(), main.getCode(), main.getSummary(), main.getReportedAt()));
  }

  /** The children, in the order in which they were called. */
  public List<IssuesRecord> children(IssuesRecord issue, Scope scope) {
    return issue.getCalls() == 0
        ? List.of()
        : calls.children(issue.getId()).stream()
            .filter(each -> Dossier.within(scope, each))
            .toList();
  }
}
