package yixian.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import yixian.kernel.Actor;
import yixian.kernel.BurdenItem;
import yixian.kernel.BurdenSource;
import yixian.kernel.Days;
import yixian.kernel.Requires;

/**
 * 减负自查 · All that the house demands of people, with basis, owner and expiry; those without come
 * first.
 */
@RestController
class BurdenController {

  private static final String SETTINGS = "system.settings";

  private final Road road;
  private final ObjectProvider<BurdenSource> sources;
  private final BurdenSettings settings;
  private final Clock clock;

  BurdenController(
      Road road, ObjectProvider<BurdenSource> sources, BurdenSettings settings, Clock clock) {
    this.road = road;
    this.sources = sources;
    this.settings = settings;
    this.clock = clock;
  }

  record BurdenView(
      String item,
      BurdenItem.Kind kind,
      boolean on,
      @Nullable String basis,
      @Nullable String owner,
      @Nullable LocalDate expires,
      boolean flagged) {}

  @GetMapping("/api/settings/burden")
  @Requires(SETTINGS)
  List<BurdenView> burdens(Actor actor) {
    return road.read(actor, SETTINGS, this::all);
  }

  private List<BurdenView> all() {
    LocalDate today = Days.today(clock);
    return sources.stream()
        .flatMap(source -> source.burdens().stream())
        .map(this::decided)
        .map(item -> view(item, today))
        .sorted(
            Comparator.comparing(BurdenView::flagged)
                .reversed()
                .thenComparing(BurdenView::kind)
                .thenComparing(BurdenView::item))
        .toList();
  }

  /** What comes without a day of its own holds until the day that the district has decided. */
  private BurdenItem decided(BurdenItem item) {
    return !item.on() || item.expires() != null
        ? item
        : new BurdenItem(
            item.item(), item.kind(), true, item.basis(), item.owner(), settings.decidedUntil());
  }

  private static BurdenView view(BurdenItem item, LocalDate today) {
    return new BurdenView(
        item.item(),
        item.kind(),
        item.on(),
        item.basis(),
        item.owner(),
        item.expires(),
        item.flagged(today));
  }
}
