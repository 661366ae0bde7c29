package yixian.issue.lookback;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.draw.Draws;
import yixian.issue.db.tables.records.LookbackSamplesRecord;
import yixian.issue.db.tables.records.LookbacksRecord;
import yixian.issue.lookback.review.ReviewGroups;
import yixian.issue.lookback.review.Reviews;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.planner.draw.Stratum;
import yixian.planner.draw.Terms;

/**
 * 回头看 · Plans a round, promises its draw, draws, and ends it. Called inside the road.
 *
 * <p>The promise freezes which issues can be drawn; from then on the round can only be drawn, never
 * dropped or set up anew. What was drawn is dealt out to the reviewers at once.
 */
@Component
public class Lookbacks {
  public static final String VIEW = "lookback.view";
  public static final String LEAD = ReviewGroups.LEAD;
  private static final int LONGEST_TITLE = 60;
  private static final int MOST_SAMPLES = 500;
  private static final int MOST_EACH = 5;

  private final RoundStore store;
  private final SampleStore samples;
  private final Frames frames;
  private final ReviewGroups groups;
  private final Reviews reviews;
  private final Draws draws;
  private final Audit audit;
  private final Clock clock;

  Lookbacks(
      RoundStore store,
      SampleStore samples,
      Frames frames,
      ReviewGroups groups,
      Reviews reviews,
      Draws draws,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.samples = samples;
    this.frames = frames;
    this.groups = groups;
    this.reviews = reviews;
    this.draws = draws;
    this.audit = audit;
    this.clock = clock;
  }

  /** Plans a round; nothing is public yet. */
  public UUID open(Actor actor, RoundDraft draft) {
    demand(actor.scope(LEAD), draft);
    Instant now = clock.instant();
    LookbacksRecord round = new LookbacksRecord();
    round.setId(Ids.next());
    round.setCode("HT%d-%03d".formatted(Days.of(now).getYear(), store.number()));
    round.setOwner(Objects.requireNonNull(draft.owner()));
    round.setTitle(Objects.requireNonNull(draft.title()).strip());
    round.setState(State.PLANNED.name());
    round.setClosedFrom(Objects.requireNonNull(draft.closedFrom()));
    round.setClosedUntil(Objects.requireNonNull(draft.closedUntil()));
    round.setCategory(draft.category());
    round.setTown(draft.town());
    round.setStrata(Objects.requireNonNull(draft.layer()).name());
    round.setSpread(Objects.requireNonNull(draft.spread()).name());
    round.setPlaces(draft.places());
    round.setAgain(draft.again());
    round.setAgreed(blank(draft.agreed()) ? null : Objects.requireNonNull(draft.agreed()).strip());
    round.setReviewGroup(Objects.requireNonNull(draft.reviewGroup()));
    round.setReviewersEach(draft.reviewersEach());
    round.setMadeAt(now);
    round.setVersion(1);
    round.setChangedAt(now);
    round.setChangedBy(actor.name());
    store.add(round);
    audit.note(actor, "lookback.open", "lookback", round.getId(), Map.of("code", round.getCode()));
    return round.getId();
  }

  private void demand(Scope scope, RoundDraft draft) {
    List<Fault> faults = new ArrayList<>();
    if (draft.owner() == null || !scope.covers(Set.of(draft.owner()), null, null)) {
      faults.add(new Fault("owner", "组织单位不在您的范围内", "请选择您所在的单位"));
    }
    ReviewGroups.text(faults, draft.title(), "title", "名称", LONGEST_TITLE);
    LocalDate from = draft.closedFrom();
    LocalDate until = draft.closedUntil();
    if (from == null || until == null || until.isBefore(from)) {
      faults.add(new Fault("closedUntil", "结案时段的起止不对", "请选择结案时段，止不早于起"));
    } else if (until.isAfter(Days.today(clock))) {
      faults.add(new Fault("closedUntil", "结案时段的止日在今天之后", "请只看已经结案的时段"));
    }
    if (draft.layer() == null) {
      faults.add(new Fault("layer", "没有选择分层", "请选择按承办单位、网格或大类分层"));
    }
    if (draft.spread() == null) {
      faults.add(new Fault("spread", "没有选择名额分配", "请选择按比例，或每层相同"));
    }
    if (draft.places() < 1 || draft.places() > MOST_SAMPLES) {
      faults.add(new Fault("places", "抽取件数应为 1 至 " + MOST_SAMPLES, "请改正件数"));
    }
    if (!blank(draft.agreed())
        && Objects.requireNonNull(draft.agreed()).strip().length() > Terms.LONGEST_AGREED) {
      faults.add(new Fault("agreed", "约定超过 " + Terms.LONGEST_AGREED + " 字", "请写得短一些"));
    }
    int serving =
        draft.reviewGroup() == null ? 0 : groups.serving(scope, draft.reviewGroup()).size();
    if (draft.reviewersEach() < 1 || draft.reviewersEach() > MOST_EACH) {
      faults.add(new Fault("reviewersEach", "每件评议人数应为 1 至 " + MOST_EACH, "请改正人数"));
    } else if (serving < draft.reviewersEach()) {
      faults.add(
          new Fault(
              "reviewGroup",
              "评议团现有 " + serving + " 人，不够每件 " + draft.reviewersEach() + " 人",
              "请先增补评议员，或另选评议团"));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  /**
   * Moves a round on.
   *
   * @param extra the public extra agreed upon, for drawing
   */
  public UUID move(Actor actor, UUID id, @Nullable Move move, int version, @Nullable String extra) {
    LookbacksRecord round = led(actor, id);
    if (move == null) {
      throw Problem.invalid(new Fault("move", "没有说要做什么", "请从可办的动作中选择"));
    }
    if (round.getVersion() != version) {
      throw RoundStore.late(round);
    }
    State from = State.valueOf(round.getState());
    State to =
        RoundLifecycle.GRAPH
            .find(from, move)
            .orElseThrow(
                () ->
                    Problem.refused(
                        "not-now", "回头看“" + from.label() + "”，不能“" + move.label() + "”"))
            .to();
    switch (move) {
      case COMMIT -> commit(actor, round);
      case REVEAL -> reveal(actor, round, extra);
      case FINISH -> demandDecided(round);
      case DROP -> {}
    }
    round.setState(to.name());
    round.setChangedAt(clock.instant());
    round.setChangedBy(actor.name());
    store.save(round, version);
    audit.note(actor, "lookback." + move.code(), "lookback", id, Map.of("code", round.getCode()));
    return id;
  }

  private void demandDecided(LookbacksRecord round) {
    int undecided = samples.undecided(round.getId());
    if (undecided > 0) {
      throw Problem.refused("undecided", "还有 " + undecided + " 件有人评“否”而没有处理决定，请先逐件决定（不处理也要写明理由）");
    }
  }

  /** 抽中 · A sampled issue as it stands, for whoever decides about it. */
  public record Drawn(UUID sample, UUID issue, int version) {}

  /** What was drawn, in the order in which it was drawn. */
  public List<Drawn> drawn(Actor actor, UUID id) {
    led(actor, id);
    return samples.list(actor.scope(LEAD), id).stream()
        .map(SampleStore.Row::sample)
        .map(each -> new Drawn(each.getId(), each.getIssue(), each.getVersion()))
        .toList();
  }

  private void commit(Actor actor, LookbacksRecord round) {
    serving(round);
    Frames.Frame frame = frames.of(round);
    round.setDraw(draws.commit(actor, round.getCode() + " " + round.getTitle(), frame.terms()));
    store.addFrame(frame.rows());
    int drawn =
        frame.terms().rule().places(frame.terms().sizes()).values().stream()
            .mapToInt(Integer::intValue)
            .sum();
    if (drawn > MOST_SAMPLES) {
      throw Problem.refused("too-many", "按此规则要抽 " + drawn + " 件，超过 " + MOST_SAMPLES + " 件，请减少每层件数");
    }
  }

  private List<UUID> serving(LookbacksRecord round) {
    List<UUID> serving = groups.serving(Scope.EVERYTHING, round.getReviewGroup());
    if (serving.size() < round.getReviewersEach()) {
      throw Problem.refused(
          "too-few", "评议团现有 " + serving.size() + " 人，不够每件 " + round.getReviewersEach() + " 人");
    }
    return serving;
  }

  private void reveal(Actor actor, LookbacksRecord round, @Nullable String extra) {
    List<Stratum> strata = draws.reveal(actor, Objects.requireNonNull(round.getDraw()), extra);
    List<String> codes =
        strata.stream()
            .flatMap(each -> Objects.requireNonNullElse(each.drawn(), List.<String>of()).stream())
            .toList();
    Map<String, UUID> issues = store.issues(round.getId(), codes);
    Map<UUID, RoundStore.Candidate> candidates =
        store.drawn(issues.values()).stream()
            .collect(Collectors.toMap(RoundStore.Candidate::issue, Function.identity()));
    List<LookbackSamplesRecord> drawn = new ArrayList<>();
    for (Stratum stratum : strata) {
      for (String code : Objects.requireNonNullElse(stratum.drawn(), List.<String>of())) {
        RoundStore.Candidate issue =
            Objects.requireNonNull(candidates.get(Objects.requireNonNull(issues.get(code))));
        drawn.add(sample(round, drawn.size(), code, stratum.name(), issue));
      }
    }
    samples.add(drawn);
    reviews.deal(
        drawn.stream().map(LookbackSamplesRecord::getId).toList(),
        serving(round),
        round.getReviewersEach());
  }

  private static LookbackSamplesRecord sample(
      LookbacksRecord round,
      int position,
      String code,
      String stratum,
      RoundStore.Candidate issue) {
    LookbackSamplesRecord sample = new LookbackSamplesRecord();
    sample.setId(Ids.next());
    sample.setLookback(round.getId());
    sample.setPosition(position);
    sample.setOwner(round.getOwner());
    sample.setIssue(issue.issue());
    sample.setCode(code);
    sample.setUnit(issue.unit());
    sample.setCategory(issue.category());
    sample.setStratum(stratum);
    sample.setClosedAt(issue.closedAt());
    sample.setVersion(1);
    return sample;
  }

  LookbacksRecord found(Actor actor, String permission, UUID id) {
    return store.find(actor.scope(permission), id).orElseThrow(() -> Problem.notFound("回头看"));
  }

  LookbacksRecord led(Actor actor, UUID id) {
    LookbacksRecord round = found(actor, LEAD, id);
    if (!leads(actor, round)) {
      throw Problem.forbidden("回头看由组织单位办理，请联系组织单位");
    }
    return round;
  }

  static boolean leads(Actor actor, LookbacksRecord round) {
    return actor.scope(LEAD).covers(Set.of(round.getOwner()), null, null);
  }
}
