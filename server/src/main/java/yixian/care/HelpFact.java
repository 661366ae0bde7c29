package yixian.care;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Fact;

/**
 * 帮扶事实 · Help was given, or the household said that it arrived. It tells neither the household nor
 * what it needed, and stays when these are forgotten.
 */
record HelpFact(
    String kind,
    UUID record,
    Instant at,
    @Nullable UUID unit,
    @Nullable UUID grid,
    @Nullable UUID person)
    implements Fact {

  @Override
  public @Nullable UUID category() {
    return null;
  }

  @Override
  public Map<String, Object> details() {
    return Map.of();
  }
}
