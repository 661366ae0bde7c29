package yixian.tasklist.clearing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.files.Files;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Lifecycle.Edge;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.tasklist.db.tables.records.ClearingsRecord;
import yixian.tasklist.db.tables.records.ObjectsRecord;
import yixian.tasklist.db.tables.records.ProblemStepsRecord;
import yixian.tasklist.db.tables.records.ProblemsRecord;

/**
 * 问题 · Found at an object, put right by the unit that answers for it, checked by another person of
 * the unit that leads the subject, and cleared. Called inside the road.
 *
 * <p>Photos before and after are offered, never demanded. Several problems can be moved at once,
 * each as it was seen: either all of them move, or none.
 */
@Component
public class Problems {

  static final String FILES_OF = "clearing.problem";
  private static final int MOST_AT_ONCE = 500;
  private static final int MOST_PHOTOS = 6;
  private static final int LONGEST = 300;
  private static final int LONGEST_NOTE = 500;

  private final ProblemStore store;
  private final Clearings clearings;
  private final Files files;
  private final Telling telling;
  private final Facts facts;
  private final Audit audit;
  private final Clock clock;

  Problems(
      ProblemStore store,
      Clearings clearings,
      Files files,
      Telling telling,
      Facts facts,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.clearings = clearings;
    this.files = files;
    this.telling = telling;
    this.facts = facts;
    this.audit = audit;
    this.clock = clock;
  }

  /** 办到何处 · The problems after a deed, in the order they were named. */
  public record Standing(List<MoveOrder.Target> targets) {

    public Standing {
      targets = List.copyOf(targets);
    }
  }

  /** Writes problems down and tells the units that answer for the objects. */
  public Standing find(Actor actor, UUID id, List<Finding> findings) {
    ClearingsRecord clearing = clearings.found(actor, Clearings.FIND, id);
    Map<UUID, ObjectsRecord> objects =
        clearings.objects(actor, Clearings.FIND, id).stream()
            .collect(Collectors.toMap(ObjectsRecord::getId, object -> object));
    demand(findings, objects, clearing);
    List<Long> numbers = store.numbers(findings.size());
    List<ProblemsRecord> found = new ArrayList<>();
    for (Finding finding : findings) {
      ObjectsRecord object = Objects.requireNonNull(objects.get(finding.object()));
      found.add(written(actor, clearing, object, finding, numbers.get(found.size())));
    }
    store.add(found);
    List<ProblemStepsRecord> steps = new ArrayList<>();
    for (ProblemsRecord problem : found) {
      steps.add(step(actor, problem, "find", null));
      facts.found(problem);
      audit.note(
          actor,
          "clearing.find",
          "clearing.problem",
          problem.getId(),
          Map.of("code", problem.getCode()));
    }
    store.addSteps(steps);
    telling.found(clearing, found);
    return standing(found);
  }

  private static void demand(
      List<Finding> findings, Map<UUID, ObjectsRecord> objects, ClearingsRecord clearing) {
    List<Fault> faults = new ArrayList<>();
    if (findings.isEmpty() || findings.size() > MOST_AT_ONCE) {
      faults.add(new Fault("findings", "一次登记 1 至 " + MOST_AT_ONCE + " 个问题", "请分几次登记"));
    }
    for (Finding finding : findings) {
      if (!objects.containsKey(finding.object())) {
        faults.add(new Fault("object", "没有这个对象，或不在您的范围内", "请从本专题的对象中选择"));
      }
      Clearings.text(faults, finding.what(), "what", "问题", LONGEST);
      LocalDate due = finding.due();
      if (due != null && due.isAfter(clearing.getDue())) {
        faults.add(new Fault("due", "整改期限晚于清零期限 " + clearing.getDue(), "请选择更早的日子"));
      }
      if (!finding.isPlaced()) {
        faults.add(new Fault("longitude", "位置不完整，或不是有效的度数", "请重新定位，或不填位置"));
      }
      if (finding.brought().size() > MOST_PHOTOS) {
        faults.add(new Fault("photos", "照片至多 " + MOST_PHOTOS + " 张", "请留下最说明问题的几张"));
      }
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }

  private ProblemsRecord written(
      Actor actor, ClearingsRecord clearing, ObjectsRecord object, Finding finding, long number) {
    Instant now = clock.instant();
    ProblemsRecord problem = new ProblemsRecord();
    problem.setId(Ids.next());
    problem.setCode("WT%d-%05d".formatted(Days.of(now).getYear(), number));
    problem.setClearing(clearing.getId());
    problem.setObject(object.getId());
    problem.setOwner(clearing.getOwner());
    problem.setUnit(object.getUnit());
    problem.setWhat(Objects.requireNonNull(finding.what()).strip());
    problem.setDue(Objects.requireNonNullElse(finding.due(), clearing.getDue()));
    problem.setState(State.FOUND.name());
    problem.setBefore(photos(actor, problem.getId(), finding.brought()));
    problem.setAfter(new UUID[0]);
    problem.setLongitude(finding.longitude());
    problem.setLatitude(finding.latitude());
    problem.setFoundAt(now);
    problem.setFoundBy(actor.name());
    problem.setReturned(0);
    problem.setVersion(1);
    problem.setChangedAt(now);
    problem.setChangedBy(actor.name());
    return problem;
  }

  private UUID[] photos(Actor actor, UUID problem, List<Finding.Photo> photos) {
    return photos.stream()
        .map(photo -> files.attach(actor, photo.file(), FILES_OF, problem, "photos").id())
        .toArray(UUID[]::new);
  }

  /** Makes the move on all of them, if it is an edge from where each stands, or on none. */
  public Standing move(Actor actor, MoveOrder order) {
    Move move = order.move();
    List<ProblemsRecord> problems = seen(actor, order);
    String note = note(order);
    Instant now = clock.instant();
    for (ProblemsRecord problem : problems) {
      demandParty(actor, problem, move);
      State from = State.valueOf(problem.getState());
      Edge<State, Move, Given> edge =
          ProblemLifecycle.GRAPH
              .find(from, move)
              .orElseThrow(
                  () ->
                      Problem.refused(
                          "not-now",
                          "问题 %s“%s”，不能“%s”"
                              .formatted(problem.getCode(), from.label(), move.label())));
      if (edge.given() == Given.ANOTHER && Objects.equals(problem.getFixer(), actor.account())) {
        throw Problem.refused("own-work", "问题 " + problem.getCode() + " 由您整改，请另一位同事核验");
      }
      problem.setState(edge.to().name());
      problem.setChangedAt(now);
      problem.setChangedBy(actor.name());
      apply(actor, problem, order, now);
      facts.moved(problem, move, now, actor.person());
      audit.note(
          actor, "clearing.move", "clearing.problem", problem.getId(), Map.of("move", move.code()));
    }
    store.save(problems);
    store.addSteps(
        problems.stream().map(problem -> step(actor, problem, move.code(), note)).toList());
    telling.moved(problems, move);
    return standing(problems);
  }

  private List<ProblemsRecord> seen(Actor actor, MoveOrder order) {
    if (order.targets().isEmpty() || order.targets().size() > MOST_AT_ONCE) {
      throw Problem.invalid(new Fault("targets", "一次办理 1 至 " + MOST_AT_ONCE + " 个问题", "请选择问题"));
    }
    List<UUID> ids = order.targets().stream().map(MoveOrder.Target::id).distinct().toList();
    Map<UUID, ProblemsRecord> found = new HashMap<>();
    store
        .find(actor.scope(order.move().permission()), ids)
        .forEach(problem -> found.put(problem.getId(), problem));
    List<ProblemsRecord> problems = new ArrayList<>();
    for (MoveOrder.Target target : order.targets()) {
      ProblemsRecord problem = found.get(target.id());
      if (problem == null) {
        throw Problem.notFound("问题");
      }
      if (problem.getVersion() != target.version()) {
        throw store.late(target.id());
      }
      problems.add(problem);
    }
    return problems;
  }

  private void apply(Actor actor, ProblemsRecord problem, MoveOrder order, Instant now) {
    switch (order.move()) {
      case FIX -> {
        problem.setFixedAt(now);
        problem.setFixedBy(actor.name());
        problem.setFixer(actor.account());
        if (!order.brought().isEmpty()) {
          problem.setAfter(photos(actor, problem.getId(), order.brought()));
        }
      }
      case CLEAR -> {
        problem.setClearedAt(now);
        problem.setClearedBy(actor.name());
      }
      case SEND_BACK -> {
        problem.setReturned(problem.getReturned() + 1);
        problem.setFixedAt(null);
        problem.setFixedBy(null);
        problem.setFixer(null);
      }
      case DISMISS -> {}
    }
  }

  private static void demandParty(Actor actor, ProblemsRecord problem, Move move) {
    if (!belongsTo(actor, problem, move)) {
      throw Problem.forbidden("“" + move.label() + "”由" + move.who() + "办理");
    }
  }

  static boolean belongsTo(Actor actor, ProblemsRecord problem, Move move) {
    Scope scope = actor.scope(move.permission());
    UUID party = move == Move.FIX ? problem.getUnit() : problem.getOwner();
    return scope.covers(Set.of(party), null, null);
  }

  private static @Nullable String note(MoveOrder order) {
    String note = order.note();
    boolean blank = note == null || note.isBlank();
    if (order.move().needs().contains(Move.Need.NOTE) && blank) {
      throw Problem.invalid(new Fault("note", "没有写说明", "请写明做了什么，或为什么"));
    }
    if (note != null && note.strip().length() > LONGEST_NOTE) {
      throw Problem.invalid(new Fault("note", "说明超过 " + LONGEST_NOTE + " 字", "请写得短一些"));
    }
    return blank ? null : Objects.requireNonNull(note).strip();
  }

  private ProblemStepsRecord step(
      Actor actor, ProblemsRecord problem, String move, @Nullable String note) {
    return new ProblemStepsRecord(
        problem.getId(),
        problem.getVersion(),
        move,
        problem.getState(),
        clock.instant(),
        actor.name(),
        note);
  }

  private static Standing standing(List<ProblemsRecord> problems) {
    return new Standing(
        problems.stream()
            .map(problem -> new MoveOrder.Target(problem.getId(), problem.getVersion()))
            .toList());
  }

  ProblemsRecord found(Actor actor, String permission, UUID id) {
    return store.find(actor.scope(permission), id).orElseThrow(() -> Problem.notFound("问题"));
  }
}
