package yixian.issue.lookback;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.issue.Named;
import yixian.issue.Names;
import yixian.issue.category.Categories;
import yixian.issue.category.Category;
import yixian.issue.db.tables.records.LookbackFrameRecord;
import yixian.issue.db.tables.records.LookbacksRecord;
import yixian.kernel.Secrets;
import yixian.planner.draw.Line;
import yixian.planner.draw.Rule;
import yixian.planner.draw.Terms;

/**
 * 抽样名单 · Makes the public list of a round: each closed issue under a code that only the house can
 * turn back. What an earlier round has drawn stands on the list as out, unless it is ruled that it
 * may be drawn again, or nothing else is left.
 */
@Component
class Frames {
  private static final String NOWHERE = "未定";
  private static final int CODE_BYTES = 8;

  private final RoundStore store;
  private final Categories categories;
  private final Names names;
  private final Secrets secrets;

  Frames(RoundStore store, Categories categories, Names names, Secrets secrets) {
    this.store = store;
    this.categories = categories;
    this.names = names;
    this.secrets = secrets;
  }

  /** 名单 · What is published, and which issue each code stands for. */
  record Frame(Terms terms, List<LookbackFrameRecord> rows) {}

  int size(LookbacksRecord round) {
    return store.count(round, below(round));
  }

  Frame of(LookbacksRecord round) {
    List<RoundStore.Candidate> candidates = store.candidates(round, below(round));
    boolean allOnce = candidates.stream().allMatch(each -> each.before() != null);
    List<Line> lines = new ArrayList<>();
    List<LookbackFrameRecord> rows = new ArrayList<>();
    Layer layer = Layer.valueOf(round.getStrata());
    for (RoundStore.Candidate each : candidates) {
      String code = code(round.getId(), each.issue());
      boolean out = each.before() != null && !round.getAgain() && !allOnce;
      lines.add(new Line(code, stratum(layer, each), out ? each.before() + " 已抽中" : null));
      rows.add(new LookbackFrameRecord(round.getId(), code, each.issue()));
    }
    Rule rule = new Rule(Rule.Spread.valueOf(round.getSpread()), round.getPlaces());
    return new Frame(Terms.sorted(rule, round.getAgreed(), lines), rows);
  }

  private @Nullable Collection<UUID> below(LookbacksRecord round) {
    UUID category = round.getCategory();
    return category == null ? null : categories.book().withBelow(category);
  }

  private String code(UUID round, UUID issue) {
    byte[] digest = secrets.digest("lookback.code", round + ":" + issue);
    return HexFormat.of().formatHex(digest, 0, CODE_BYTES);
  }

  private String stratum(Layer layer, RoundStore.Candidate issue) {
    String name =
        switch (layer) {
          case UNIT -> name(names.unitOrNull(issue.unit()));
          case GRID -> name(names.gridOrNull(issue.grid()));
          case CATEGORY ->
              categories.book().withAbove(issue.category()).stream()
                  .filter(each -> each.parent() == null)
                  .map(Category::name)
                  .findFirst()
                  .orElse(NOWHERE);
        };
    return name.length() <= Line.LONGEST_STRATUM ? name : name.substring(0, Line.LONGEST_STRATUM);
  }

  private static String name(@Nullable Named named) {
    return named == null ? NOWHERE : named.name();
  }
}
