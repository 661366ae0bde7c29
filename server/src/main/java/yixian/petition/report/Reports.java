package yixian.petition.report;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.calendar.Calendars;
import yixian.calendar.DeadlineUnit;
import yixian.directory.People;
import yixian.directory.Units;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

/**
 * 检举控告 · Takes reports and passes them on within fifteen days. Called inside the road, by who holds
 * the narrow role.
 *
 * <p>Who is of the same line as the person or unit reported on may not even register it: he hands
 * it to the discipline office. The code of a report follows no order, so that no gap tells of one.
 */
@Component
class Reports {

  static final String PERMISSION = "petition.report";

  /** 信访工作条例 article 22. */
  private static final int DAYS_TO_TRANSFER = 15;

  private static final int LONGEST_SUMMARY = 2000;
  private static final int LONGEST_NAME = 60;
  private static final int CODES = 1_000_000_000;

  private final ReportStore store;
  private final Wall wall;
  private final People people;
  private final Units units;
  private final Calendars calendars;
  private final Audit audit;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Reports(
      ReportStore store,
      Wall wall,
      People people,
      Units units,
      Calendars calendars,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.wall = wall;
    this.people = people;
    this.units = units;
    this.calendars = calendars;
    this.audit = audit;
    this.clock = clock;
  }

  ReportSheet receive(Actor actor, ReportDraft draft) {
    Line line = wall.open(actor);
    check(draft, actor.scope(PERMISSION));
    List<UUID> about = about(draft);
    if (line.bars(draft.person(), about)) {
      throw Problem.refused("own-line", "您与被反映的人员或单位有隶属或同事关系，应当回避，请将材料当面移交纪检监察机关登记");
    }
    Instant now = clock.instant();
    Report report =
        new Report(
            Ids.next(),
            "JK%d-%09d".formatted(Days.of(now).getYear(), random.nextInt(CODES)),
            Objects.requireNonNull(draft.channel()),
            Objects.requireNonNull(draft.office()),
            draft.person(),
            about,
            new Report.Content(
                draft.person() == null
                    ? units.name(about.getFirst())
                    : people.name(draft.person()) + "（" + units.name(about.getFirst()) + "）",
                Objects.requireNonNull(draft.summary()).strip(),
                draft.reporter(),
                draft.contact()),
            ReportState.RECEIVED,
            now,
            calendars.deadline(now, DAYS_TO_TRANSFER, DeadlineUnit.CALENDAR_DAY).at(),
            1);
    store.add(report);
    noted(actor, "report.receive", report.id());
    return sheet(report);
  }

  List<ReportSheet> list(Actor reader) {
    Line line = wall.open(reader);
    noted(reader, "report.list", "list");
    return store.list(reader.scope(PERMISSION), line).stream().map(this::sheet).toList();
  }

  ReportSheet open(Actor reader, UUID id) {
    Report report = found(reader, id);
    noted(reader, "report.read", id);
    return sheet(report);
  }

  ReportSheet move(
      Actor actor, UUID id, int seen, @Nullable ReportMove move, @Nullable String text) {
    Report report = found(actor, id);
    if (move == null) {
      throw Problem.invalid(new Fault("move", "没有选择动作", "请从检举控告单上列出的动作中选择"));
    }
    ReportState to =
        ReportLifecycle.GRAPH
            .find(report.state(), move)
            .orElseThrow(
                () ->
                    Problem.refused(
                        "not-now", "“" + report.state().label() + "”时不能“" + move.label() + "”"))
            .to();
    if (text == null || text.isBlank() || text.strip().length() > LONGEST_SUMMARY) {
      throw Problem.invalid(new Fault("text", "应为 1 至 " + LONGEST_SUMMARY + " 个字", "请写明受理机关或反馈内容"));
    }
    Report.Step step = new Report.Step(move, clock.instant(), actor.name(), text.strip());
    store.save(report.moved(to, null), seen, step);
    noted(actor, "report.move", id);
    return sheet(found(actor, id));
  }

  private Report found(Actor reader, UUID id) {
    Line line = wall.open(reader);
    return store
        .find(reader.scope(PERMISSION), line, id)
        .orElseThrow(() -> Problem.notFound("检举控告"));
  }

  /** The units that the report touches: the one reported on, or those where the person serves. */
  private List<UUID> about(ReportDraft draft) {
    if (draft.unit() != null) {
      return List.of(draft.unit());
    }
    List<UUID> served = List.copyOf(units.unitsOf(Objects.requireNonNull(draft.person())));
    if (served.isEmpty()) {
      throw Problem.invalid(new Fault("person", "这个人现在没有任职单位", "请改填被反映的单位"));
    }
    return served;
  }

  private void check(ReportDraft draft, Scope scope) {
    List<Fault> faults = new ArrayList<>();
    if (draft.office() == null || !scope.covers(Set.of(draft.office()), null, null)) {
      faults.add(new Fault("office", "登记单位不在您的范围内", "请选择您所在的单位"));
    }
    if (draft.channel() == null) {
      faults.add(new Fault("channel", "没有选择来源", "请选择来源"));
    }
    boolean person = draft.person() != null && people.find(draft.person()).isPresent();
    boolean unit = draft.unit() != null && units.find(draft.unit()).isPresent();
    if (person == unit) {
      faults.add(new Fault("person", "应指明被反映的人员或单位之一", "请从机构人员中选择一个"));
    }
    if (draft.summary() == null
        || draft.summary().isBlank()
        || draft.summary().strip().length() > LONGEST_SUMMARY) {
      faults.add(new Fault("summary", "内容应为 1 至 " + LONGEST_SUMMARY + " 个字", "请写明反映的问题"));
    }
    if (tooLong(draft.reporter()) || tooLong(draft.contact())) {
      faults.add(new Fault("reporter", "姓名或联系方式超过 " + LONGEST_NAME + " 字", "请精简"));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }

  private static boolean tooLong(@Nullable String text) {
    return text != null && text.length() > LONGEST_NAME;
  }

  private ReportSheet sheet(Report report) {
    Instant due = report.due();
    return new ReportSheet(
        report.id(),
        report.code(),
        report.channel().label(),
        report.content().about(),
        report.content().summary(),
        report.content().reporter(),
        report.content().contact(),
        report.state(),
        report.state().label(),
        report.receivedAt(),
        due,
        due != null && clock.instant().isAfter(due),
        store.steps(report.id()).stream()
            .map(
                step ->
                    new ReportSheet.Step(step.move().label(), step.at(), step.by(), step.text()))
            .toList(),
        ReportLifecycle.GRAPH.from(report.state()).stream().map(edge -> edge.move()).toList(),
        report.version());
  }

  private void noted(Actor actor, String deed, Object subject) {
    audit.note(actor, deed, Unseen.REPORT, subject, Map.of());
  }
}
