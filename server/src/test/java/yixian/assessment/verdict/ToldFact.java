package yixian.assessment.verdict;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Fact;

/** A fact as a room would tell it. */
record ToldFact(
    String kind,
    UUID record,
    Instant at,
    UUID unit,
    @Nullable UUID person,
    Map<String, Object> details)
    implements Fact {

  @Override
  public @Nullable UUID grid() {
    return null;
  }

  @Override
  public @Nullable UUID category() {
    return null;
  }
}
