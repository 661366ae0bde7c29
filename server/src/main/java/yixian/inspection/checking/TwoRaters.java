package yixian.inspection.checking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.inspection.campaign.Campaigns.Ruler;
import yixian.inspection.checking.CheckStore.Both;
import yixian.inspection.standard.Criterion;
import yixian.inspection.standard.Standards;
import yixian.kernel.Scope;

/** 双人评 · How far two raters agreed on the sample of a campaign, item by item, with the records. */
@Component
class TwoRaters {

  private final CheckStore store;
  private final Standards standards;

  TwoRaters(CheckStore store, Standards standards) {
    this.store = store;
    this.standards = standards;
  }

  /** 一致性表 · All items together, then one by one. */
  record Table(int targets, Item all, List<Item> items) {

    Table {
      items = List.copyOf(items);
    }
  }

  /**
   * 一项 · How far they agreed on it.
   *
   * @param kappa null where both gave one verdict throughout
   */
  record Item(
      @Nullable Integer position,
      String what,
      int pairs,
      int agreed,
      @Nullable BigDecimal kappa,
      List<Rating> ratings) {

    Item {
      ratings = List.copyOf(ratings);
    }
  }

  /** 一对评定 · What each gave to a target. */
  record Rating(UUID target, String name, String first, String second, boolean agrees) {}

  Table table(Scope scope, Ruler ruler) {
    List<Both> both = store.both(scope, ruler.id());
    Map<Integer, String> names =
        standards.criteria(ruler.standard()).stream()
            .collect(Collectors.toMap(Criterion::position, Criterion::what));
    Map<Integer, List<Both>> byItem =
        both.stream()
            .collect(Collectors.groupingBy(Both::position, TreeMap::new, Collectors.toList()));
    List<Item> items =
        byItem.entrySet().stream()
            .map(
                entry ->
                    item(
                        entry.getKey(),
                        Objects.requireNonNull(names.get(entry.getKey())),
                        entry.getValue(),
                        entry.getValue().stream().map(TwoRaters::rating).toList()))
            .toList();
    int targets = (int) both.stream().map(Both::target).distinct().count();
    return new Table(targets, item(null, "全部检查项", both, List.of()), items);
  }

  private static Item item(
      @Nullable Integer position, String what, List<Both> both, List<Rating> ratings) {
    Agreement agreement = Agreement.of(both.stream().map(Both::pair).toList());
    return new Item(
        position, what, agreement.pairs(), agreement.agreed(), agreement.kappa(), ratings);
  }

  private static Rating rating(Both both) {
    return new Rating(
        both.target(),
        both.name(),
        both.pair().first().label(),
        both.pair().second().label(),
        both.pair().agrees());
  }
}
