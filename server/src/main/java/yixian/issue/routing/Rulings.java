package yixian.issue.routing;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import yixian.directory.Units;
import yixian.kernel.Days;

/**
 * 派单争议裁定 · What a dispute over dispatch has settled is remembered: the next issue of that class in
 * that town is suggested to the unit that had to take it, with the ruling as the reason. It is a
 * hint; the dispatcher confirms it. Answers come from memory.
 */
@Component
public class Rulings {

  private final RulingStore store;
  private final Units units;
  private volatile Map<Where, Ruling> known;

  Rulings(RulingStore store, Units units) {
    this.store = store;
    this.units = units;
    this.known = store.all();
  }

  /** A class in a town. */
  record Where(UUID category, UUID town) {}

  /** What was settled last for the class and town, while the unit stands. */
  public Optional<Ruling> find(@Nullable UUID category, @Nullable UUID town, Instant at) {
    return category == null || town == null
        ? Optional.empty()
        : Optional.ofNullable(known.get(new Where(category, town)))
            .filter(
                ruling ->
                    units
                        .find(ruling.unit())
                        .filter(unit -> unit.period().contains(Days.of(at)))
                        .isPresent());
  }

  /** Remembers what was settled. */
  public void keep(
      @Nullable UUID category, @Nullable UUID town, Ruling ruling, UUID issue, Instant at) {
    if (category == null || town == null) {
      return;
    }
    store.keep(new Where(category, town), ruling, issue, at);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            known = store.all();
          }
        });
  }
}
