package yixian.selection.placing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.selection.brief.Brief;
import yixian.selection.matching.Otherwise;
import yixian.selection.matching.Part;
import yixian.selection.matching.Proof;

/**
 * 匹配方案 · Who might go where in a batch, made by one run of a matcher.
 *
 * @param after the proposal that it was made from; null where it was made anew
 * @param brief what was asked when it was made
 * @param proof what is proven of it as it was made, before anybody changed it
 */
public record Proposal(
    UUID id,
    UUID batch,
    int number,
    @Nullable UUID after,
    Brief brief,
    String rule,
    @Nullable Proof proof,
    ProposalState state,
    String madeBy,
    Instant madeAt,
    List<Seat> seats,
    int version,
    String changedBy,
    Instant changedAt) {

  public Proposal {
    seats = List.copyOf(seats);
  }

  /** The same with other seats or in another state, changed by somebody at a moment. */
  Proposal with(List<Seat> others, ProposalState next, String by, Instant at) {
    return new Proposal(
        id,
        batch,
        number,
        after,
        brief,
        rule,
        proof,
        next,
        madeBy,
        madeAt,
        others,
        version + 1,
        by,
        at);
  }

  Optional<Seat> findSeat(UUID nomination) {
    return seats.stream().filter(seat -> seat.nomination().equals(nomination)).findFirst();
  }

  /** Points of all who have a post. */
  double points() {
    return seats.stream().filter(seat -> seat.post() != null).mapToDouble(Seat::points).sum();
  }

  /**
   * 一人的去处.
   *
   * @param post null where the person has none
   * @param wish which of the person's wishes the post is; null where it is none
   * @param choice which of the host's choices the person is
   * @param because why here, or why nowhere
   * @param parts what each quality gives
   * @param otherwise why not to a post that would suit better
   * @param doubts what speaks against it; it needs a reason then
   * @param locked whether a further run leaves it as it is
   * @param reason of the person who put it so
   */
  public record Seat(
      UUID nomination,
      @Nullable UUID post,
      @Nullable Integer wish,
      @Nullable Integer choice,
      String because,
      List<Part> parts,
      List<Otherwise> otherwise,
      List<String> doubts,
      boolean locked,
      @Nullable String reason) {

    public Seat {
      parts = List.copyOf(parts);
      otherwise = List.copyOf(otherwise);
      doubts = List.copyOf(doubts);
    }

    double points() {
      return parts.stream().mapToDouble(Part::points).sum();
    }
  }
}
