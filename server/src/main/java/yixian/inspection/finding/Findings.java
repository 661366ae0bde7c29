package yixian.inspection.finding;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.calendar.Calendars;
import yixian.files.Files;
import yixian.inspection.Inspections;
import yixian.inspection.campaign.Campaigns;
import yixian.inspection.campaign.Campaigns.Ruler;
import yixian.inspection.campaign.Standings.Standing;
import yixian.inspection.db.tables.records.FindingStepsRecord;
import yixian.inspection.db.tables.records.FindingsRecord;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Lifecycle.Edge;
import yixian.kernel.Problem;

/**
 * 检查问题 · Every item that fell short becomes one, due so many working days later: put right by the
 * unit that answers for the target, checked again by somebody of the group or of the leading unit
 * who did not put it right, and closed or sent back. Called inside the road.
 *
 * <p>Photos before and after are offered, never demanded. Several are moved at once: all or none.
 */
@Component
public class Findings {

  private static final int MOST_AT_ONCE = 500;
  private static final int MOST_PHOTOS = 6;
  private static final int LONGEST = 300;
  private static final int LONGEST_NOTE = 500;

  private final FindingStore store;
  private final Campaigns campaigns;
  private final Calendars calendars;
  private final Files files;
  private final Telling telling;
  private final Audit audit;
  private final Clock clock;

  Findings(
      FindingStore store,
      Campaigns campaigns,
      Calendars calendars,
      Files files,
      Telling telling,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.campaigns = campaigns;
    this.calendars = calendars;
    this.files = files;
    this.telling = telling;
    this.audit = audit;
    this.clock = clock;
  }

  /** 所见 · An item that fell short, in words. */
  public record Seen(int position, String what) {}

  /** 待办问题 · A finding as it stands, for whoever moves it next. */
  public record Open(MoveOrder.Subject subject, UUID target, UUID unit, State state) {}

  /** Writes down what fell short at a target, and tells the unit that answers for it. */
  public void raise(Actor actor, Standing target, Ruler ruler, List<Seen> seen, List<UUID> photos) {
    if (seen.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    LocalDate due = calendars.addWorkingDays(Days.of(now), ruler.term());
    List<Long> numbers = store.numbers(seen.size());
    List<FindingsRecord> found = new ArrayList<>();
    for (Seen each : seen) {
      FindingsRecord finding = new FindingsRecord();
      finding.setId(Ids.next());
      finding.setCode("JC%d-%05d".formatted(Days.of(now).getYear(), numbers.get(found.size())));
      finding.setCampaign(target.campaign());
      finding.setTarget(target.id());
      finding.setPosition(each.position());
      finding.setReach(target.reach().toArray(UUID[]::new));
      finding.setUnit(target.unit());
      finding.setWhat(
          each.what().length() > LONGEST ? each.what().substring(0, LONGEST) : each.what());
      finding.setDue(due);
      finding.setState(State.FOUND.name());
      finding.setBefore(photos.toArray(UUID[]::new));
      finding.setAfter(new UUID[0]);
      finding.setFoundAt(now);
      finding.setFoundBy(actor.name());
      finding.setReturned(0);
      finding.setTold(ruler.rehearsal());
      finding.setVersion(1);
      finding.setChangedAt(now);
      finding.setChangedBy(actor.name());
      found.add(finding);
    }
    store.add(found);
    store.addSteps(found.stream().map(each -> step(actor, each, "find", null)).toList());
    if (!ruler.rehearsal()) {
      telling.found(target, found);
    }
  }

  /** What a settled dispute took back need not be put right. */
  public void drop(Actor actor, UUID target, int position, String because) {
    store
        .of(target, position)
        .filter(each -> FindingLifecycle.GRAPH.find(state(each), Move.DROP).isPresent())
        .ifPresent(
            finding -> {
              finding.setState(State.DROPPED.name());
              finding.setFixedAt(null);
              finding.setFixedBy(null);
              finding.setFixer(null);
              finding.setChangedAt(clock.instant());
              finding.setChangedBy(actor.name());
              store.save(List.of(finding));
              store.addSteps(List.of(step(actor, finding, Move.DROP.code(), because)));
            });
  }

  /** Makes the move on all of them, if it is an edge from where each stands, or on none. */
  public List<MoveOrder.Subject> move(Actor actor, MoveOrder order) {
    Move move = order.move();
    List<FindingsRecord> findings = seen(actor, order);
    String note = note(order);
    Map<UUID, FindingStore.Place> places =
        store.places(findings.stream().map(FindingsRecord::getTarget).distinct().toList());
    Parties parties = new Parties(actor, campaigns, places);
    Instant now = clock.instant();
    for (FindingsRecord finding : findings) {
      Edge<State, Move, Given> edge = edge(finding, move);
      if (!parties.include(finding, move)) {
        throw Problem.forbidden("“" + move.label() + "”由" + move.who() + "办理");
      }
      if (edge.given() == Given.WITHDRAWN) {
        throw Problem.refused("not-withdrawn", "只有处理争议时撤销了扣分，问题才不再整改");
      }
      if (edge.given() == Given.ANOTHER && Objects.equals(finding.getFixer(), actor.account())) {
        throw Problem.refused("own-work", "问题 " + finding.getCode() + " 由您整改，请另一位同事复查");
      }
      finding.setState(edge.to().name());
      finding.setChangedAt(now);
      finding.setChangedBy(actor.name());
      apply(actor, finding, order, now);
      audit.note(actor, "finding.move", "finding", finding.getId(), Map.of("move", move.code()));
    }
    store.save(findings);
    store.addSteps(findings.stream().map(each -> step(actor, each, move.code(), note)).toList());
    telling.moved(findings, move, parties);
    return findings.stream()
        .map(each -> new MoveOrder.Subject(each.getId(), each.getVersion()))
        .toList();
  }

  private static Edge<State, Move, Given> edge(FindingsRecord finding, Move move) {
    State from = state(finding);
    return FindingLifecycle.GRAPH
        .find(from, move)
        .orElseThrow(
            () ->
                Problem.refused(
                    "not-now",
                    "问题 %s“%s”，不能“%s”".formatted(finding.getCode(), from.label(), move.label())));
  }

  private static State state(FindingsRecord finding) {
    return State.valueOf(finding.getState());
  }

  private List<FindingsRecord> seen(Actor actor, MoveOrder order) {
    if (order.subjects().isEmpty() || order.subjects().size() > MOST_AT_ONCE) {
      throw Problem.invalid(new Fault("subjects", "一次办理 1 至 " + MOST_AT_ONCE + " 个问题", "请选择问题"));
    }
    List<UUID> ids = order.subjects().stream().map(MoveOrder.Subject::id).distinct().toList();
    Map<UUID, FindingsRecord> found = new HashMap<>();
    store
        .find(actor.scope(order.move().permission()), ids)
        .forEach(finding -> found.put(finding.getId(), finding));
    List<FindingsRecord> findings = new ArrayList<>();
    for (MoveOrder.Subject subject : order.subjects()) {
      FindingsRecord finding = found.get(subject.id());
      if (finding == null) {
        throw Problem.notFound("检查问题");
      }
      if (finding.getVersion() != subject.version()) {
        throw store.late(subject.id());
      }
      findings.add(finding);
    }
    return findings;
  }

  private void apply(Actor actor, FindingsRecord finding, MoveOrder order, Instant now) {
    switch (order.move()) {
      case FIX -> {
        finding.setFixedAt(now);
        finding.setFixedBy(actor.name());
        finding.setFixer(actor.account());
        if (!order.brought().isEmpty()) {
          finding.setAfter(photos(actor, finding.getId(), order.brought()));
        }
      }
      case CLOSE -> {
        finding.setClosedAt(now);
        finding.setClosedBy(actor.name());
      }
      case SEND_BACK -> {
        finding.setReturned(finding.getReturned() + 1);
        finding.setTold(false);
        finding.setDue(
            calendars.addWorkingDays(Days.of(now), campaigns.ruler(finding.getCampaign()).term()));
        finding.setFixedAt(null);
        finding.setFixedBy(null);
        finding.setFixer(null);
      }
      case DROP -> {}
    }
  }

  private UUID[] photos(Actor actor, UUID finding, List<MoveOrder.Photo> photos) {
    if (photos.size() > MOST_PHOTOS) {
      throw Problem.invalid(new Fault("photos", "照片至多 " + MOST_PHOTOS + " 张", "请少选几张"));
    }
    return photos.stream()
        .map(
            photo ->
                files
                    .attach(actor, photo.file(), Campaigns.FILES_OF_FINDING, finding, "after")
                    .id())
        .toArray(UUID[]::new);
  }

  private static @Nullable String note(MoveOrder order) {
    String note = order.note();
    boolean blank = Inspections.blank(note);
    if (order.move().needs().contains(Move.Need.NOTE) && blank) {
      throw Problem.invalid(new Fault("note", "没有写说明", "请写明做了什么，或为什么"));
    }
    if (!blank && Inspections.stripped(note).length() > LONGEST_NOTE) {
      throw Problem.invalid(new Fault("note", "说明超过 " + LONGEST_NOTE + " 字", "请写得短一些"));
    }
    return blank ? null : Inspections.stripped(note);
  }

  private FindingStepsRecord step(
      Actor actor, FindingsRecord finding, String move, @Nullable String note) {
    return new FindingStepsRecord(
        finding.getId(),
        finding.getVersion(),
        move,
        finding.getState(),
        clock.instant(),
        actor.name(),
        note);
  }

  /** The findings of a campaign; for whoever is inside the road for all of it. */
  public List<Open> of(List<UUID> targets) {
    return targets.stream()
        .flatMap(target -> store.of(target).stream())
        .map(
            each ->
                new Open(
                    new MoveOrder.Subject(each.getId(), each.getVersion()),
                    each.getTarget(),
                    each.getUnit(),
                    state(each)))
        .collect(Collectors.toList());
  }

  FindingsRecord found(Actor actor, String permission, UUID id) {
    return store.find(actor.scope(permission), id).orElseThrow(() -> Problem.notFound("检查问题"));
  }
}
