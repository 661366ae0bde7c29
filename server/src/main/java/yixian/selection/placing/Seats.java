package yixian.selection.placing;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.kernel.Actor;
import yixian.secondment.placement.Placements;
import yixian.secondment.placement.Verdict;
import yixian.selection.matching.Otherwise;
import yixian.selection.matching.Part;
import yixian.selection.nomination.Nomination;
import yixian.selection.placing.Proposal.Seat;

/** 落座 · Puts a person of a board on a seat, with what speaks against it in both rooms. */
@Component
class Seats {

  private final Placements placements;

  Seats(Placements placements) {
    this.placements = placements;
  }

  /** A seat as the matcher made it. */
  Seat made(
      Actor actor,
      Board board,
      UUID nomination,
      @Nullable UUID post,
      String because,
      List<Part> parts,
      List<Otherwise> otherwise) {
    return new Seat(
        nomination,
        post,
        board.wish(nomination, post),
        board.choice(nomination, post),
        because,
        parts,
        otherwise,
        doubts(actor, board, nomination, post),
        List.of(),
        false,
        null);
  }

  /** The seat of the same person as somebody put it. */
  Seat put(
      Actor actor,
      Board board,
      Seat before,
      @Nullable UUID post,
      String because,
      boolean locked,
      @Nullable String reason) {
    UUID nomination = before.nomination();
    List<Part> parts = post == null ? List.of() : board.task(List.of()).parts(nomination, post);
    return new Seat(
        nomination,
        post,
        board.wish(nomination, post),
        board.choice(nomination, post),
        because,
        parts,
        before.otherwise(),
        doubts(actor, board, nomination, post),
        List.of(),
        locked,
        reason);
  }

  private List<String> doubts(Actor actor, Board board, UUID nomination, @Nullable UUID post) {
    if (post == null) {
      return List.of();
    }
    UUID person =
        board.people().stream()
            .filter(each -> each.id().equals(nomination))
            .map(Nomination::person)
            .findFirst()
            .orElseThrow();
    return Stream.concat(
            board.barriersTo(nomination, post).stream(),
            placements.doubts(actor, person, post).stream().map(Verdict.Doubt::because))
        .distinct()
        .toList();
  }
}
