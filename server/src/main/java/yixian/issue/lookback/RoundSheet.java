package yixian.issue.lookback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.issue.lookback.proposal.ProposalSheet;

/**
 * 回头看单 · A round as a reader sees it.
 *
 * @param frame how many issues stand on the list, once it is committed; before, how many would
 * @param reaches whether the reader sees the whole sample, or what is about his own units only
 */
public record RoundSheet(
    Line line,
    LocalDate closedFrom,
    LocalDate closedUntil,
    @Nullable String category,
    @Nullable String town,
    Layer layer,
    String layerName,
    String spread,
    int places,
    boolean again,
    @Nullable String agreed,
    String reviewGroup,
    int reviewersEach,
    int frame,
    @Nullable UUID draw,
    @Nullable String drawNumber,
    @Nullable String listSha256,
    @Nullable String commitment,
    @Nullable String seed,
    @Nullable String extra,
    Figures figures,
    List<ProposalSheet> proposals,
    List<Offered> moves,
    boolean leads,
    int version) {

  public RoundSheet {
    proposals = List.copyOf(proposals);
    moves = List.copyOf(moves);
  }

  /** 回头看行 · One round among others. */
  public record Line(
      UUID id,
      String code,
      String title,
      String owner,
      State state,
      String stateName,
      int sample,
      int answered,
      int problems,
      Instant madeAt) {}

  /** 可办 · A move that this reader may make now. */
  public record Offered(String move, String label) {}
}
