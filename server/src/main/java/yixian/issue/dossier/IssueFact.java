package yixian.issue.dossier;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Fact;

/** 事件事实 · What happened to an issue, for those who count. */
record IssueFact(
    String kind,
    UUID record,
    Instant at,
    @Nullable UUID unit,
    @Nullable UUID grid,
    @Nullable UUID category,
    @Nullable UUID person,
    Map<String, Object> details)
    implements Fact {

  IssueFact {
    details = Map.copyOf(details);
  }
}
