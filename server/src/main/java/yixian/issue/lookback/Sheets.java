package yixian.issue.lookback;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.directory.Units;
import yixian.draw.Draws;
import yixian.issue.category.Categories;
import yixian.issue.category.Category;
import yixian.issue.db.tables.records.LookbackSamplesRecord;
import yixian.issue.db.tables.records.LookbacksRecord;
import yixian.issue.lookback.proposal.ProposalSheet;
import yixian.issue.lookback.proposal.Proposals;
import yixian.issue.lookback.review.Look;
import yixian.issue.lookback.review.Opinion;
import yixian.issue.lookback.review.Review;
import yixian.issue.lookback.review.ReviewGroups;
import yixian.issue.lookback.review.Reviews;
import yixian.kernel.Actor;
import yixian.kernel.Scope;
import yixian.planner.draw.DrawFile;

/** Writes rounds and samples for a reader, with figures counted from the samples that he sees. */
@Component
class Sheets {
  private final Proposals proposals;
  private final SampleStore samples;
  private final Frames frames;
  private final ReviewGroups groups;
  private final Reviews reviews;
  private final Draws draws;
  private final Categories categories;
  private final Units units;

  Sheets(
      Proposals proposals,
      SampleStore samples,
      Frames frames,
      ReviewGroups groups,
      Reviews reviews,
      Draws draws,
      Categories categories,
      Units units) {
    this.proposals = proposals;
    this.samples = samples;
    this.frames = frames;
    this.groups = groups;
    this.reviews = reviews;
    this.draws = draws;
    this.categories = categories;
    this.units = units;
  }

  RoundSheet.Line line(Scope scope, LookbacksRecord round) {
    return line(round, samples(scope, round.getId()));
  }

  private RoundSheet.Line line(LookbacksRecord round, List<SampleLine> lines) {
    State state = State.valueOf(round.getState());
    Figures figures = Figures.of(lines);
    return new RoundSheet.Line(
        round.getId(),
        round.getCode(),
        round.getTitle(),
        units.name(round.getOwner()),
        state,
        state.label(),
        figures.sample(),
        figures.answered(),
        figures.problems(),
        round.getMadeAt());
  }

  RoundSheet sheet(Actor reader, Scope scope, LookbacksRecord round) {
    List<SampleLine> lines = samples(scope, round.getId());
    DrawFile draw = round.getDraw() == null ? null : draws.file(round.getDraw());
    Layer layer = Layer.valueOf(round.getStrata());
    boolean leads = Lookbacks.leads(reader, round);
    UUID town = round.getTown();
    return new RoundSheet(
        line(round, lines),
        round.getClosedFrom(),
        round.getClosedUntil(),
        category(round.getCategory()),
        town == null ? null : units.name(town),
        layer,
        layer.label(),
        round.getSpread(),
        round.getPlaces(),
        round.getAgain(),
        round.getAgreed(),
        groups.title(round.getReviewGroup()),
        round.getReviewersEach(),
        draw == null ? frames.size(round) : draw.terms().list().size(),
        round.getDraw(),
        draw == null ? null : draw.number(),
        draw == null ? null : draw.listSha256(),
        draw == null ? null : draw.commitment(),
        draw == null ? null : draw.seed(),
        draw == null ? null : draw.extra(),
        Figures.of(lines),
        proposals(reader, round, lines),
        leads ? moves(State.valueOf(round.getState())) : List.of(),
        leads,
        round.getVersion());
  }

  private static List<RoundSheet.Offered> moves(State state) {
    return RoundLifecycle.GRAPH.from(state).stream()
        .map(edge -> new RoundSheet.Offered(edge.move().code(), edge.move().label()))
        .toList();
  }

  private List<ProposalSheet> proposals(
      Actor reader, LookbacksRecord round, List<SampleLine> lines) {
    Map<UUID, String> codes =
        lines.stream().collect(Collectors.toMap(SampleLine::id, SampleLine::issueCode));
    return proposals.list(reader, round.getId(), codes);
  }

  /** What the reader sees of a sample, with what the reviewers said. */
  List<SampleLine> samples(Scope scope, UUID round) {
    Map<UUID, List<Review>> said =
        reviews.list(round).stream().collect(Collectors.groupingBy(Review::sample));
    return samples.list(scope, round).stream()
        .map(row -> sample(row, said.getOrDefault(row.sample().getId(), List.of())))
        .toList();
  }

  private SampleLine sample(SampleStore.Row row, List<Review> said) {
    LookbackSamplesRecord sample = row.sample();
    Map<Look, Finding> findings = new EnumMap<>(Look.class);
    for (Look look : Look.values()) {
      findings.put(look, Finding.of(said, look));
    }
    Verdict verdict = sample.getVerdict() == null ? null : Verdict.valueOf(sample.getVerdict());
    UUID unit = sample.getUnit();
    String category = category(sample.getCategory());
    return new SampleLine(
        sample.getId(),
        sample.getCode(),
        sample.getIssue(),
        row.code(),
        row.summary(),
        row.state().isEmpty() ? "" : yixian.issue.State.valueOf(row.state()).label(),
        unit,
        unit == null ? "" : units.name(unit),
        sample.getCategory(),
        category == null ? "" : category,
        sample.getStratum(),
        sample.getClosedAt(),
        findings,
        isProblem(said),
        said,
        verdict,
        verdict == null ? null : verdict.label(),
        sample.getWhy(),
        sample.getDecidedBy(),
        sample.getDecidedAt(),
        sample.getVersion());
  }

  /** One reviewer who says no is enough for somebody to look. */
  private static boolean isProblem(List<Review> said) {
    Set<Opinion> no = Set.of(Opinion.NO);
    return said.stream()
        .map(Review::given)
        .anyMatch(
            given ->
                given != null
                    && Arrays.stream(Look.values()).map(given::to).anyMatch(no::contains));
  }

  private @Nullable String category(@Nullable UUID id) {
    return categories.book().find(id).map(Category::name).orElse(null);
  }
}
