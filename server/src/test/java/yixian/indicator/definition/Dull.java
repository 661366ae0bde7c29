package yixian.indicator.definition;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import yixian.formula.Condition;
import yixian.formula.Counted;
import yixian.formula.Counts;
import yixian.formula.Expr;
import yixian.formula.Fraction;
import yixian.indicator.Story.Told;
import yixian.kernel.Ids;

/** Counts told facts in the dullest way. */
final class Dull {

  static final Instant FIRST = Instant.parse("2026-02-28T16:00:00Z");
  static final Instant END = Instant.parse("2026-03-31T16:00:00Z");

  private static final List<String> KINDS =
      List.of(
          "issue.reported",
          "issue.filed",
          "issue.due",
          "issue.handled",
          "issue.closed",
          "issue.reworked",
          "issue.rated",
          "issue.voided",
          "call.made",
          "call.answered");

  private final List<Told> all;

  Dull(List<Told> all) {
    this.all = all;
  }

  /** Facts of a few units, grids and officials around March 2026. */
  static List<Told> drawn(long seed, int number, List<UUID> subjects, UUID category) {
    Random random = new Random(seed);
    List<UUID> records = new ArrayList<>();
    for (int i = 0; i < number / 4; i++) {
      records.add(Ids.next());
    }
    List<Told> told = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      Map<String, Object> details = new HashMap<>();
      String kind = KINDS.get(random.nextInt(KINDS.size()));
      if (random.nextInt(5) > 0) {
        details.put("inTime", random.nextBoolean());
        details.put("level", 1 + random.nextInt(5));
        details.put("channel", random.nextBoolean() ? "HOTLINE" : "VISIT");
        details.put("forced", random.nextBoolean());
      }
      told.add(
          new Told(
              kind,
              records.get(random.nextInt(records.size())),
              FIRST.plusSeconds(random.nextInt(45 * 86_400) - 7 * 86_400L),
              one(random, subjects),
              one(random, subjects),
              random.nextBoolean() ? category : null,
              details,
              one(random, subjects)));
    }
    return told;
  }

  private static @Nullable UUID one(Random random, List<UUID> subjects) {
    int which = random.nextInt(subjects.size() + 1);
    return which == subjects.size() ? null : subjects.get(which);
  }

  /** The counts of those facts of the period that are about somebody. */
  Counts of(Predicate<Told> about, Map<String, Set<UUID>> named) {
    return new Counts() {
      @Override
      public long records(Expr.Count of) {
        return picked(of.of(), about, named).stream().map(Told::record).distinct().count();
      }

      @Override
      public Total total(Counted of, String detail) {
        List<BigDecimal> values =
            picked(of, about, named).stream()
                .map(one -> one.details().get(detail))
                .filter(Objects::nonNull)
                .map(value -> new BigDecimal(value.toString()))
                .toList();
        return new Total(
            Fraction.of(values.stream().reduce(BigDecimal.ZERO, BigDecimal::add)), values.size());
      }
    };
  }

  List<Told> picked(Counted of, Predicate<Told> about, Map<String, Set<UUID>> named) {
    return all.stream()
        .filter(one -> one.kind().equals(of.kind()))
        .filter(one -> !one.at().isBefore(FIRST) && one.at().isBefore(END))
        .filter(about)
        .filter(one -> holds(of.where(), one, named))
        .toList();
  }

  private boolean holds(@Nullable Condition condition, Told one, Map<String, Set<UUID>> named) {
    return switch (condition) {
      case null -> true;
      case Condition.Is is -> Boolean.TRUE.equals(one.details().get(is.detail()));
      case Condition.Compare compare -> {
        Object value = one.details().get(compare.detail());
        yield value != null
            && compare.how().holds(new BigDecimal(value.toString()), compare.value());
      }
      case Condition.Among among when among.detail().equals("category") ->
          one.category() != null
              && among.values().stream()
                  .anyMatch(name -> named.getOrDefault(name, Set.of()).contains(one.category()));
      case Condition.Among among ->
          one.details().get(among.detail()) instanceof String text && among.values().contains(text);
      case Condition.Has has ->
          all.stream()
              .anyMatch(
                  other ->
                      other.record().equals(one.record())
                          && other.kind().equals(has.kind())
                          && holds(has.where(), other, named));
      case Condition.All each -> each.of().stream().allMatch(part -> holds(part, one, named));
      case Condition.Any each -> each.of().stream().anyMatch(part -> holds(part, one, named));
      case Condition.Not not -> !holds(not.of(), one, named);
    };
  }
}
