package yixian.attendance.rollcall;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Fact;

/** 点名事实 · Somebody was called, or answered: counted by unit, never by person. */
record CallFact(
    String kind, UUID record, Instant at, @Nullable UUID unit, Map<String, Object> details)
    implements Fact {

  static CallFact made(UUID called, UUID unit, Instant at) {
    return new CallFact("call.made", called, at, unit, Map.of());
  }

  static CallFact answered(UUID called, UUID unit, Instant at, boolean inTime) {
    return new CallFact("call.answered", called, at, unit, Map.of("inTime", inTime));
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
