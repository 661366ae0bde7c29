package yixian.issue.search;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.issue.Light;
import yixian.issue.Names;
import yixian.issue.State;
import yixian.issue.Verdict;
import yixian.issue.db.tables.records.IssuesRecord;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Problem;
import yixian.kernel.Requires;
import yixian.kernel.Scope;

/** Whistles over HTTP: the figures of the called units, and the children behind them. */
@RestController
class CallController {

  private static final String VIEW = "issue.view";
  private static final int LONGEST_DAYS = 400;

  private final CalledStore store;
  private final Names names;
  private final Road road;
  private final Clock clock;

  CallController(CalledStore store, Names names, Road road, Clock clock) {
    this.store = store;
    this.names = names;
    this.road = road;
    this.clock = clock;
  }

  record Called(List<CallFigure> figures, List<CallLine> items) {}

  @GetMapping("/api/whistles")
  @Requires(VIEW)
  Called called(
      Actor actor,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(required = false) @Nullable UUID caller,
      @RequestParam(required = false) @Nullable UUID unit,
      @RequestParam(required = false) @Nullable Verdict verdict) {
    if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_DAYS))) {
      throw Problem.invalid(new Fault("to", "起止日期应先后相接，且不超过 " + LONGEST_DAYS + " 天", "请改正起止日期"));
    }
    CallQuery query =
        new CallQuery(Days.start(from), Days.start(to.plusDays(1)), caller, unit, verdict);
    Scope scope = actor.scope(VIEW);
    Instant now = clock.instant();
    return road.read(
        actor,
        VIEW,
        () ->
            new Called(
                store.figures(query, scope, now).stream().map(this::figure).toList(),
                store.lines(query, scope).stream().map(this::line).toList()));
  }

  private CallFigure figure(CallFigure.Counted counted) {
    return new CallFigure(
        names.unit(counted.unit()),
        counted.called(),
        counted.open(),
        counted.late(),
        counted.present(),
        counted.partly(),
        counted.absent());
  }

  private CallLine line(IssuesRecord issue) {
    State state = State.valueOf(issue.getState());
    String verdict = issue.getVerdict();
    return new CallLine(
        issue.getId(),
        issue.getCode(),
        issue.getSummary(),
        names.unitOrNull(issue.getReportingUnit()),
        names.unitOrNull(issue.getUnit()),
        state,
        state.label(),
        issue.getReportedAt(),
        issue.getDue().equals(Light.NEVER) ? null : issue.getDue(),
        verdict == null ? null : Verdict.valueOf(verdict).label());
  }
}
