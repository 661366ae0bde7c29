package yixian.tasklist.clearing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.calendar.Calendars;
import yixian.directory.Units;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Lifecycle.Edge;
import yixian.kernel.Point;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.tasklist.db.tables.records.ClearingsRecord;
import yixian.tasklist.db.tables.records.ObjectsRecord;
import yixian.tasklist.db.tables.records.ProblemStepsRecord;
import yixian.tasklist.db.tables.records.ProblemsRecord;

/** Writes subjects and problems for a reader: in words, with figures added up from records. */
@Component
class Sheets {

  private final ClearingStore store;
  private final ProblemStore problems;
  private final Units units;
  private final Calendars calendars;
  private final Clock clock;

  Sheets(
      ClearingStore store, ProblemStore problems, Units units, Calendars calendars, Clock clock) {
    this.store = store;
    this.problems = problems;
    this.units = units;
    this.calendars = calendars;
    this.clock = clock;
  }

  Board.Line line(Scope scope, ClearingsRecord clearing) {
    return new Board.Line(
        clearing.getId(),
        clearing.getCode(),
        clearing.getTitle(),
        units.name(clearing.getOwner()),
        clearing.getDue(),
        store.count(scope, clearing.getId(), Figure.FOUND, clock.instant()),
        store.count(scope, clearing.getId(), Figure.CLEARED, clock.instant()));
  }

  Board board(Actor reader, Scope scope, ClearingsRecord clearing) {
    List<ObjectsRecord> objects = store.objects(scope, clearing.getId());
    List<Board.Team> teams = teams(scope, clearing, objects);
    return new Board(
        line(scope, clearing),
        clearing.getBasis(),
        clearing.getObject(),
        clearing.getMeasure(),
        objects.size(),
        ClearingStore.sum(objects),
        teams.size(),
        Arrays.stream(Figure.values())
            .map(
                figure ->
                    new Board.Counted(
                        figure,
                        figure.label(),
                        store.count(scope, clearing.getId(), figure, clock.instant())))
            .toList(),
        teams,
        months(store.spans(scope, clearing.getId())),
        reader.scope(Clearings.LEAD).covers(Set.of(clearing.getOwner()), null, null));
  }

  private List<Board.Team> teams(
      Scope scope, ClearingsRecord clearing, List<ObjectsRecord> objects) {
    Map<String, List<ObjectsRecord>> byTeam =
        objects.stream()
            .collect(
                Collectors.groupingBy(ObjectsRecord::getTeam, TreeMap::new, Collectors.toList()));
    Map<String, ClearingStore.TeamCount> counts =
        store.teams(scope, clearing.getId()).stream()
            .collect(Collectors.toMap(ClearingStore.TeamCount::team, Function.identity()));
    List<Board.Team> teams = new ArrayList<>();
    byTeam.forEach(
        (name, those) -> {
          ClearingStore.TeamCount count =
              counts.getOrDefault(name, new ClearingStore.TeamCount(name, 0, 0, 0));
          BigDecimal quantity = ClearingStore.sum(those);
          teams.add(
              new Board.Team(
                  name, those.size(), quantity, count.found(), count.cleared(), count.open()));
        });
    return teams;
  }

  /** Month by month from the first one found to today; what is open at the end of each. */
  private List<Board.Month> months(List<ClearingStore.Span> spans) {
    Map<YearMonth, Integer> found = new TreeMap<>();
    Map<YearMonth, Integer> cleared = new TreeMap<>();
    for (ClearingStore.Span span : spans) {
      found.merge(YearMonth.from(Days.of(span.found())), 1, Integer::sum);
      span.cleared().ifPresent(at -> cleared.merge(YearMonth.from(Days.of(at)), 1, Integer::sum));
    }
    List<Board.Month> months = new ArrayList<>();
    int open = 0;
    YearMonth last = YearMonth.from(Days.today(clock));
    for (YearMonth month = found.keySet().stream().findFirst().orElse(last.plusMonths(1));
        !month.isAfter(last);
        month = month.plusMonths(1)) {
      int come = found.getOrDefault(month, 0);
      int gone = cleared.getOrDefault(month, 0);
      open += come - gone;
      months.add(new Board.Month(month.toString(), come, gone, open));
    }
    return months;
  }

  List<ProblemSheet.Line> lines(Scope scope, List<ProblemsRecord> rows) {
    Map<UUID, ObjectsRecord> objects =
        rows.stream()
            .map(ProblemsRecord::getClearing)
            .distinct()
            .flatMap(clearing -> store.objects(scope, clearing).stream())
            .collect(Collectors.toMap(ObjectsRecord::getId, Function.identity()));
    Map<UUID, String> names =
        units.names(rows.stream().map(ProblemsRecord::getUnit).distinct().toList());
    return rows.stream()
        .map(row -> line(row, Objects.requireNonNull(objects.get(row.getObject())), names))
        .toList();
  }

  private ProblemSheet.Line line(
      ProblemsRecord row, ObjectsRecord object, Map<UUID, String> names) {
    State state = State.valueOf(row.getState());
    return new ProblemSheet.Line(
        row.getId(),
        row.getCode(),
        row.getClearing(),
        row.getWhat(),
        object.getName(),
        object.getTeam(),
        names.getOrDefault(row.getUnit(), ""),
        row.getDue(),
        state,
        state.label(),
        open(row) && row.getDue().isBefore(Days.today(clock)),
        row.getReturned(),
        row.getFoundAt(),
        row.getFoundBy(),
        row.getVersion());
  }

  private static boolean open(ProblemsRecord row) {
    State state = State.valueOf(row.getState());
    return state == State.FOUND || state == State.FIXED;
  }

  private @Nullable Integer left(ProblemsRecord row) {
    return open(row) ? calendars.workingDaysLeft(Days.today(clock), row.getDue()) : null;
  }

  /** What waits for the reader, in the order of the rows. */
  List<ProblemSheet.Mine> waiting(Scope scope, List<ProblemsRecord> rows) {
    Map<UUID, String> titles = new HashMap<>();
    for (ProblemsRecord row : rows) {
      titles.computeIfAbsent(row.getClearing(), id -> clearing(scope, row).getTitle());
    }
    List<ProblemSheet.Line> lines = lines(scope, rows);
    List<ProblemSheet.Mine> waiting = new ArrayList<>();
    for (ProblemsRecord row : rows) {
      UUID[] before = row.getBefore();
      waiting.add(
          new ProblemSheet.Mine(
              lines.get(waiting.size()),
              titles.getOrDefault(row.getClearing(), ""),
              before.length == 0 ? null : before[0],
              left(row)));
    }
    return waiting;
  }

  private ClearingsRecord clearing(Scope scope, ProblemsRecord row) {
    return store.find(scope, row.getClearing()).orElseThrow(() -> Problem.notFound("专题"));
  }

  ProblemSheet sheet(Actor reader, Scope scope, ProblemsRecord row) {
    ClearingsRecord clearing = clearing(scope, row);
    return new ProblemSheet(
        lines(scope, List.of(row)).getFirst(),
        clearing.getTitle(),
        clearing.getBasis(),
        left(row),
        Arrays.asList(row.getBefore()),
        Arrays.asList(row.getAfter()),
        row.getLongitude() == null ? null : new Point(row.getLongitude(), row.getLatitude()),
        row.getFixedBy(),
        row.getClearedBy(),
        problems.steps(row.getId()).stream().map(Sheets::step).toList(),
        ProblemLifecycle.GRAPH.from(State.valueOf(row.getState())).stream()
            .filter(edge -> Problems.belongsTo(reader, row, edge.move()))
            .filter(edge -> edge.given() != Given.ANOTHER || another(reader, row))
            .map(Edge::move)
            .map(Sheets::offered)
            .toList(),
        row.getVersion());
  }

  private static boolean another(Actor reader, ProblemsRecord row) {
    return !Objects.equals(row.getFixer(), reader.account());
  }

  private static ProblemSheet.Offered offered(Move move) {
    return new ProblemSheet.Offered(move.code(), move.label(), !move.needs().isEmpty());
  }

  private static ProblemSheet.Step step(ProblemStepsRecord step) {
    String move = step.getMove().equals("find") ? "登记" : Move.of(step.getMove()).label();
    return new ProblemSheet.Step(
        move, State.valueOf(step.getState()).label(), step.getAt(), step.getBy(), step.getNote());
  }
}
