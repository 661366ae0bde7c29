package yixian.tasklist.offer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 资源单 · An offer, what of it is free, and the uses that this reader may see.
 *
 * @param askers for whom this reader may ask, as far as he serves there himself
 */
record OfferSheet(
    Line line, String detail, List<Use> uses, List<Asker> askers, boolean ends, int version) {

  /**
   * An offer as the list shows it; counts and sums are those of its uses.
   *
   * @param ends the day after the last
   * @param free how much can be asked for
   * @param used how often it was delivered
   * @param waiting how many wait for an answer
   * @param running uses that this reader may see and that are not over
   */
  record Line(
      UUID id,
      String code,
      UUID owner,
      String ownerName,
      OfferKind kind,
      String kindName,
      String title,
      int quantity,
      String measure,
      LocalDate begins,
      LocalDate ends,
      boolean open,
      int free,
      int used,
      int waiting,
      List<Running> running) {}

  /**
   * 进行中的申用 · A use that is not over, in short.
   *
   * @param answers whether this reader has to do the next thing
   */
  record Running(String who, int quantity, UseState state, String stateName, boolean answers) {}

  /** 可代为申用的 · A grid in which the reader serves, or his unit. */
  record Asker(UUID id, String name, boolean grid) {}

  /** One use. */
  record Use(
      UUID id,
      String asker,
      @Nullable String grid,
      int quantity,
      String purpose,
      LocalDate wantedOn,
      UseState state,
      String stateName,
      @Nullable String note,
      Instant askedAt,
      String askedBy,
      List<Offered> moves,
      int version) {}

  /** A move that this reader may make now. */
  record Offered(UseMove move, String label, boolean note) {}
}
