package yixian.issue.deduction;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.directory.Units;
import yixian.files.Files;
import yixian.files.Stored;
import yixian.issue.db.tables.records.DeductionStepsRecord;
import yixian.issue.db.tables.records.DeductionsRecord;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

/** 扣分单 · Deductions as their readers see them: the month by unit, a list, one with its trace. */
@Component
class Sheets {

  private final DeductionStore store;
  private final Units units;
  private final Files files;
  private final Clock clock;

  Sheets(DeductionStore store, Units units, Files files, Clock clock) {
    this.store = store;
    this.units = units;
    this.files = files;
    this.clock = clock;
  }

  /** The month that is asked for, or the latest that was drawn. */
  Sheet.Board board(Scope scope, @Nullable LocalDate asked) {
    List<Sheet.Month> months = store.months();
    LocalDate month = asked != null ? asked : months.isEmpty() ? null : months.getFirst().month();
    LocalDate last = Days.today(clock).withDayOfMonth(1).minusMonths(1);
    boolean drawn = months.stream().anyMatch(each -> each.month().equals(last));
    return new Sheet.Board(
        months,
        month,
        month == null ? List.of() : figures(scope, month),
        month == null ? List.of() : ofUnits(scope, month),
        drawn ? null : last);
  }

  private List<Sheet.Counted> figures(Scope scope, LocalDate month) {
    Instant now = clock.instant();
    return Arrays.stream(Figure.values())
        .map(
            figure -> {
              DeductionStore.Sum sum = store.sum(scope, month, figure, now);
              return new Sheet.Counted(figure, figure.label(), sum.count(), sum.points());
            })
        .toList();
  }

  private List<Sheet.OfUnit> ofUnits(Scope scope, LocalDate month) {
    return store.units(scope, month, clock.instant()).stream()
        .map(
            sum ->
                new Sheet.OfUnit(
                    sum.unit(),
                    units.name(sum.unit()),
                    sum.found(),
                    sum.shown(),
                    sum.disputed(),
                    sum.cleared(),
                    sum.counting(),
                    sum.points()))
        .sorted(Comparator.comparing(Sheet.OfUnit::name))
        .toList();
  }

  List<Sheet.Line> list(Scope scope, LocalDate month, @Nullable UUID unit, Figure figure) {
    return store.list(scope, month, unit, figure, clock.instant()).stream()
        .map(this::line)
        .toList();
  }

  Sheet sheet(Actor reader, UUID id) {
    DeductionsRecord row =
        store.find(reader.scope(Deductions.VIEW), id).orElseThrow(() -> Problem.notFound("扣分"));
    State state = State.valueOf(row.getState());
    String basis =
        store.rules().stream()
            .filter(rule -> rule.kind().name().equals(row.getKind()))
            .map(Rule::basis)
            .findFirst()
            .orElse("");
    return new Sheet(
        line(row),
        basis,
        row.getReason(),
        row.getNote(),
        store.steps(id).stream().map(Sheets::step).toList(),
        proofs(row),
        DeductionLifecycle.GRAPH.from(state).stream()
            .map(edge -> edge.move())
            .filter(move -> mayDo(reader, row, move))
            .map(move -> new Sheet.Choice(move, move.label(), move.needs()))
            .toList(),
        row.getVersion());
  }

  private boolean mayDo(Actor reader, DeductionsRecord row, Move move) {
    boolean open = move != Move.DISPUTE || clock.instant().isBefore(row.getUntil());
    return open
        && reader.may(move.who())
        && store.find(reader.scope(move.who()), row.getId()).isPresent();
  }

  private List<Sheet.Proof> proofs(DeductionsRecord row) {
    Map<UUID, Stored> known =
        files.findAll(List.of(row.getProofs())).stream()
            .collect(Collectors.toMap(Stored::id, Function.identity()));
    return Arrays.stream(row.getProofs())
        .filter(known::containsKey)
        .map(known::get)
        .map(each -> new Sheet.Proof(each.id(), each.name(), each.mediaType().startsWith("image/")))
        .toList();
  }

  private static Sheet.Step step(DeductionStepsRecord step) {
    return new Sheet.Step(
        Move.valueOf(step.getMove()).label(), step.getAt(), step.getByName(), step.getText());
  }

  private Sheet.Line line(DeductionsRecord row) {
    State state = State.valueOf(row.getState());
    Kind kind = Kind.valueOf(row.getKind());
    boolean over = !clock.instant().isBefore(row.getUntil());
    return new Sheet.Line(
        row.getId(),
        row.getMonth(),
        row.getUnit(),
        units.name(row.getUnit()),
        kind,
        kind.label(),
        row.getPoints(),
        row.getIssue(),
        row.getCode(),
        row.getWhy(),
        state,
        state == State.SHOWN && over ? "期满无申诉" : state.label(),
        row.getShownAt(),
        Days.of(row.getUntil()).minusDays(1),
        state == State.UPHELD || (state == State.SHOWN && over));
  }
}
