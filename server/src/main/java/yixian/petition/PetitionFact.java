package yixian.petition;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Fact;

/** 信访事实 · What happened to a suggestion or an appeal, for those who count. */
record PetitionFact(
    String kind,
    UUID record,
    Instant at,
    @Nullable UUID unit,
    @Nullable UUID grid,
    @Nullable UUID category,
    @Nullable UUID person,
    Map<String, Object> details)
    implements Fact {

  PetitionFact {
    details = Map.copyOf(details);
  }
}
