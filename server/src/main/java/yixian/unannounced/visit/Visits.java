package yixian.unannounced.visit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;
import yixian.unannounced.Unannounced;
import yixian.unannounced.checklist.Checklist;
import yixian.unannounced.checklist.Checklists;
import yixian.unannounced.db.tables.records.ExclusionsRecord;
import yixian.unannounced.db.tables.records.VisitPeopleRecord;
import yixian.unannounced.db.tables.records.VisitsRecord;
import yixian.unannounced.finding.Findings;

/**
 * 检查 · What was drawn is visited by the inspectors who were dealt it, once. Called inside the road.
 *
 * <p>Before the visit only the organising unit and, once the round is under way, these inspectors
 * see it. With the visit those who were met see what was seen of them, and their units with them.
 */
@Component
public class Visits {
  private static final int LONGEST_NOTE = 500;
  private static final int LONGEST_WHY = 200;
  private static final Duration AHEAD = Duration.ofMinutes(10);

  private final VisitStore store;
  private final Checklists checklists;
  private final Findings findings;
  private final Audit audit;
  private final Clock clock;

  Visits(VisitStore store, Checklists checklists, Findings findings, Audit audit, Clock clock) {
    this.store = store;
    this.checklists = checklists;
    this.findings = findings;
    this.audit = audit;
    this.clock = clock;
  }

  /** Keeps what was drawn; nobody but the organising unit sees it yet. */
  public void add(List<Drawn> drawn) {
    List<VisitsRecord> visits = new ArrayList<>();
    List<VisitPeopleRecord> people = new ArrayList<>();
    List<ExclusionsRecord> exclusions = new ArrayList<>();
    for (Drawn each : drawn) {
      VisitsRecord visit = visit(each);
      visits.add(visit);
      int position = 0;
      for (Drawn.Someone someone : each.people()) {
        people.add(line(visit, position++, someone));
      }
      exclusions.addAll(exclusions(visit.getId(), each.excluded()));
    }
    store.add(visits, people);
    store.exclude(exclusions);
  }

  private static VisitsRecord visit(Drawn drawn) {
    Drawn.Of of = drawn.of();
    VisitsRecord visit = new VisitsRecord();
    visit.setId(Ids.next());
    visit.setRound(of.round());
    visit.setRoundCode(of.code());
    visit.setTitle(of.title());
    visit.setChecklist(of.checklist());
    visit.setMendDays(of.mendDays());
    visit.setOwner(of.owner());
    visit.setReach(reach(of.owner(), drawn.inspectors()));
    visit.setPosition(drawn.position());
    visit.setCode(drawn.code());
    visit.setLayer(drawn.layer());
    visit.setKind(drawn.grid() == null ? "PEOPLE" : "GRIDS");
    visit.setGrid(drawn.grid());
    visit.setName(drawn.name());
    visit.setPlace(drawn.place());
    visit.setUnit(drawn.unit());
    visit.setInspectors(drawn.inspectors().toArray(UUID[]::new));
    visit.setFree(drawn.free().toArray(UUID[]::new));
    visit.setState(VisitState.DRAWN.name());
    visit.setOpens(of.from());
    visit.setEnds(of.until());
    visit.setVersion(1);
    return visit;
  }

  private static VisitPeopleRecord line(VisitsRecord visit, int position, Drawn.Someone someone) {
    VisitPeopleRecord line = new VisitPeopleRecord();
    line.setId(Ids.next());
    line.setVisit(visit.getId());
    line.setRound(visit.getRound());
    line.setOwner(visit.getOwner());
    line.setReach(visit.getReach());
    line.setPosition(position);
    line.setPerson(someone.person());
    line.setPlacement(someone.placement());
    line.setDuty(someone.duty());
    line.setHomeUnit(someone.homeUnit());
    line.setHostUnit(someone.hostUnit());
    return line;
  }

  private static List<ExclusionsRecord> exclusions(UUID visit, Map<UUID, String> excluded) {
    return excluded.entrySet().stream()
        .map(each -> new ExclusionsRecord(visit, each.getKey(), each.getValue()))
        .toList();
  }

  private static UUID[] reach(UUID owner, List<UUID> inspectors) {
    return Unannounced.reach(Stream.concat(Stream.of(owner), inspectors.stream()));
  }

  /** 派定 · Who goes where, and who must not. */
  public record Dealt(List<UUID> inspectors, List<UUID> free, Map<UUID, String> excluded) {

    public Dealt {
      free = List.copyOf(free);
      inspectors = List.copyOf(inspectors);
      excluded = Map.copyOf(excluded);
    }
  }

  /** Deals the visits of a round anew, before they are open. */
  public void deal(UUID round, Map<String, Dealt> byCode) {
    List<VisitsRecord> visits = store.ofRound(round);
    List<UUID> ids = visits.stream().map(VisitsRecord::getId).toList();
    store.forgetExclusions(ids);
    Map<UUID, List<VisitPeopleRecord>> people = store.people(ids);
    List<ExclusionsRecord> exclusions = new ArrayList<>();
    for (VisitsRecord visit : visits) {
      Dealt dealt = Objects.requireNonNull(byCode.get(visit.getCode()));
      visit.setInspectors(dealt.inspectors().toArray(UUID[]::new));
      visit.setFree(dealt.free().toArray(UUID[]::new));
      visit.setReach(reach(visit.getOwner(), dealt.inspectors()));
      store.save(visit, visit.getVersion());
      exclusions.addAll(exclusions(visit.getId(), dealt.excluded()));
      List<VisitPeopleRecord> lines = people.getOrDefault(visit.getId(), List.of());
      lines.forEach(line -> line.setReach(visit.getReach()));
      store.save(lines);
    }
    store.exclude(exclusions);
  }

  /** 应在 · The line of somebody whom one should meet there. */
  public record Expected(UUID line, Drawn.Someone someone) {}

  /** 已抽一处 · A drawn visit, for whoever deals it out. */
  public record Standing(
      UUID id,
      String code,
      String name,
      VisitState state,
      int version,
      List<UUID> inspectors,
      List<Expected> expected) {

    public Standing {
      inspectors = List.copyOf(inspectors);
      expected = List.copyOf(expected);
    }

    public List<Drawn.Someone> people() {
      return expected.stream().map(Expected::someone).toList();
    }
  }

  /** The visits of a round, in the order in which they were drawn; for whoever leads it. */
  public List<Standing> of(UUID round) {
    List<VisitsRecord> visits = store.ofRound(round);
    Map<UUID, List<VisitPeopleRecord>> people =
        store.people(visits.stream().map(VisitsRecord::getId).toList());
    return visits.stream()
        .map(
            visit ->
                new Standing(
                    visit.getId(),
                    visit.getCode(),
                    visit.getName(),
                    VisitState.valueOf(visit.getState()),
                    visit.getVersion(),
                    Arrays.asList(visit.getInspectors()),
                    people.getOrDefault(visit.getId(), List.of()).stream()
                        .map(Visits::expected)
                        .toList()))
        .toList();
  }

  private static Expected expected(VisitPeopleRecord line) {
    return new Expected(
        line.getId(),
        new Drawn.Someone(
            line.getPerson(),
            line.getPlacement(),
            line.getDuty(),
            line.getHomeUnit(),
            line.getHostUnit()));
  }

  /** From now on the inspectors see what they were dealt. */
  public void open(UUID round) {
    store.open(round);
  }

  /** How many of a round are still to be made. */
  public int waiting(UUID round) {
    return store.count(round, VisitState.OPEN);
  }

  /** A visit that will not be made, with the reason. */
  public void leave(UUID round, UUID id, int version, @Nullable String why) {
    VisitsRecord visit =
        store.ofRound(round).stream()
            .filter(each -> each.getId().equals(id))
            .findFirst()
            .orElseThrow(() -> Problem.notFound("检查对象"));
    demandOpen(visit, version);
    visit.setState(VisitState.LEFT.name());
    visit.setLeftWhy(Unannounced.said(why, "why", "未检查的理由", LONGEST_WHY));
    store.save(visit, version);
  }

  private static void demandOpen(VisitsRecord visit, int version) {
    if (!visit.getState().equals(VisitState.OPEN.name())) {
      throw Problem.refused(
          "not-open",
          "“" + visit.getName() + "”" + VisitState.valueOf(visit.getState()).label() + "，不能再记录");
    }
    if (visit.getVersion() != version) {
      throw VisitStore.late(visit);
    }
  }

  /**
   * Keeps what one of the inspectors saw.
   *
   * @param excused by the line of each person, as it was at that moment
   */
  public UUID record(Actor actor, UUID id, VisitOrder order, Map<UUID, String> excused) {
    UUID inspector = Unannounced.person(actor, "检查对象");
    VisitsRecord visit =
        store
            .find(Unannounced.own(actor), id)
            .filter(found -> Arrays.asList(found.getInspectors()).contains(inspector))
            .filter(found -> !found.getState().equals(VisitState.DRAWN.name()))
            .orElseThrow(() -> Problem.notFound("检查对象"));
    demandOpen(visit, order.version());
    List<Fault> faults = new ArrayList<>();
    Instant at = moment(visit, order, faults);
    List<Recording> recordings = recordings(visit, order, excused, faults);
    String note = Unannounced.blank(order.note()) ? null : Unannounced.stripped(order.note());
    if (note != null && note.length() > LONGEST_NOTE) {
      faults.add(new Fault("note", "备注超过 " + LONGEST_NOTE + " 字", "请写得短一些"));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    visit.setState(VisitState.DONE.name());
    visit.setSeenAt(at);
    visit.setSeenBy(actor.name());
    visit.setFinder(inspector);
    visit.setNote(note);
    UUID[] before = visit.getReach();
    visit.setReach(
        Unannounced.reach(
            Stream.concat(
                Arrays.stream(before), recordings.stream().map(each -> each.line().getPerson()))));
    store.save(visit, order.version());
    recordings.forEach(each -> each.write(at, shown(before, each.line())));
    store.save(recordings.stream().map(Recording::line).toList());
    audit.note(
        actor, "unannounced.visit", "unannounced.visit", id, Map.of("round", visit.getRoundCode()));
    Checklist checklist = checklists.get(visit.getChecklist());
    for (Recording each : recordings) {
      findings.raise(actor, inspector, met(visit, each.line()), each.shortOf(checklist));
    }
    return id;
  }

  private Instant moment(VisitsRecord visit, VisitOrder order, List<Fault> faults) {
    Instant now = clock.instant();
    Instant at = Objects.requireNonNullElse(order.at(), now);
    if (at.isAfter(now.plus(AHEAD))) {
      faults.add(new Fault("at", "检查时间在现在之后", "请核对手机的时间"));
    }
    if (Days.of(at).isBefore(visit.getOpens()) || Days.of(at).isAfter(visit.getEnds())) {
      faults.add(
          new Fault(
              "at",
              "检查时间应在 " + visit.getOpens() + " 至 " + visit.getEnds() + " 之间",
              "请在这几天内检查，或联系组织单位"));
    }
    return at.isAfter(now) ? now : at;
  }

  private List<Recording> recordings(
      VisitsRecord visit, VisitOrder order, Map<UUID, String> excused, List<Fault> faults) {
    Map<UUID, VisitPeopleRecord> lines = new HashMap<>();
    store
        .people(List.of(visit.getId()))
        .values()
        .forEach(some -> some.forEach(line -> lines.put(line.getId(), line)));
    List<VisitOrder.Person> said = Objects.requireNonNullElse(order.people(), List.of());
    if (said.isEmpty()) {
      faults.add(new Fault("people", "一个人也没有记", "请至少记一人"));
    }
    List<Recording> recordings = new ArrayList<>();
    for (VisitOrder.Person each : said) {
      VisitPeopleRecord line = each.id() == null ? null : lines.remove(each.id());
      if (line == null) {
        faults.add(new Fault("people", "有一人不在这份检查单上，或写了两次", "请刷新后再记"));
      } else {
        recordings.add(Recording.of(line, each, excused.get(line.getId()), faults));
      }
    }
    return recordings;
  }

  /** With the visit it is seen by the person and his units too. */
  private static UUID[] shown(UUID[] before, VisitPeopleRecord line) {
    return Unannounced.reach(
        Stream.concat(
            Arrays.stream(before),
            Stream.of(line.getPerson(), line.getHomeUnit(), line.getHostUnit())));
  }

  private static Findings.Met met(VisitsRecord visit, VisitPeopleRecord line) {
    return new Findings.Met(
        visit.getRound(),
        visit.getId(),
        line.getId(),
        visit.getOwner(),
        line.getPerson(),
        line.getPlacement(),
        line.getHomeUnit(),
        line.getHostUnit(),
        visit.getMendDays(),
        Arrays.asList(visit.getFree()));
  }
}
