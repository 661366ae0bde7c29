package yixian.selection.placing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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

  /** Why somebody is where a person put him. */
  static final String BY_HAND = "人工调整";

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

  List<Seat> placed() {
    return seats.stream().filter(seat -> seat.post() != null).toList();
  }

  /** Points of all who have a post. */
  double points() {
    return placed().stream().mapToDouble(Seat::points).sum();
  }

  /** Points of the one who has fewest; null where nobody has a post. */
  @Nullable Double lowest() {
    List<Seat> placed = placed();
    return placed.isEmpty()
        ? null
        : Double.valueOf(placed.stream().mapToDouble(Seat::points).min().orElse(0));
  }

  boolean isMovedByHand() {
    return seats.stream().anyMatch(Seat::byHand);
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
   * @param breaches which rules of the whole plan are broken since it was moved by hand
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
      List<String> breaches,
      boolean locked,
      @Nullable String reason) {

    public Seat {
      parts = List.copyOf(parts);
      otherwise = List.copyOf(otherwise);
      doubts = List.copyOf(doubts);
      breaches = List.copyOf(breaches);
    }

    /** All that speaks against it. */
    List<String> against() {
      return Stream.concat(doubts.stream(), breaches.stream()).toList();
    }

    boolean byHand() {
      return because.equals(BY_HAND);
    }

    Seat breaking(List<String> rules) {
      return new Seat(
          nomination, post, wish, choice, because, parts, otherwise, doubts, rules, locked, reason);
    }

    double points() {
      return parts.stream().mapToDouble(Part::points).sum();
    }
  }
}
