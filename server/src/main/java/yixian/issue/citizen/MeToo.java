package yixian.issue.citizen;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.issue.State;
import yixian.issue.db.tables.records.IssuesRecord;
import yixian.issue.dossier.Dossier;
import yixian.issue.dossier.Dossiers;
import yixian.issue.dossier.Watchers;
import yixian.issue.released.Released;
import yixian.issue.released.ReleasedIssue;
import yixian.issue.search.Similarity;
import yixian.kernel.Actor;
import yixian.kernel.Point;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

/**
 * 我也遇到 · A resident who meets what is public already watches it instead of telling it again: no
 * name, no phone, a secret of his own to follow it by.
 */
@Component
class MeToo {

  private static final int ROUGHLY = 50;

  private final Similarity similarity;
  private final Dossiers dossiers;
  private final Watchers watchers;
  private final Released released;
  private final Watching watching;
  private final Audit audit;

  MeToo(
      Similarity similarity,
      Dossiers dossiers,
      Watchers watchers,
      Released released,
      Watching watching,
      Audit audit) {
    this.similarity = similarity;
    this.dossiers = dossiers;
    this.watchers = watchers;
    this.released = released;
    this.watching = watching;
    this.audit = audit;
  }

  /** The public issues near the place that may be the same thing, the likeliest first. */
  List<SameThing> near(Point point, @Nullable UUID category, String summary) {
    List<Similarity.Match> matches = similarity.released(point, category, summary);
    Map<String, ReleasedIssue> shown =
        released.list(matches.stream().map(match -> match.issue().getCode()).toList()).stream()
            .collect(Collectors.toMap(ReleasedIssue::code, Function.identity()));
    return matches.stream()
        .flatMap(
            match ->
                Optional.ofNullable(shown.get(match.issue().getCode()))
                    .map(issue -> same(match, issue))
                    .stream())
        .toList();
  }

  /** Makes the resident a watcher; the code of the issue that he watches. */
  String join(Actor citizen, String code, byte[] secretHash) {
    Dossier dossier =
        dossiers
            .findByCode(Scope.EVERYTHING, code)
            .filter(found -> found.issue().getReleased())
            .orElseThrow(() -> Problem.notFound("公开的事件"));
    if (!dossier.state().open()) {
      throw Problem.refused("closed", "事件“" + code + "”已办结；又遇到同样的情况，请另行反映");
    }
    watchers.join(dossier.id(), secretHash);
    audit.note(citizen, "issue.me-too", "issue", dossier.id(), Map.of("code", code));
    return code;
  }

  private SameThing same(Similarity.Match match, ReleasedIssue shown) {
    IssuesRecord issue = match.issue();
    int rough = Math.max(1, Math.ceilDiv(match.likeness().metres(), ROUGHLY)) * ROUGHLY;
    return new SameThing(
        issue.getCode(),
        watching.title(shown),
        rough,
        State.valueOf(issue.getState()).label(),
        issue.getReportedAt(),
        match.likeness().score(),
        issue.getWatchers());
  }
}
