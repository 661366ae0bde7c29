package yixian.selection.rule;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Problem;
import yixian.secondment.batch.Batch;
import yixian.secondment.batch.Batches;
import yixian.selection.Calls;

/**
 * 条件册 · Keeps what each batch asks of its nominees. Called inside the road.
 *
 * <p>The organisation department sets it for the whole district; whoever nominates reads it. What
 * was answered when somebody was nominated stays as it was, whatever is changed later.
 */
@Component
public class Rulebooks {

  static final String ARRANGE = "selection.arrange";
  private static final int MOST_RULES = 20;

  private final RuleStore store;
  private final Calls calls;
  private final Audit audit;
  private final Clock clock;

  Rulebooks(RuleStore store, Calls calls, Audit audit, Clock clock) {
    this.store = store;
    this.calls = calls;
    this.audit = audit;
    this.clock = clock;
  }

  /** The rules of a batch that the reader has found already. */
  public Rulebook get(UUID batch) {
    return store.find(batch).orElseGet(() -> Rulebook.usual(batch));
  }

  /** Sets the rules of a batch. */
  public Rulebook put(Actor actor, UUID id, int seen, RulebookDraft draft) {
    Batch batch = calls.get(actor.scope(ARRANGE), id);
    if (!actor.scope(ARRANGE).everything()) {
      throw Problem.forbidden("资格条件由组织部门统一设定，您的管辖范围不足");
    }
    Batches.demandAlive(batch);
    demandSound(draft);
    Rulebook book =
        new Rulebook(
            id,
            draft.wanted(),
            Objects.requireNonNullElse(draft.home(), HomeLevel.TOWN),
            Objects.requireNonNullElse(draft.homeKinds(), Set.of()),
            !Boolean.FALSE.equals(draft.kin()),
            seen + 1);
    store.put(book, actor, clock.instant());
    audit.note(
        actor,
        "selection.rules",
        "batch",
        id,
        Map.of("rules", book.rules().stream().map(Rule::says).toList(), "kin", book.kin()));
    return book;
  }

  private static void demandSound(RulebookDraft draft) {
    List<Fault> faults = new ArrayList<>();
    List<Rule> rules = draft.wanted();
    if (rules.size() > MOST_RULES) {
      faults.add(new Fault("rules", "条件超过 " + MOST_RULES + " 条", "请精简"));
    }
    Set<RuleKind> seen = new HashSet<>();
    for (int at = 0; at < rules.size(); at++) {
      Rule rule = rules.get(at);
      String field = "rules." + at;
      if (rule == null || rule.kind() == null) {
        faults.add(new Fault(field, "第 " + (at + 1) + " 条没有选择条件", "请选择条件，或删去这一条"));
        continue;
      }
      if (!rule.kind().fits(rule.number(), rule.word())) {
        faults.add(
            new Fault(field, "第 " + (at + 1) + " 条“" + rule.kind().label() + "”的参数不对", "请填写或选择参数"));
      } else if (!seen.add(rule.kind())) {
        faults.add(new Fault(field, "“" + rule.kind().label() + "”写了两次", "请只保留一条"));
      }
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }
}
