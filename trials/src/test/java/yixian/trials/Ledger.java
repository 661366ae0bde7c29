package yixian.trials;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the house has acknowledged, kept outside the house: the key of each intent and the record it
 * made.
 */
final class Ledger {

  private final Map<UUID, String> acknowledged = new ConcurrentHashMap<>();

  /** The house said yes; a second yes to the same intent must name the same record. */
  void acknowledge(UUID key, String record) {
    String before = acknowledged.putIfAbsent(key, record);
    if (before != null && !before.equals(record)) {
      throw new AssertionError(
          "One intent " + key + " made two records: " + before + " and " + record);
    }
  }

  Map<UUID, String> acknowledged() {
    return acknowledged;
  }

  int size() {
    return acknowledged.size();
  }
}
