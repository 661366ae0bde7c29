package yixian.attendance.rollcall;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 点名范围 · Whom a call means: units with those below, batches, single people. */
record Audience(List<UUID> units, List<UUID> batches, List<UUID> persons) {

  Audience(@Nullable List<UUID> units, @Nullable List<UUID> batches, @Nullable List<UUID> persons) {
    this.units = units == null ? List.of() : List.copyOf(units);
    this.batches = batches == null ? List.of() : List.copyOf(batches);
    this.persons = persons == null ? List.of() : List.copyOf(persons);
  }

  boolean isEmpty() {
    return units.isEmpty() && batches.isEmpty() && persons.isEmpty();
  }
}
