package yixian.attendance.leave;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yixian.attendance.db.tables.records.LeavesRecord;
import yixian.attendance.db.tables.records.StepsRecord;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Lifecycle;
import yixian.secondment.Named;
import yixian.secondment.Names;

/** Writes leaves for a reader. */
@Component
class LeaveSheets {

  private final LeaveStore store;
  private final LeaveApprovals approvals;
  private final DayCount count;
  private final Names names;
  private final Clock clock;

  LeaveSheets(
      LeaveStore store, LeaveApprovals approvals, DayCount count, Names names, Clock clock) {
    this.store = store;
    this.approvals = approvals;
    this.count = count;
    this.names = names;
    this.clock = clock;
  }

  static Span span(LeavesRecord row) {
    return new Span(
        row.getFromDay(),
        Half.valueOf(row.getFromHalf()),
        row.getToDay(),
        Half.valueOf(row.getToHalf()));
  }

  Map<String, LeaveType> types() {
    return store.types().stream().collect(Collectors.toMap(LeaveType::code, Function.identity()));
  }

  LeaveSheet own(Actor reader, LeavesRecord row, LeaveType type) {
    LeaveState state = LeaveState.valueOf(row.getState());
    Span span = span(row);
    return new LeaveSheet(
        row.getId(),
        type.code(),
        type.name(),
        names.person(row.getPerson()),
        names.unit(row.getHostUnit()),
        span.from(),
        span.fromHalf(),
        span.to(),
        span.toHalf(),
        span.words(),
        row.getHalfDays() / 2.0,
        count.of(type.counting(), span),
        row.getReason(),
        names.person(row.getStandIn()),
        state,
        state.label(),
        row.getRequest(),
        state == LeaveState.ASKED && approvals.returned(reader, row),
        row.getDueDay(),
        row.getReturnedAt(),
        late(row),
        open(state, span).map(move -> new LeaveSheet.Allowed(move, move.label())).toList(),
        store.steps(row.getId()).stream().map(LeaveSheets::step).toList(),
        row.getVersion());
  }

  /** Moves of the official himself that the state and the clock allow. */
  private Stream<LeaveMove> open(LeaveState state, Span span) {
    Instant now = clock.instant();
    return LeaveLifecycle.GRAPH.from(state).stream()
        .filter(edge -> edge.move().who().equals("本人") && holds(edge.given(), span, now))
        .map(Lifecycle.Edge::move);
  }

  static boolean holds(LeaveLifecycle.Given given, Span span, Instant now) {
    return switch (given) {
      case NOTHING -> true;
      case NOT_BEGUN -> now.isBefore(span.begins());
      case BEGUN -> !now.isBefore(span.begins());
      case NOT_OVER -> now.isBefore(span.ends());
    };
  }

  /** Days between the one due and the one of the report. */
  static int late(LeavesRecord row) {
    Instant back = row.getReturnedAt();
    LocalDate due = row.getDueDay();
    return back == null ? 0 : (int) Math.max(0, ChronoUnit.DAYS.between(due, Days.of(back)));
  }

  private static LeaveSheet.Step step(StepsRecord row) {
    String move = row.getMove();
    String name =
        move.equals("ask") ? "申请" : move.equals("mend") ? "修改" : LeaveMove.of(move).label();
    return new LeaveSheet.Step(
        row.getSeq(),
        name,
        LeaveState.valueOf(row.getToState()).label(),
        row.getAt(),
        row.getByName(),
        row.getNote());
  }

  /** Who is away, as the reader may know it. */
  List<Away> away(Actor reader, List<LeavesRecord> rows) {
    Map<String, LeaveType> types = types();
    LocalDate today = Days.today(clock);
    Set<UUID> ids =
        rows.stream()
            .flatMap(row -> Stream.of(row.getPerson(), row.getStandIn()))
            .collect(Collectors.toSet());
    Map<UUID, String> people = names.people(ids);
    return rows.stream()
        .map(
            row -> {
              boolean knows =
                  reader
                      .scope(Leaves.DETAIL)
                      .covers(
                          new HashSet<>(List.of(row.getHomeUnit(), row.getHostUnit())), null, null);
              LeaveState state = LeaveState.valueOf(row.getState());
              Span span = span(row);
              return new Away(
                  row.getId(),
                  named(row.getPerson(), people),
                  names.unit(row.getHomeUnit()),
                  names.unit(row.getHostUnit()),
                  span.from(),
                  span.fromHalf(),
                  span.to(),
                  span.toHalf(),
                  span.words(),
                  named(row.getStandIn(), people),
                  state.label(),
                  state == LeaveState.GRANTED && row.getDueDay().isBefore(today),
                  knows ? Objects.requireNonNull(types.get(row.getType())).name() : null,
                  knows ? row.getReason() : null);
            })
        .toList();
  }

  private static Named named(UUID id, Map<UUID, String> people) {
    return new Named(id, people.getOrDefault(id, "（未知人员）"));
  }
}
