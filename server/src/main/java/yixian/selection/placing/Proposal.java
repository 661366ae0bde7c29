package yixian.selection.placing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 匹配方案 · Who might go where in a batch, made by one run of a matcher. */
public record Proposal(
    UUID id,
    UUID batch,
    int number,
    String rule,
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

  /**
   * 一人的去处.
   *
   * @param post null where the person has none
   * @param wish which of the person's wishes the post is; null where it is none
   * @param choice which of the host's choices the person is
   * @param because why here, or why nowhere
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
      List<String> doubts,
      boolean locked,
      @Nullable String reason) {

    public Seat {
      doubts = List.copyOf(doubts);
    }
  }
}
