package yixian.issue.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.issue.State;
import yixian.issue.db.tables.records.IssuesRecord;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.ReportSource;
import yixian.kernel.Scope;
import yixian.kernel.Stretch;

/** 事件素材 · What an official reported and handled in a month or a term. */
@Component
class IssueMaterials implements ReportSource {

  private static final String VIEW = "issue.view";

  private final MonthStore store;

  IssueMaterials(MonthStore store) {
    this.store = store;
  }

  @Override
  public List<Material> materials(Actor official, Stretch stretch) {
    Scope scope = official.scope(VIEW);
    Instant from = Days.start(stretch.first());
    Instant until = Days.start(stretch.end());
    List<Material> materials = new ArrayList<>();
    UUID person = official.person();
    if (person != null) {
      Scope own = new Scope(false, Set.of(), Set.of(), person);
      say(materials, "issue.reported", "上报事件", store.reported(own, person, from, until));
    }
    UUID account = official.account();
    if (account != null) {
      say(materials, "issue.handled", "核实、处理、核查事件", store.handled(scope, account, from, until));
    }
    return materials;
  }

  private static void say(
      List<Material> materials, String kind, String did, List<IssuesRecord> issues) {
    if (issues.isEmpty()) {
      return;
    }
    long closed =
        issues.stream().filter(issue -> State.CLOSED.name().equals(issue.getState())).count();
    String sentence = did + " " + issues.size() + " 件，其中 " + closed + " 件已结案。";
    materials.add(
        new Material(
            Topic.ISSUES, kind, sentence, issues.stream().map(IssueMaterials::source).toList()));
  }

  private static Source source(IssuesRecord issue) {
    return new Source("issue", issue.getId(), issue.getCode(), issue.getSummary());
  }
}
