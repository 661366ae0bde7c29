package yixian.selection.placing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.kernel.Actor;
import yixian.kernel.Problem;
import yixian.secondment.Named;
import yixian.secondment.Names;
import yixian.secondment.post.Post;
import yixian.secondment.post.Posts;
import yixian.selection.matching.Matcher;
import yixian.selection.matching.Part;
import yixian.selection.matching.Proof;
import yixian.selection.nomination.Nomination;
import yixian.selection.nomination.Nominations;
import yixian.selection.placing.Proposal.Seat;

/**
 * 方案单 · Proposals as they are read: with names, figures, reasons and the record of the decision.
 */
@Component
class ProposalSheets {

  private static final String ARRANGE = Proposals.ARRANGE;

  private final Proposals proposals;
  private final Decisions decisions;
  private final Nominations nominations;
  private final Posts posts;
  private final Names names;

  ProposalSheets(
      Proposals proposals, Decisions decisions, Nominations nominations, Posts posts, Names names) {
    this.proposals = proposals;
    this.decisions = decisions;
    this.nominations = nominations;
    this.posts = posts;
    this.names = names;
  }

  /** A proposal with what it comes to, so that several can be compared. */
  record Line(
      UUID id,
      int number,
      String madeBy,
      Instant madeAt,
      ProposalState state,
      String stateName,
      int placed,
      int left,
      int firstWish,
      int doubted,
      double points,
      @Nullable Double lowest,
      int overrides,
      boolean proven,
      @Nullable Double gap,
      @Nullable Integer blockingPairs) {}

  record PartView(String name, double points, String because) {}

  record OtherwiseView(Named post, @Nullable Double cost, String because) {}

  record SeatView(
      UUID nomination,
      Named person,
      Named homeUnit,
      @Nullable Named post,
      @Nullable Named host,
      @Nullable Integer wish,
      @Nullable Integer choice,
      String because,
      List<PartView> parts,
      List<OtherwiseView> otherwise,
      List<String> doubts,
      boolean locked,
      @Nullable String reason) {}

  record PostView(UUID id, String title, Named host, int places) {}

  record LevelView(String name, double value, double bound, boolean proven) {}

  record ChangeView(Named person, @Nullable Named to) {}

  record AlternativeView(double less, List<ChangeView> changes) {}

  record DecisionView(
      String signedBy,
      Instant signedAt,
      String opinion,
      String hash,
      String record,
      boolean intact) {}

  record Sheet(
      Line line,
      @Nullable UUID after,
      String rule,
      int version,
      List<LevelView> levels,
      List<AlternativeView> alternatives,
      @Nullable DecisionView decision,
      List<PostView> posts,
      List<SeatView> seats) {}

  /** A post as it would be for one person. */
  record ChanceView(PostView post, double points, List<PartView> parts, List<String> barriers) {}

  Sheet view(Actor actor, UUID id) {
    Proposal proposal = proposals.get(actor.scope(ARRANGE), id);
    Map<UUID, Nomination> people =
        nominations.list(actor.scope(ARRANGE), proposal.batch()).stream()
            .collect(Collectors.toMap(Nomination::id, Function.identity()));
    List<PostView> offered =
        posts.list(actor.scope(ARRANGE), proposal.batch()).stream().map(this::post).toList();
    Map<UUID, PostView> views =
        offered.stream().collect(Collectors.toMap(PostView::id, Function.identity()));
    Proof proof = proposal.proof();
    return new Sheet(
        line(proposal),
        proposal.after(),
        proposal.rule(),
        proposal.version(),
        proof == null ? List.of() : proof.levels().stream().map(ProposalSheets::level).toList(),
        proof == null
            ? List.of()
            : proof.alternatives().stream().map(each -> alternative(each, people, views)).toList(),
        decisions.find(proposal).map(each -> decision(proposal, each)).orElse(null),
        offered,
        proposal.seats().stream()
            .map(seat -> seat(seat, Objects.requireNonNull(people.get(seat.nomination())), views))
            .toList());
  }

  /** What each post would give a person of a proposal. */
  List<ChanceView> chances(Actor actor, UUID id, UUID nomination) {
    Proposal proposal = proposals.get(actor.scope(ARRANGE), id);
    if (proposal.findSeat(nomination).isEmpty()) {
      throw Problem.notFound("方案中的人选");
    }
    Board board = proposals.board(actor, proposal);
    Matcher.Task task = board.task(List.of());
    return board.posts().stream()
        .map(
            post -> {
              List<Part> parts = task.parts(nomination, post.id());
              return new ChanceView(
                  post(post),
                  parts.stream().mapToDouble(Part::points).sum(),
                  parts.stream().map(ProposalSheets::part).toList(),
                  board.barriersTo(nomination, post.id()));
            })
        .toList();
  }

  private PostView post(Post post) {
    return new PostView(post.id(), post.title(), names.unit(post.hostUnit()), post.places());
  }

  private SeatView seat(Seat seat, Nomination of, Map<UUID, PostView> posts) {
    PostView post = seat.post() == null ? null : posts.get(seat.post());
    return new SeatView(
        seat.nomination(),
        names.person(of.person()),
        names.unit(of.homeUnit()),
        post == null ? null : named(post),
        post == null ? null : post.host(),
        seat.wish(),
        seat.choice(),
        seat.because(),
        seat.parts().stream().map(ProposalSheets::part).toList(),
        seat.otherwise().stream()
            .filter(each -> posts.containsKey(each.post()))
            .map(
                each ->
                    new OtherwiseView(
                        named(Objects.requireNonNull(posts.get(each.post()))),
                        each.cost(),
                        each.because()))
            .toList(),
        seat.against(),
        seat.locked(),
        seat.reason());
  }

  private static Named named(PostView post) {
    return new Named(post.id(), post.title());
  }

  private static PartView part(Part part) {
    return new PartView(part.quality().label(), part.points(), part.because());
  }

  private static LevelView level(Proof.Level level) {
    return new LevelView(level.aim().label(), level.value(), level.bound(), level.proven());
  }

  private AlternativeView alternative(
      Proof.Alternative alternative, Map<UUID, Nomination> people, Map<UUID, PostView> posts) {
    return new AlternativeView(
        alternative.less(),
        alternative.changes().stream()
            .filter(change -> people.containsKey(change.person()))
            .map(
                change -> {
                  PostView to = change.to() == null ? null : posts.get(change.to());
                  Nomination of = Objects.requireNonNull(people.get(change.person()));
                  return new ChangeView(names.person(of.person()), to == null ? null : named(to));
                })
            .toList());
  }

  private DecisionView decision(Proposal proposal, Decision decision) {
    return new DecisionView(
        decision.signedBy(),
        decision.signedAt(),
        decision.opinion(),
        decision.hash(),
        decision.record(),
        decisions.intact(proposal, decision));
  }

  static Line line(Proposal proposal) {
    List<Seat> seats = proposal.seats();
    int placed = proposal.placed().size();
    Proof proof = proposal.proof();
    return new Line(
        proposal.id(),
        proposal.number(),
        proposal.madeBy(),
        proposal.madeAt(),
        proposal.state(),
        proposal.state().label(),
        placed,
        seats.size() - placed,
        count(seats, seat -> Integer.valueOf(1).equals(seat.wish())),
        count(seats, seat -> !seat.against().isEmpty()),
        proposal.points(),
        proposal.lowest(),
        count(seats, seat -> seat.reason() != null),
        proof != null && proof.proven(),
        proof == null ? null : proof.gap(),
        proof == null ? null : proof.blockingPairs());
  }

  private static int count(List<Seat> seats, Predicate<Seat> which) {
    return (int) seats.stream().filter(which).count();
  }
}
