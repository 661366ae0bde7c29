package yixian.care;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.care.db.tables.records.HelpsRecord;
import yixian.care.db.tables.records.LeadsRecord;
import yixian.care.db.tables.records.NeedsRecord;
import yixian.directory.Units;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Lifecycle.Edge;

/** 需求与线索单 · Writes what was noted of a household for a reader, and what he may do with it. */
@Component
class NotedSheets {

  private final RecordStore records;
  private final WordStore words;
  private final Units units;
  private final Clock clock;

  NotedSheets(RecordStore records, WordStore words, Units units, Clock clock) {
    this.records = records;
    this.words = words;
    this.units = units;
    this.clock = clock;
  }

  List<HouseholdSheet.Need> needs(Actor reader, UUID household) {
    Map<String, String> labels = words.labels(WordKind.NEED);
    List<HelpsRecord> helps = records.helps(household);
    Map<UUID, String> names =
        units.names(helps.stream().map(HelpsRecord::getUnit).distinct().toList());
    return records.needs(household).stream()
        .map(need -> need(reader, need, labels, helps, names))
        .toList();
  }

  private HouseholdSheet.Need need(
      Actor reader,
      NeedsRecord need,
      Map<String, String> labels,
      List<HelpsRecord> helps,
      Map<UUID, String> names) {
    NeedState state = NeedState.valueOf(need.getState());
    Map<String, String> kinds = words.labels(WordKind.HELP);
    return new HouseholdSheet.Need(
        need.getId(),
        labels.getOrDefault(need.getKind(), need.getKind()),
        need.getNoted(),
        state,
        state.label(),
        helps.stream()
            .filter(help -> help.getNeed().equals(need.getId()))
            .map(help -> help(help, kinds, names))
            .toList(),
        moves(reader, state),
        need.getVersion());
  }

  private static List<NeedMove> moves(Actor reader, NeedState state) {
    return reader.may(CareActions.VISIT)
        ? NeedLifecycle.GRAPH.from(state).stream().map(Edge::move).toList()
        : List.of();
  }

  private HouseholdSheet.Help help(
      HelpsRecord help, Map<String, String> kinds, Map<UUID, String> names) {
    return new HouseholdSheet.Help(
        help.getId(),
        kinds.getOrDefault(help.getKind(), help.getKind()),
        names.getOrDefault(help.getUnit(), ""),
        help.getGiven(),
        help.getFollowDue(),
        help.getAnswer() == null && help.getFollowDue().isBefore(Days.today(clock)),
        help.getAnswer() == null ? null : HelpAnswer.valueOf(help.getAnswer()).label(),
        help.getAnsweredOn(),
        help.getBy(),
        help.getVersion());
  }

  List<HouseholdSheet.Lead> leads(Actor reader, UUID household) {
    List<LeadsRecord> rows = records.leads(household);
    Map<UUID, String> names =
        units.names(rows.stream().map(LeadsRecord::getUnit).filter(Objects::nonNull).toList());
    return rows.stream()
        .map(
            row -> {
              LeadState state = LeadState.valueOf(row.getState());
              return new HouseholdSheet.Lead(
                  row.getId(),
                  row.getWhat(),
                  row.getNoted(),
                  state,
                  state.label(),
                  row.getIssue(),
                  row.getIssueCode(),
                  null,
                  null,
                  row.getUnit() == null ? null : names.get(row.getUnit()),
                  LeadLifecycle.GRAPH.from(state).stream()
                      .map(Edge::move)
                      .filter(move -> move.openTo(reader))
                      .toList(),
                  row.getVersion());
            })
        .toList();
  }
}
