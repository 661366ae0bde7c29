package yixian.tasklist.clearing;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Fact;

/** 清零事实 · A problem was found, put right or cleared, for those who count. */
record ProblemFact(
    String kind,
    UUID record,
    Instant at,
    @Nullable UUID unit,
    @Nullable UUID person,
    Map<String, Object> details)
    implements Fact {

  ProblemFact {
    details = Map.copyOf(details);
  }

  @Override
  public @Nullable UUID grid() {
    return null;
  }

  @Override
  public @Nullable UUID category() {
    return null;
  }
}
