package yixian.bench;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 过去一年 · Issues of a year, seeded: streets and towns unequally busy, one in a hundred still open,
 * most of those of the last days.
 */
final class PastYear {
  private static final long DAY = 86_400_000L;
  private static final long SPANS_BEGIN = 946_684_800_000L; // 2000, in milliseconds
  private static final List<String> OPEN =
      List.of(
          "REPORTED",
          "ACCEPTED",
          "DISPATCHED",
          "DISPATCHED",
          "HANDLING",
          "HANDLING",
          "CHECKING",
          "REWORK",
          "PARKED");
  private static final List<String> CHANNELS =
      List.of(
          "STAFF_PHONE",
          "STAFF_PHONE",
          "STAFF_PHONE",
          "STAFF_PHONE",
          "CITIZEN_PAGE",
          "HOTLINE",
          "GRID_POST",
          "VISIT");
  private static final int REPORTERS = 3_000;
  private static final String NEVER = "9999-12-31T00:00:00Z";
  private static final String SPANS = "[]";

  private final int count;
  private final List<String> categories;
  private final SplittableRandom random = new SplittableRandom(20260601);
  private final long now = System.currentTimeMillis();
  private final UUID[] towns = ids("town", District.TOWNS);
  private final UUID[] grids = ids("grid", District.GRIDS);
  private final UUID[] departments = ids("department", District.DEPARTMENTS);
  private final UUID[] reporters = ids("person", REPORTERS);

  private final Copy issues =
      new Copy(
          "issue.issues",
          "id, code, state, category, summary, description, longitude, latitude, coordinate_system, cell, address, grid,"
              + " grid_unit, town, unit, first_unit, reporting_unit, reporter, reporter_kind, reporter_name, channel,"
              + " reported_at, occurred_at, stage, due, warn_at, checked, closed_at, version, changed_by, changed_at");
  private final Copy words = new Copy("issue.searchables", "issue, reported_at, words");
  private final Copy orders =
      new Copy(
          "issue.work_orders",
          "id, issue, number, unit, why, dispatched_at, dispatched_by, handled_at, outcome");
  private final Copy timers =
      new Copy(
          "issue.timers",
          "id, issue, stage, round, unit, amount, measure, started, spans, deadline, warn_at, stopped_at");
  private final Copy steps =
      new Copy(
          "issue.steps",
          "issue, seq, move, from_state, to_state, at, account, by_name, unit, reason");

  PastYear(int count, List<String> categories) {
    this.count = count;
    this.categories = categories;
  }

  private static UUID[] ids(String name, int count) {
    UUID[] ids = new UUID[count];
    for (int i = 0; i < count; i++) {
      ids[i] = District.id(name + i);
    }
    return ids;
  }

  List<Copy.Batch> take() {
    return List.of(issues.take(), words.take(), orders.take(), timers.take(), steps.take());
  }

  void add(int number) {
    long at = now - 365 * DAY + (long) (365.0 * DAY * number / count) - 3_600_000L;
    UUID id = Copy.id(at, number, random.nextLong());
    int town = Sayings.skewed(random, District.TOWNS);
    int cell = Sayings.skewed(random, 64);
    UUID unit =
        random.nextInt(10) < 4
            ? towns[town]
            : departments[Sayings.skewed(random, District.DEPARTMENTS)];
    boolean open = random.nextDouble() < (number > 0.99 * count ? 0.7 : 0.003);
    String state =
        open ? OPEN.get(random.nextInt(OPEN.size())) : random.nextInt(100) == 0 ? "VOID" : "CLOSED";
    Life life =
        new Life(id, unit, town, state, at, at + (long) (DAY * (0.2 + 4 * random.nextDouble())));
    issue(number, life, grids[town * 64 + cell], cell);
    if (!state.equals("REPORTED") && !state.equals("ACCEPTED") && !state.equals("VOID")) {
      order(life);
    }
    clocks(life);
    timeline(life);
  }

  private record Life(UUID id, UUID unit, int town, String state, long at, long end) {

    boolean ended() {
      return state.equals("CLOSED") || state.equals("VOID");
    }

    boolean dispatched() {
      return !state.equals("REPORTED") && !state.equals("ACCEPTED") && !state.equals("VOID");
    }

    /** A moment of this life: 0 at the report, 1 at its end. */
    String moment(double share) {
      return Instant.ofEpochMilli(at + (long) (share * (end - at))).toString();
    }
  }

  private void issue(int number, Life life, UUID grid, int cell) {
    String road = Sayings.road(random);
    String summary = road + Sayings.thing(random) + Sayings.wrong(random);
    String more = random.nextBoolean() ? Sayings.more(random) : null;
    String address = road + (1 + random.nextInt(400)) + "号";
    double longitude =
        120.9 + 0.15 * (life.town() % 4) + 0.01875 * (cell % 8 + random.nextDouble());
    double latitude = 31.9 + 0.1 * (life.town() / 4) + 0.0125 * (cell / 8 + random.nextDouble());
    UUID reporter = reporters[random.nextInt(REPORTERS)];
    UUID unit = life.dispatched() ? life.unit() : null;
    String due = life.ended() ? NEVER : life.moment(1.5);
    issues.row(
        life.id(),
        "B" + number,
        life.state(),
        categories.get(Sayings.skewed(random, categories.size())),
        summary,
        more,
        longitude,
        latitude,
        "WGS84",
        cell(longitude, latitude),
        address,
        grid,
        towns[life.town()],
        towns[life.town()],
        unit,
        unit,
        towns[life.town()],
        reporter,
        "STAFF",
        "网格员" + reporter.toString().substring(0, 4),
        CHANNELS.get(random.nextInt(CHANNELS.size())),
        life.moment(0),
        life.moment(0),
        life.ended() ? null : "HANDLE",
        due,
        life.ended() ? NEVER : life.moment(1.2),
        life.state().equals("CLOSED"),
        life.ended() ? life.moment(1) : null,
        5,
        "调度员",
        life.moment(1));
    words.row(
        life.id(),
        life.moment(0),
        vector(mark(life.at()), summary, more, address)
            + whose(mark(life.at()), grid, towns[life.town()], unit, reporter));
  }

  private void order(Life life) {
    boolean handled = life.ended() || life.state().equals("CHECKING");
    orders.row(
        Copy.id(life.at() + 1, 1, random.nextLong()),
        life.id(),
        1,
        life.unit(),
        "规则第 3 条：按职责分工",
        life.moment(0.1),
        "调度员",
        handled ? life.moment(0.7) : null,
        handled ? "已派人修复并清理现场" : null);
  }

  private void clocks(Life life) {
    String stopped = life.ended() ? life.moment(1) : null;
    clock(life, "TOTAL", 8, stopped);
    clock(life, "DISPATCH", 1, life.dispatched() || life.ended() ? life.moment(0.1) : null);
    if (life.dispatched()) {
      clock(life, "HANDLE", 5, life.ended() ? life.moment(0.7) : null);
    }
    if (life.state().equals("CLOSED")) {
      clock(life, "CHECK", 1, stopped);
    }
  }

  private void clock(Life life, String stage, int days, @Nullable String stopped) {
    timers.row(
        Copy.id(life.at() + 2, days, random.nextLong()),
        life.id(),
        stage,
        1,
        life.unit(),
        days,
        "WORKING_DAY",
        life.moment(0),
        SPANS,
        life.moment(1.5),
        life.moment(1.2),
        stopped);
  }

  private void timeline(Life life) {
    step(life, 1, "REPORT", null, "REPORTED", 0);
    if (life.state().equals("VOID")) {
      step(life, 2, "VOID", "REPORTED", "VOID", 1);
      return;
    }
    if (!life.state().equals("REPORTED")) {
      step(life, 2, "ACCEPT", "REPORTED", "ACCEPTED", 0.1);
    }
    if (life.dispatched()) {
      step(life, 3, "DISPATCH", "ACCEPTED", "DISPATCHED", 0.1);
    }
    if (life.state().equals("CLOSED")) {
      step(life, 4, "HANDLE", "DISPATCHED", "CHECKING", 0.7);
      step(life, 5, "PASS_CHECK", "CHECKING", "CHECKING", 0.9);
      step(life, 6, "CLOSE", "CHECKING", "CLOSED", 1);
    }
  }

  private void step(
      Life life, int seq, String move, @Nullable String from, String to, double share) {
    steps.row(
        life.id(),
        seq,
        move,
        from,
        to,
        life.moment(share),
        reporters[random.nextInt(REPORTERS)],
        "经办人",
        life.unit(),
        seq == 4 ? "已派人修复并清理现场" : null);
  }

  /** The cells of the product: about 200 metres. */
  private static long cell(double longitude, double latitude) {
    return ((long) Math.floor((latitude + 90) / 0.0018) << 20)
        + (long) Math.floor((longitude + 180) / 0.0032);
  }

  /** The mark of the four weeks, as the product puts it before each word. */
  private static String mark(long at) {
    int span = (int) Math.floorDiv(at - SPANS_BEGIN, 28 * DAY);
    return "" + Character.forDigit(span / 36, 36) + Character.forDigit(span % 36, 36);
  }

  /** The words of those to whom an issue belongs, as the product adds them. */
  private static String whose(String mark, @Nullable UUID... holders) {
    StringBuilder words = new StringBuilder();
    for (UUID holder : holders) {
      if (holder != null) {
        words
            .append(" '")
            .append(mark)
            .append('#')
            .append(holder.toString().substring(24))
            .append('\'');
      }
    }
    return words.toString();
  }

  /** The words of the product: pairs of characters, the last one alone, and numbers whole. */
  private static String vector(String mark, @Nullable String... texts) {
    Set<String> words = new LinkedHashSet<>();
    for (String text : texts) {
      if (text == null) {
        continue;
      }
      for (String run : text.split("(?<=[0-9])(?=[^0-9])|(?<=[^0-9])(?=[0-9])|[，。]")) {
        if (run.isEmpty() || Character.isDigit(run.charAt(0))) {
          words.add(run);
          continue;
        }
        for (int i = 0; i + 2 <= run.length(); i++) {
          words.add(run.substring(i, i + 2));
        }
        words.add(run.substring(run.length() - 1));
      }
    }
    words.remove("");
    return words.stream().map(word -> "'" + mark + word + "'").collect(Collectors.joining(" "));
  }
}
