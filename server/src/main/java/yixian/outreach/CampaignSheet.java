package yixian.outreach;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 活动单 · A campaign with its figures, as far as the reader reaches.
 *
 * @param cases titles of the cases that were sent
 * @param leads whether this reader leads it
 * @param moves what this reader may do with it now
 */
public record CampaignSheet(
    Line line,
    boolean asks,
    @Nullable Instant endedAt,
    List<Counted> figures,
    List<String> cases,
    boolean leads,
    List<CampaignMove> moves,
    int version) {

  public CampaignSheet {
    figures = List.copyOf(figures);
    cases = List.copyOf(cases);
    moves = List.copyOf(moves);
  }

  /** 活动行 · One campaign among others. */
  public record Line(
      UUID id,
      String code,
      String title,
      String topic,
      String audience,
      String owner,
      LocalDate begins,
      LocalDate ends,
      boolean running) {}

  /** A figure with the sum over its records. */
  public record Counted(Figure figure, String label, int count) {}

  /**
   * 打开的记录 · One record that a figure sums over.
   *
   * @param amount what it adds to the figure
   */
  public record Opened(
      UUID id,
      LocalDate day,
      String kind,
      String title,
      @Nullable String place,
      @Nullable String host,
      int amount,
      @Nullable String proof,
      @Nullable UUID file,
      String by) {}
}
