package yixian.selection.placing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Requires;
import yixian.secondment.Named;
import yixian.secondment.Names;
import yixian.secondment.post.Post;
import yixian.secondment.post.Posts;
import yixian.selection.nomination.Nomination;
import yixian.selection.nomination.Nominations;
import yixian.selection.placing.Proposal.Seat;

/** Proposals over HTTP. */
@RestController
@RequestMapping("/api/selection")
class ProposalController {

  private static final String ARRANGE = Proposals.ARRANGE;

  private final Proposals proposals;
  private final Nominations nominations;
  private final Posts posts;
  private final Names names;
  private final Road road;

  ProposalController(
      Proposals proposals, Nominations nominations, Posts posts, Names names, Road road) {
    this.proposals = proposals;
    this.nominations = nominations;
    this.posts = posts;
    this.names = names;
    this.road = road;
  }

  /** A proposal with what it comes to, so that two can be compared. */
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
      int doubted) {}

  record SeatView(
      UUID nomination,
      Named person,
      Named homeUnit,
      @Nullable Named post,
      @Nullable Named host,
      @Nullable Integer wish,
      @Nullable Integer choice,
      String because,
      List<String> doubts,
      boolean locked,
      @Nullable String reason) {}

  record PostView(UUID id, String title, Named host, int places) {}

  record Sheet(Line line, String rule, int version, List<PostView> posts, List<SeatView> seats) {}

  record Wanted(@Nullable UUID after) {}

  record Putting(int version, @Nullable UUID post, boolean locked, @Nullable String reason) {}

  record Accepting(int version) {}

  record Accepted(int placed) {}

  @GetMapping("/batches/{id}/proposals")
  @Requires(ARRANGE)
  List<Line> list(Actor actor, @PathVariable UUID id) {
    return road.read(
        actor,
        ARRANGE,
        () ->
            proposals.list(actor.scope(ARRANGE), id).stream()
                .map(ProposalController::line)
                .toList());
  }

  @PostMapping("/batches/{id}/proposals")
  @Requires(ARRANGE)
  Sheet propose(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Wanted wanted) {
    return road.write(
        actor,
        ARRANGE,
        key,
        Sheet.class,
        () -> view(actor, proposals.propose(actor, id, wanted.after())));
  }

  @GetMapping("/proposals/{id}")
  @Requires(ARRANGE)
  Sheet sheet(Actor actor, @PathVariable UUID id) {
    return road.read(actor, ARRANGE, () -> view(actor, id));
  }

  @PutMapping("/proposals/{id}/seats/{nomination}")
  @Requires(ARRANGE)
  Sheet put(
      Actor actor,
      IdempotencyKey key,
      @PathVariable UUID id,
      @PathVariable UUID nomination,
      @RequestBody Putting put) {
    return road.write(
        actor,
        ARRANGE,
        key,
        Sheet.class,
        () -> {
          proposals.put(
              actor, id, put.version(), nomination, put.post(), put.locked(), put.reason());
          return view(actor, id);
        });
  }

  @PostMapping("/proposals/{id}/acceptance")
  @Requires(ARRANGE)
  Accepted accept(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Accepting accepting) {
    return road.write(
        actor,
        ARRANGE,
        key,
        Accepted.class,
        () -> new Accepted(proposals.accept(actor, id, accepting.version())));
  }

  private Sheet view(Actor actor, UUID id) {
    Proposal proposal = proposals.get(actor.scope(ARRANGE), id);
    Map<UUID, Nomination> people =
        nominations.list(actor.scope(ARRANGE), proposal.batch()).stream()
            .collect(Collectors.toMap(Nomination::id, Function.identity()));
    List<PostView> offered =
        posts.list(actor.scope(ARRANGE), proposal.batch()).stream().map(this::post).toList();
    Map<UUID, PostView> views =
        offered.stream().collect(Collectors.toMap(PostView::id, Function.identity()));
    return new Sheet(
        line(proposal),
        proposal.rule(),
        proposal.version(),
        offered,
        proposal.seats().stream()
            .map(seat -> seat(seat, Objects.requireNonNull(people.get(seat.nomination())), views))
            .toList());
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
        post == null ? null : new Named(post.id(), post.title()),
        post == null ? null : post.host(),
        seat.wish(),
        seat.choice(),
        seat.because(),
        seat.doubts(),
        seat.locked(),
        seat.reason());
  }

  private static Line line(Proposal proposal) {
    List<Seat> seats = proposal.seats();
    int placed = (int) seats.stream().filter(seat -> seat.post() != null).count();
    return new Line(
        proposal.id(),
        proposal.number(),
        proposal.madeBy(),
        proposal.madeAt(),
        proposal.state(),
        proposal.state().label(),
        placed,
        seats.size() - placed,
        (int) seats.stream().filter(seat -> Integer.valueOf(1).equals(seat.wish())).count(),
        (int) seats.stream().filter(seat -> !seat.doubts().isEmpty()).count());
  }
}
