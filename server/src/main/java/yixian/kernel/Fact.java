package yixian.kernel;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 事实 · Something that happened once and may be counted many times.
 *
 * <p>A room publishes it as an event inside the transaction that makes it; the indicator room keeps
 * it in its ledger. Only kinds listed there as countable are ever counted; a person's private notes
 * are no facts.
 */
public interface Fact {

  /** What happened, for example {@code issue.closed}. */
  String kind();

  /** The record that the fact is about; a figure opens into these. */
  UUID record();

  Instant at();

  /** The unit that answers for it, where there is one. */
  @Nullable UUID unit();

  @Nullable UUID grid();

  @Nullable UUID category();

  /**
   * The official who answers for it, where a room truly knows him: who handled, mended, helped.
   * Never of notes, log-ins or whatever else may not be counted of a person.
   */
  default @Nullable UUID person() {
    return null;
  }

  /**
   * Flat further marks, for example {@code inTime -> true}; values are text, numbers or booleans.
   */
  Map<String, Object> details();
}
