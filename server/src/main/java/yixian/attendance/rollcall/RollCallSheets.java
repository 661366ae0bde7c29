package yixian.attendance.rollcall;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.attendance.db.tables.records.CalledRecord;
import yixian.attendance.db.tables.records.RollCallsRecord;
import yixian.directory.Units;
import yixian.secondment.Named;
import yixian.secondment.Names;

/** Calls as people read them. */
@Component
class RollCallSheets {

  private static final CallFigures NONE = CallFigures.of(0, 0, 0);

  private final RollCallStore store;
  private final Names names;
  private final Units units;

  RollCallSheets(RollCallStore store, Names names, Units units) {
    this.store = store;
    this.names = names;
    this.units = units;
  }

  List<RollCallLine> lines(List<RollCallsRecord> calls) {
    Map<UUID, CallFigures> figures =
        store.figures(calls.stream().map(RollCallsRecord::getId).toList());
    return calls.stream()
        .map(call -> line(call, figures.getOrDefault(call.getId(), NONE)))
        .toList();
  }

  RollCallSheet sheet(
      RollCallsRecord call, List<CalledRecord> rows, boolean whole, boolean mayAct) {
    Map<UUID, String> people = people(rows);
    Map<UUID, String> called = units.names(units(rows));
    List<RollCallSheet.Answer> answers =
        rows.stream()
            .map(row -> answer(call, row, people, called.getOrDefault(row.getUnit(), "")))
            .toList();
    int late = (int) answers.stream().filter(RollCallSheet.Answer::late).count();
    int answered = (int) answers.stream().filter(one -> one.answeredAt() != null).count();
    return new RollCallSheet(
        lines(List.of(call)).getFirst(),
        call.getBasis(),
        call.getEscalated(),
        whole,
        mayAct,
        call.getForgotten(),
        CallFigures.of(answers.size(), answered - late, late),
        answers,
        call.getVersion());
  }

  RollCallSheet.Answer answer(RollCallsRecord call, CalledRecord row) {
    return answer(call, row, people(List.of(row)), units.name(row.getUnit()));
  }

  /** The call as it is told to everybody who is called. */
  MyCall told(RollCallsRecord call) {
    return told(call, null);
  }

  MyCall told(RollCallsRecord call, @Nullable CalledRecord row) {
    return new MyCall(
        call.getId(),
        call.getName(),
        CallPurpose.valueOf(call.getPurpose()).label(),
        call.getBasis(),
        unit(call),
        call.getCalledAt(),
        call.getDueAt(),
        row == null ? null : row.getAnsweredAt());
  }

  String unit(RollCallsRecord call) {
    return units.name(call.getUnit());
  }

  private RollCallLine line(RollCallsRecord call, CallFigures figures) {
    CallPurpose purpose = CallPurpose.valueOf(call.getPurpose());
    return new RollCallLine(
        call.getId(),
        call.getName(),
        purpose,
        purpose.label(),
        names.unit(call.getUnit()),
        call.getOwnerName(),
        call.getAudience(),
        call.getCalledAt(),
        call.getDueAt(),
        call.getEndedAt(),
        figures);
  }

  private static RollCallSheet.Answer answer(
      RollCallsRecord call, CalledRecord row, Map<UUID, String> people, String unit) {
    UUID person = row.getPerson();
    Named shown =
        person == null
            ? new Named(row.getId(), "（姓名已删除）")
            : new Named(person, people.getOrDefault(person, "（未知人员）"));
    return new RollCallSheet.Answer(
        row.getId(),
        shown,
        new Named(row.getUnit(), unit),
        row.getAnsweredAt(),
        row.getAnsweredAt() != null && row.getAnsweredAt().isAfter(call.getDueAt()),
        how(row),
        row.getEscalatedAt());
  }

  private static @Nullable String how(CalledRecord row) {
    if (row.getWay() == null) {
      return null;
    }
    return row.getWay().equals("TAP") ? "手机应答" : row.getByName() + "电话确认：" + row.getReason();
  }

  private Map<UUID, String> people(List<CalledRecord> rows) {
    Set<UUID> ids = new HashSet<>();
    rows.stream().map(CalledRecord::getPerson).filter(Objects::nonNull).forEach(ids::add);
    return names.people(ids);
  }

  private static Collection<UUID> units(List<CalledRecord> rows) {
    Set<UUID> ids = new HashSet<>();
    rows.forEach(row -> ids.add(row.getUnit()));
    return ids;
  }
}
