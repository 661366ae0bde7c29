package yixian.journal.plan;

import java.util.List;
import java.util.UUID;

/** 清单事项 · One of the “six ones” of a batch. */
public record Item(UUID id, String title, String basis, int wanted, List<Evidence> evidence) {

  public Item {
    evidence = List.copyOf(evidence);
  }
}
