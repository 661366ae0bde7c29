package yixian.issue.dossier;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.issue.Move;
import yixian.issue.MoveOrder;
import yixian.issue.State;
import yixian.issue.db.tables.records.CommentsRecord;
import yixian.issue.db.tables.records.IssuesRecord;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;

/**
 * 并案 · The same thing told twice is worked once.
 *
 * <p>The later one is merged into the one that goes on; whoever told it becomes a watcher and hears
 * of each step and of the end. Its clocks stand still meanwhile. Taken out again, it stands as it
 * stood, with the time that was left.
 */
@Component
class Merging {

  private final DossierStore store;
  private final WatcherStore watchers;

  Merging(DossierStore store, WatcherStore watchers) {
    this.store = store;
    this.watchers = watchers;
  }

  String into(Actor actor, Dossier dossier, MoveOrder order, Instant at) {
    IssuesRecord issue = dossier.issue();
    UUID wanted = order.main();
    if (dossier.id().equals(wanted)) {
      throw Problem.invalid(new Fault("main", "不能并入自己", "请选择另一件事件作为主件"));
    }
    if (wanted != null) {
      store.lock(List.of(dossier.id(), wanted));
    }
    if (watchers.reports(dossier.id()) > 1) {
      throw Problem.refused("has-merged", "已有其他来件并入本件，请把本件作为主件，将另一件并入本件");
    }
    IssuesRecord main =
        store
            .issue(actor.scope(Move.MERGE.permission()), wanted)
            .orElseThrow(
                () -> Problem.invalid(new Fault("main", "主件不存在或不在您的权限范围内", "请从附近相似事件中选择主件")));
    State state = State.valueOf(main.getState());
    if (!state.open()) {
      throw Problem.invalid(
          new Fault(
              "main",
              "主件 " + main.getCode() + " 现为“" + state.label() + "”，不再办理",
              "请选择仍在办理的事件；确需再办的请先重开"));
    }
    issue.setMergedInto(main.getId());
    issue.setMergedFrom(issue.getState());
    boolean staff = issue.getReporterKind().equals("STAFF");
    watchers.via(main.getId(), dossier.id(), staff ? issue.getRegistrar() : null, at);
    remark(actor, main.getId(), issue.getCode() + " 并入本件：" + order.reason(), at);
    return "并入 " + main.getCode();
  }

  String outOf(Actor actor, Dossier dossier, Instant at) {
    IssuesRecord issue = dossier.issue();
    UUID main = issue.getMergedInto();
    if (main == null) {
      throw Problem.refused("not-merged", "本件没有并入其他事件");
    }
    store.lock(List.of(dossier.id(), main));
    watchers.leave(main, dossier.id(), at);
    remark(actor, main, issue.getCode() + " 已拆出，另行办理", at);
    issue.setMergedInto(null);
    issue.setMergedFrom(null);
    return "恢复并案前的状态与计时";
  }

  private void remark(Actor actor, UUID issue, String text, Instant at) {
    CommentsRecord comment = new CommentsRecord();
    comment.setId(Ids.next());
    comment.setIssue(issue);
    comment.setAt(at);
    comment.setAccount(actor.account());
    comment.setByName(actor.name());
    comment.setText(text);
    comment.setToResident(false);
    comment.setFromResident(false);
    store.addComment(comment);
  }
}
