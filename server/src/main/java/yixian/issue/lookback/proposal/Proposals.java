package yixian.issue.lookback.proposal;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.directory.Units;
import yixian.issue.category.Categories;
import yixian.issue.closing.ClosingRules;
import yixian.issue.db.tables.records.LookbackProposalsRecord;
import yixian.issue.db.tables.records.LookbackSamplesRecord;
import yixian.issue.db.tables.records.LookbacksRecord;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;

/**
 * 修改建议 · Takes a proposal to change a closing rule, and its answer. Called inside the road.
 *
 * <p>It goes to the unit that handles such issues; whoever keeps the catalogue for the whole
 * district answers once. Adopted, its words as they were settled are the next edition of the rule
 * of the class; not adopted, the reason stays with it.
 */
@Component
public class Proposals {

  static final String KEEP = "issue.configure";
  private static final int LONGEST = 500;

  private final ProposalStore store;
  private final ClosingRules rules;
  private final Categories categories;
  private final Units units;
  private final ProposalTelling telling;
  private final Audit audit;
  private final Clock clock;

  Proposals(
      ProposalStore store,
      ClosingRules rules,
      Categories categories,
      Units units,
      ProposalTelling telling,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.rules = rules;
    this.categories = categories;
    this.units = units;
    this.telling = telling;
    this.audit = audit;
    this.clock = clock;
  }

  /** Proposes to a unit what the samples show, about their class where they have one in common. */
  public void propose(
      Actor actor,
      LookbacksRecord round,
      List<LookbackSamplesRecord> behind,
      UUID unit,
      Set<UUID> about,
      String text) {
    LookbackProposalsRecord proposal = new LookbackProposalsRecord();
    proposal.setId(Ids.next());
    proposal.setLookback(round.getId());
    proposal.setOwner(round.getOwner());
    proposal.setCategory(about.size() == 1 ? about.iterator().next() : null);
    proposal.setUnit(unit);
    proposal.setText(text);
    proposal.setSamples(behind.stream().map(LookbackSamplesRecord::getId).toArray(UUID[]::new));
    proposal.setAt(clock.instant());
    proposal.setByName(actor.name());
    store.add(proposal);
    telling.proposed(round, proposal);
  }

  /** Adopts or declines it; the round in which it was made. */
  UUID answer(Actor actor, UUID id, Answer answer) {
    LookbackProposalsRecord proposal =
        store.find(id).orElseThrow(() -> Problem.notFound("修改结案标准的建议"));
    ProposalState to = allowed(proposal, answer);
    String told = to == ProposalState.ADOPTED ? adopt(actor, proposal, answer) : declined(answer);
    proposal.setState(to.name());
    proposal.setReason(blankToNull(answer.reason()));
    proposal.setAnsweredAt(clock.instant());
    proposal.setAnsweredBy(actor.name());
    if (!store.save(proposal, answer.version())) {
      LookbackProposalsRecord first = store.find(id).orElseThrow();
      throw Problem.conflict(
          "这条建议已由 " + first.getAnsweredBy() + " 答复，请刷新后查看",
          first.getAnsweredBy(),
          first.getAnsweredAt());
    }
    audit.note(
        actor, "lookback.answer", "lookback.proposal", id, Map.of("answer", proposal.getState()));
    telling.answered(store.round(proposal), proposal, told);
    return proposal.getLookback();
  }

  private static ProposalState allowed(LookbackProposalsRecord proposal, Answer answer) {
    ProposalMove move = answer.move();
    if (move == null) {
      throw Problem.invalid(new Fault("move", "没有选择采纳还是不采纳", "请选择"));
    }
    if (answer.reason() != null && answer.reason().strip().length() > LONGEST) {
      throw Problem.invalid(new Fault("reason", "理由超过 " + LONGEST + " 字", "请精简"));
    }
    ProposalState state = ProposalState.valueOf(proposal.getState());
    return ProposalLifecycle.GRAPH
        .find(state, move)
        .orElseThrow(() -> Problem.refused("not-now", "这条建议" + state.label() + "，不能再答复"))
        .to();
  }

  private String adopt(Actor actor, LookbackProposalsRecord proposal, Answer answer) {
    UUID category = proposal.getCategory() == null ? answer.category() : proposal.getCategory();
    if (category == null) {
      throw Problem.invalid(new Fault("category", "没有选择修改哪个分类的结案标准", "请选择分类"));
    }
    int version = rules.write(actor, category, answer.rule(), proposal.getId()).version();
    proposal.setRuleCategory(category);
    proposal.setRuleVersion(version);
    return Objects.requireNonNull(answer.rule()).strip();
  }

  private static String declined(Answer answer) {
    String reason = blankToNull(answer.reason());
    if (reason == null) {
      throw Problem.invalid(new Fault("reason", "没有写不采纳的理由", "请写明理由"));
    }
    return reason;
  }

  /**
   * The proposals of a round as a reader sees them.
   *
   * @param codes of the issues behind them that the reader sees
   */
  public List<ProposalSheet> list(Actor reader, UUID round, Map<UUID, String> codes) {
    boolean keeps = reader.may(KEEP) && reader.scope(KEEP).everything();
    return store.of(round).stream().map(each -> sheet(each, codes, keeps)).toList();
  }

  private ProposalSheet sheet(LookbackProposalsRecord row, Map<UUID, String> codes, boolean keeps) {
    ProposalState state = ProposalState.valueOf(row.getState());
    return new ProposalSheet(
        row.getId(),
        row.getCategory(),
        named(row.getCategory()),
        units.name(row.getUnit()),
        row.getText(),
        Arrays.stream(row.getSamples()).map(codes::get).filter(Objects::nonNull).toList(),
        row.getAt(),
        row.getByName(),
        state,
        state.label(),
        row.getReason(),
        named(row.getRuleCategory()),
        row.getRuleVersion(),
        row.getAnsweredBy(),
        row.getAnsweredAt(),
        keeps ? offered(state) : List.of(),
        row.getVersion());
  }

  private static List<ProposalSheet.Offered> offered(ProposalState state) {
    return ProposalLifecycle.GRAPH.from(state).stream()
        .map(edge -> new ProposalSheet.Offered(edge.move(), edge.move().label()))
        .toList();
  }

  private @Nullable String named(@Nullable UUID category) {
    return category == null ? null : categories.book().path(category);
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
