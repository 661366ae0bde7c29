package yixian.care;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.care.db.tables.records.ActionsRecord;
import yixian.care.db.tables.records.HouseholdsRecord;
import yixian.care.db.tables.records.NeedsRecord;
import yixian.directory.People;
import yixian.directory.Units;
import yixian.grid.Grid;
import yixian.grid.Grids;
import yixian.kernel.Actor;
import yixian.kernel.Days;

/** Writes actions, households and records for a reader: in words, with names of units and grids. */
@Component
class Sheets {

  private final RecordStore records;
  private final NotedSheets noted;
  private final Households households;
  private final WordStore words;
  private final Grids grids;
  private final Units units;
  private final People people;
  private final Clock clock;

  Sheets(
      RecordStore records,
      NotedSheets noted,
      Households households,
      WordStore words,
      Grids grids,
      Units units,
      People people,
      Clock clock) {
    this.records = records;
    this.noted = noted;
    this.households = households;
    this.words = words;
    this.grids = grids;
    this.units = units;
    this.people = people;
    this.clock = clock;
  }

  ActionSheet.Line line(ActionsRecord action, Tallying.@Nullable Tally tally) {
    ActionState state = ActionState.valueOf(action.getState());
    return new ActionSheet.Line(
        action.getId(),
        action.getCode(),
        action.getTitle(),
        units.name(action.getOwner()),
        action.getBegins(),
        action.getEnds(),
        state,
        state.label(),
        tally == null ? 0 : tally.sum(Figure.HOUSEHOLDS),
        tally == null ? 0 : tally.sum(Figure.VISITED));
  }

  ActionSheet sheet(
      Actor reader, ActionsRecord action, Tallying.Tally tally, List<ActionSheet.Share> shares) {
    boolean forgotten = action.getState().equals(ActionState.FORGOTTEN.name());
    return new ActionSheet(
        line(action, tally),
        action.getPurpose(),
        action.getBasis(),
        action.getExpires(),
        action.getFollowDays(),
        action.getEndedAt(),
        Arrays.stream(Figure.values())
            .map(figure -> new ActionSheet.Counted(figure, figure.label(), tally.sum(figure)))
            .toList(),
        shares,
        CareActions.mayLead(reader, action),
        !forgotten && CareActions.mayLead(reader, action) && reader.may(CareActions.HOUSEHOLD),
        moves(reader, action),
        action.getVersion());
  }

  private static List<ActionMove> moves(Actor reader, ActionsRecord action) {
    return CareActions.mayLead(reader, action)
        ? ActionLifecycle.GRAPH.from(CareActions.state(action)).stream()
            .map(edge -> edge.move())
            .filter(move -> move != ActionMove.FORGET)
            .toList()
        : List.of();
  }

  List<HouseholdSheet.Line> lines(List<HouseholdsRecord> rows) {
    Map<UUID, String> gridNames =
        gridNames(rows.stream().map(HouseholdsRecord::getGrid).distinct().toList());
    Map<UUID, String> holders =
        people.names(
            rows.stream()
                .map(HouseholdsRecord::getPerson)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    Map<String, String> reasons = words.labels(WordKind.REASON);
    Set<UUID> asked = households.asked(rows);
    LocalDate today = Days.today(clock);
    return rows.stream()
        .map(
            row ->
                new HouseholdSheet.Line(
                    row.getId(),
                    row.getCode(),
                    gridNames.getOrDefault(row.getGrid(), ""),
                    row.getDoor(),
                    row.getLongitude(),
                    row.getLatitude(),
                    reasons.getOrDefault(row.getReason(), row.getReason()),
                    row.getPerson() == null ? null : holders.get(row.getPerson()),
                    row.getMetOn(),
                    row.getTriedOn(),
                    row.getTries(),
                    row.getNextOn(),
                    row.getNextOn() != null && !row.getNextOn().isAfter(today),
                    asked.contains(row.getId())))
        .toList();
  }

  HouseholdSheet sheet(Actor reader, HouseholdsRecord row) {
    ActionsRecord action = households.actionOf(row);
    var visits = records.visits(row.getId());
    return new HouseholdSheet(
        lines(List.of(row)).getFirst(),
        action.getId(),
        action.getTitle(),
        action.getPurpose(),
        action.getExpires(),
        row.getName() != null || row.getPhone() != null,
        action.getState().equals(ActionState.RUNNING.name()),
        Households.leads(reader, row),
        visits.stream()
            .map(
                visit ->
                    new HouseholdSheet.Visit(
                        visit.getVisited(),
                        Outcome.valueOf(visit.getOutcome()).label(),
                        visit.getNote(),
                        visit.getNextOn(),
                        visit.getBy()))
            .toList(),
        noted.needs(reader, row.getId()),
        noted.leads(reader, row.getId()),
        visits.stream().flatMap(visit -> Arrays.stream(visit.getPhotos())).toList(),
        row.getVersion());
  }

  List<HouseholdSheet.Visitor> visitors(HouseholdsRecord row) {
    List<UUID> visitors = households.visitors(row);
    Map<UUID, String> names = people.names(visitors);
    return visitors.stream()
        .map(person -> new HouseholdSheet.Visitor(person, names.getOrDefault(person, "")))
        .toList();
  }

  List<Opened> opened(Figure figure, List<FigureStore.Row> rows) {
    Map<UUID, String> gridNames =
        gridNames(rows.stream().map(FigureStore.Row::grid).distinct().toList());
    Map<UUID, String> holders =
        people.names(
            rows.stream()
                .map(FigureStore.Row::person)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    Map<UUID, String> told =
        units.names(
            rows.stream().map(FigureStore.Row::unit).filter(Objects::nonNull).distinct().toList());
    Map<String, String> labels =
        words.labels(
            switch (figure.kind()) {
              case NEED -> WordKind.NEED;
              case HELP -> WordKind.HELP;
              case HOUSEHOLD, VISIT, LEAD -> WordKind.REASON;
            });
    return rows.stream()
        .map(
            row ->
                new Opened(
                    row.id(),
                    row.household(),
                    row.code(),
                    gridNames.getOrDefault(row.grid(), ""),
                    row.person() == null ? null : holders.get(row.person()),
                    what(row, labels, told),
                    state(figure.kind(), row.state()),
                    row.day(),
                    row.by(),
                    row.issue(),
                    row.issueCode(),
                    null,
                    null))
        .toList();
  }

  private static String what(
      FigureStore.Row row, Map<String, String> labels, Map<UUID, String> told) {
    String kind = row.kind() == null ? "" : labels.getOrDefault(row.kind(), row.kind());
    String text = row.text() == null ? "" : row.text();
    String unit = row.unit() == null ? "" : "（" + told.getOrDefault(row.unit(), "") + "）";
    return kind + text + unit;
  }

  private static String state(Figure.Kind kind, @Nullable String state) {
    return switch (kind) {
      case HOUSEHOLD -> state == null ? "未走访" : state.equals(Outcome.MET.name()) ? "已走访" : "未见到";
      case VISIT -> Outcome.valueOf(Objects.requireNonNull(state)).label();
      case NEED -> NeedState.valueOf(Objects.requireNonNull(state)).label();
      case HELP -> state == null ? "待确认" : HelpAnswer.valueOf(state).label();
      case LEAD -> LeadState.valueOf(Objects.requireNonNull(state)).label();
    };
  }

  /** Rows for an export: codes, never a door, a name or a phone. */
  List<Workbook.Row> exported(List<HouseholdsRecord> rows) {
    Map<UUID, List<NeedsRecord>> needs =
        records.needsOf(rows.stream().map(HouseholdsRecord::getId).toList()).stream()
            .collect(Collectors.groupingBy(NeedsRecord::getHousehold));
    Map<String, String> labels = words.labels(WordKind.NEED);
    return lines(rows).stream()
        .map(
            line ->
                new Workbook.Row(
                    line,
                    needs.getOrDefault(line.id(), List.of()).stream()
                        .map(
                            need ->
                                labels.getOrDefault(need.getKind(), need.getKind())
                                    + "（"
                                    + NeedState.valueOf(need.getState()).label()
                                    + "）")
                        .collect(Collectors.joining("、"))))
        .toList();
  }

  private Map<UUID, String> gridNames(Collection<UUID> ids) {
    return grids.find(ids).stream().collect(Collectors.toMap(Grid::id, Grid::name));
  }
}
