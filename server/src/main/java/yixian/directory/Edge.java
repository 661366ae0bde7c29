package yixian.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Period;

/** 隶属 · For some days a unit stands below another in a tree, or at its root. */
record Edge(UUID id, Tree tree, UUID unit, @Nullable UUID parent, Period period) {

  boolean holds(LocalDate day) {
    return period.contains(day);
  }
}
