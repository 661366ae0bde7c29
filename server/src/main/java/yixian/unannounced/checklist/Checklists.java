package yixian.unannounced.checklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;
import yixian.unannounced.Aspect;
import yixian.unannounced.Unannounced;
import yixian.unannounced.db.tables.records.ChecklistsRecord;
import yixian.unannounced.db.tables.records.QuestionsRecord;

/**
 * 检查清单 · Whoever may be visited may read by what: the versions are open inside the district. One is
 * written once; what must change becomes the next, for rounds that begin on its day or later.
 */
@Component
public class Checklists {
  private static final int LONGEST_BASIS = 300;
  private static final int LONGEST_WORDING = 100;
  private static final int LONGEST_HINT = 200;

  private final ChecklistStore store;
  private final Audit audit;
  private final Clock clock;

  Checklists(ChecklistStore store, Audit audit, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /** All versions, the newest first. */
  public List<Checklist> list() {
    return store.list();
  }

  public Checklist get(UUID id) {
    return store.list().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Problem.notFound("检查清单"));
  }

  /** The version in force on the day; refuses where there is none. */
  public Checklist inForce(LocalDate day) {
    return store.list().stream()
        .filter(each -> !each.inForce().isAfter(day))
        .findFirst()
        .orElseThrow(
            () -> Problem.invalid(new Fault("visitFrom", day + " 还没有施行的检查清单", "请先立清单，或改检查的起日")));
  }

  /** Writes the next version. */
  public UUID add(Actor actor, Checklist.Draft draft) {
    List<Checklist> before = store.list();
    List<Fault> faults = new ArrayList<>();
    LocalDate inForce = draft.inForce();
    if (inForce == null) {
      faults.add(new Fault("inForce", "没有写施行日", "请选择施行日"));
    } else if (!before.isEmpty() && !inForce.isAfter(before.getFirst().inForce())) {
      faults.add(new Fault("inForce", "施行日应晚于上一版的 " + before.getFirst().inForce(), "请改施行日"));
    }
    Unannounced.text(faults, draft.basis(), "basis", "依据", LONGEST_BASIS);
    List<Checklist.Asked> asked = Objects.requireNonNullElse(draft.questions(), List.of());
    demand(faults, asked);
    if (!faults.isEmpty() || inForce == null) {
      throw Problem.invalid(faults);
    }
    UUID id = Ids.next();
    int number = before.isEmpty() ? 1 : before.getFirst().number() + 1;
    store.add(
        new ChecklistsRecord(
            id,
            number,
            inForce,
            Unannounced.stripped(draft.basis()),
            clock.instant(),
            actor.name()),
        asked.stream().map(each -> question(id, each)).toList());
    audit.note(
        actor, "unannounced.checklist", "unannounced.checklist", id, Map.of("number", number));
    return id;
  }

  private static void demand(List<Fault> faults, List<Checklist.Asked> asked) {
    Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
    for (Checklist.Asked each : asked) {
      Aspect aspect = each.aspect();
      if (aspect == null || !aspects.add(aspect)) {
        faults.add(new Fault("questions", "三问应各写一次", "请各写一问"));
        continue;
      }
      String field = "questions." + aspect;
      Unannounced.text(faults, each.wording(), field, aspect.label() + "的问法", LONGEST_WORDING);
      Unannounced.text(faults, each.hint(), field, aspect.label() + "看什么", LONGEST_HINT);
      Unannounced.text(faults, each.basis(), field, aspect.label() + "的依据", LONGEST_HINT);
    }
    for (Aspect aspect : Aspect.values()) {
      if (!aspects.contains(aspect)) {
        faults.add(new Fault("questions", "缺“" + aspect.label() + "”一问", "请写全三问"));
      }
    }
  }

  private static QuestionsRecord question(UUID checklist, Checklist.Asked asked) {
    return new QuestionsRecord(
        checklist,
        Objects.requireNonNull(asked.aspect()).name(),
        Unannounced.stripped(asked.wording()),
        Unannounced.stripped(asked.hint()),
        Unannounced.stripped(asked.basis()));
  }
}
