package yixian.tasklist.contract;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.directory.Units;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Lifecycle.Edge;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.tasklist.db.tables.records.ContractsRecord;
import yixian.tasklist.db.tables.records.VisitsRecord;

/**
 * 合同台账 · Registers contracts, notes the visits that check them, ends them before their term with a
 * reason. Called inside the road. No person is named: the other side is an organisation.
 */
@Component
public class Contracts {

  public static final String VIEW = "contract.view";
  public static final String EDIT = "contract.edit";
  private static final int LONGEST_YEARS = 30;
  private static final int MOST_REMIND = 180;

  private final ContractStore store;
  private final Units units;
  private final Audit audit;
  private final Clock clock;

  Contracts(ContractStore store, Units units, Audit audit, Clock clock) {
    this.store = store;
    this.units = units;
    this.audit = audit;
    this.clock = clock;
  }

  /** 到场检查 · Whether the duties are kept; what is not may be named as a problem of a subject. */
  public record NewVisit(boolean sound, @Nullable String note, @Nullable UUID problem) {}

  /** 提前终止 · Why a contract ends before its term, on the version that was seen. */
  public record Ending(int version, @Nullable String reason) {}

  /** Registers a contract. */
  public UUID register(Actor actor, ContractDraft draft) {
    demand(draft, actor.scope(EDIT));
    Instant now = clock.instant();
    ContractsRecord contract = new ContractsRecord();
    contract.setId(Ids.next());
    contract.setCode("HT%d-%04d".formatted(Days.of(now).getYear(), store.number()));
    contract.setOwner(Objects.requireNonNull(draft.owner()));
    contract.setParty(Objects.requireNonNull(draft.party()).strip());
    contract.setSubject(Objects.requireNonNull(draft.subject()).strip());
    contract.setQuantity(draft.quantity());
    contract.setMeasure(draft.quantity() == null ? null : Objects.requireNonNull(draft.measure()));
    contract.setDuties(Objects.requireNonNull(draft.duties()).strip());
    contract.setBegins(Objects.requireNonNull(draft.begins()));
    contract.setEnds(Objects.requireNonNull(draft.ends()));
    contract.setRemind(draft.remind());
    contract.setState(State.RUNNING.name());
    contract.setTold(false);
    contract.setMadeAt(now);
    contract.setVersion(1);
    contract.setChangedAt(now);
    contract.setChangedBy(actor.name());
    store.add(contract);
    note(actor, "contract.register", contract, Map.of("code", contract.getCode()));
    return contract.getId();
  }

  private static void demand(ContractDraft draft, Scope scope) {
    List<Fault> faults = new ArrayList<>();
    if (draft.owner() == null || !scope.covers(Set.of(draft.owner()), null, null)) {
      faults.add(new Fault("owner", "发包单位不在您的范围内", "请选择您所管理的单位"));
    }
    text(faults, draft.party(), "party", "承包组织", 80);
    text(faults, draft.subject(), "subject", "标的", 80);
    text(faults, draft.duties(), "duties", "责任", 1000);
    BigDecimal quantity = draft.quantity();
    if (quantity != null && (quantity.signum() <= 0 || quantity.scale() > 3)) {
      faults.add(new Fault("quantity", "面积或长度应大于零，至多三位小数", "请改正，或不填"));
    }
    if (quantity != null) {
      text(faults, draft.measure(), "measure", "计量单位", 10);
    }
    LocalDate begins = draft.begins();
    LocalDate ends = draft.ends();
    if (begins == null || ends == null || !ends.isAfter(begins)) {
      faults.add(new Fault("ends", "没有起止日期，或止不在起之后", "请填写合同的起止日期"));
    } else if (ends.isAfter(begins.plusYears(LONGEST_YEARS))) {
      faults.add(new Fault("ends", "期限超过 " + LONGEST_YEARS + " 年", "请核对止日"));
    }
    if (draft.remind() < 0 || draft.remind() > MOST_REMIND) {
      faults.add(new Fault("remind", "提前提醒应为 0 至 " + MOST_REMIND + " 天", "请改正"));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }

  private static void text(
      List<Fault> faults, @Nullable String text, String field, String label, int longest) {
    if (text == null || text.isBlank() || text.strip().length() > longest) {
      faults.add(new Fault(field, label + "应为 1 至 " + longest + " 个字", "请改正" + label));
    }
  }

  /** Notes a visit. */
  public UUID visit(Actor actor, UUID id, NewVisit told) {
    ContractsRecord contract = found(actor, EDIT, id);
    demandMove(contract, Move.VISIT);
    List<Fault> faults = new ArrayList<>();
    text(faults, told.note(), "note", "检查情况", 500);
    UUID problem = told.problem();
    if (problem != null && !store.knowsProblem(actor.scope(EDIT), problem)) {
      faults.add(new Fault("problem", "没有这个问题，或不在您的范围内", "请从清零问题中选择"));
    }
    if (problem != null && told.sound()) {
      faults.add(new Fault("sound", "关联了问题，就不是合格", "请选择不合格，或去掉关联"));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    VisitsRecord visit =
        new VisitsRecord(
            Ids.next(),
            id,
            clock.instant(),
            actor.name(),
            told.sound(),
            Objects.requireNonNull(told.note()).strip(),
            problem);
    store.add(visit);
    note(actor, "contract.visit", contract, Map.of("sound", told.sound()));
    return visit.getId();
  }

  /** Ends a contract before its term. */
  public UUID end(Actor actor, UUID id, Ending ending) {
    ContractsRecord contract = found(actor, EDIT, id);
    State to = demandMove(contract, Move.END);
    List<Fault> faults = new ArrayList<>();
    text(faults, ending.reason(), "reason", "终止理由", 300);
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    contract.setState(to.name());
    contract.setReason(Objects.requireNonNull(ending.reason()).strip());
    contract.setEndedOn(Days.today(clock));
    contract.setChangedAt(clock.instant());
    contract.setChangedBy(actor.name());
    store.save(contract, ending.version());
    note(actor, "contract.end", contract, Map.of());
    return id;
  }

  /** Where the move leads from where the contract stands today. */
  private State demandMove(ContractsRecord contract, Move move) {
    Edge<State, Move, Given> edge =
        ContractLifecycle.GRAPH
            .find(State.valueOf(contract.getState()), move)
            .orElseThrow(() -> Problem.refused("not-now", "合同已提前终止"));
    if (!holds(edge.given(), contract)) {
      throw Problem.refused("over", "合同已到期，不再提前终止");
    }
    return edge.to();
  }

  private boolean holds(Given given, ContractsRecord contract) {
    return switch (given) {
      case NOTHING -> true;
      case IN_TERM -> contract.getEnds().isAfter(Days.today(clock));
    };
  }

  private List<ContractSheet.Offered> moves(Actor reader, ContractsRecord contract) {
    if (!reader.scope(EDIT).covers(Set.of(contract.getOwner()), null, null)) {
      return List.of();
    }
    return ContractLifecycle.GRAPH.from(State.valueOf(contract.getState())).stream()
        .filter(edge -> holds(edge.given(), contract))
        .map(edge -> new ContractSheet.Offered(edge.move().code(), edge.move().label()))
        .toList();
  }

  private void note(
      Actor actor, String deed, ContractsRecord contract, Map<String, Object> details) {
    audit.note(actor, deed, "contract", contract.getId(), details);
  }

  ContractsRecord found(Actor actor, String permission, UUID id) {
    return store.find(actor.scope(permission), id).orElseThrow(() -> Problem.notFound("合同"));
  }

  ContractSheet sheet(Actor reader, String permission, UUID id) {
    ContractsRecord contract = found(reader, permission, id);
    return new ContractSheet(
        line(contract),
        contract.getDuties(),
        contract.getRemind(),
        contract.getReason(),
        store.visits(id).stream().map(Contracts::visit).toList(),
        moves(reader, contract),
        contract.getVersion());
  }

  private static ContractSheet.Visit visit(ContractStore.Visited visited) {
    VisitsRecord visit = visited.visit();
    return new ContractSheet.Visit(
        visit.getAt(),
        visit.getBy(),
        visit.getSound(),
        visit.getNote(),
        visit.getProblem(),
        visited.problem());
  }

  ContractSheet.Line line(ContractsRecord contract) {
    LocalDate today = Days.today(clock);
    State state = State.valueOf(contract.getState());
    boolean over = !contract.getEnds().isAfter(today);
    boolean soon = !contract.getEnds().minusDays(contract.getRemind()).isAfter(today);
    return new ContractSheet.Line(
        contract.getId(),
        contract.getCode(),
        units.name(contract.getOwner()),
        contract.getParty(),
        contract.getSubject(),
        contract.getQuantity(),
        contract.getMeasure(),
        contract.getBegins(),
        contract.getEnds(),
        state,
        state == State.RUNNING && soon && !over,
        state == State.RUNNING && over);
  }
}
