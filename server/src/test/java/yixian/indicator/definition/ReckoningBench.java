package yixian.indicator.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yixian.access.Road;
import yixian.indicator.About;
import yixian.indicator.IndicatorValue;
import yixian.kernel.Scope;
import yixian.testing.HouseTest;
import yixian.testing.Ledger;

/**
 * A district-year in the ledger, sixty indicators of all officials evaluated for a quarter, beside
 * one statement that a person would write for the same figures. Run by {@code ./yixian bench
 * formula}; no test, since its name says so.
 *
 * <p>The statement knows what the language cannot: that each record has one fact of a kind. It may
 * therefore count rows where the language counts records.
 */
@HouseTest
class ReckoningBench {

  private static final int FACTS = Integer.getInteger("bench.facts", 10_000_000);
  private static final int PEOPLE = Integer.getInteger("bench.people", 5_000);
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
  private static final int KINDS = 8;
  private static final LocalDate FIRST = LocalDate.of(2011, 4, 1);
  private static final LocalDate LAST = LocalDate.of(2011, 6, 30);

  /**
   * As the house writes it: facts in the order of time, records under ids that grow with time (UUID
   * 7).
   */
  private static final String FILL =
      """
      insert into indicator.facts (record, kind, id, at, unit, person, details, recorded_at)
      select (lpad(to_hex((1293811200 + seconds) * 1000), 12, '0') || '7' || left(digest, 3) || '8' || substr(digest, 4, 15))::uuid,
             k.kind, md5('bench ' || r || k.kind)::uuid,
             timestamptz '2011-01-01 00:00+08' + make_interval(secs => seconds) + k.later as at,
             md5('unit ' || r %% 200)::uuid, md5('person ' || r %% %d)::uuid,
             jsonb_build_object('inTime', r %% 7 <> 0, 'level', 1 + r %% 5, 'first', r %% 3 = 0,
               'channel', (array['STAFF_PHONE', 'CITIZEN_PAGE', 'HOTLINE', 'VISIT', 'GRID_POST'])[1 + r %% 5]),
             timestamptz '2012-01-01 00:00+08'
      from generate_series(%d, %d) as r
           cross join lateral (select md5('bench ' || r), r::bigint * 31000000 / %d) as of (digest, seconds),
           (values ('issue.reported', interval '0'), ('issue.filed', interval '1 hour'), ('issue.dispatched', interval '2 hours'),
                   ('issue.due', interval '3 days'), ('issue.handled', interval '2 days'), ('issue.close-due', interval '5 days'),
                   ('issue.closed', interval '4 days'), ('issue.rated', interval '6 days')) as k (kind, later)
      order by at
      """;

  /** What a text counts above and below the line, as a person writes it over base and known. */
  private record Pair(String text, String above, String below) {}

  @Autowired Road road;
  @Autowired Definitions definitions;
  @Autowired Reckoning reckoning;

  @Test
  void evaluatesAQuarterOfADistrictYear() throws SQLException {
    fill();
    List<Pair> pairs = pairs();
    List<Reckoning.Rule> rules =
        road.job(() -> pairs.stream().map(pair -> definitions.tried(pair.text())).toList());
    Asked asked = new Asked(About.PERSON, null, FIRST, LAST, null, Scope.EVERYTHING);
    double language = Double.MAX_VALUE;
    double byHand = Double.MAX_VALUE;
    List<IndicatorValue> values = List.of();
    Map<UUID, long[]> expected = Map.of();
    for (int round = 0; round < ROUNDS; round++) {
      long begun = System.nanoTime();
      values = road.job(() -> reckoning.values(rules, asked));
      language = Math.min(language, seconds(begun));
      begun = System.nanoTime();
      expected = byHand(pairs);
      byHand = Math.min(byHand, seconds(begun));
    }
    compare(values, expected, pairs);
    System.out.printf(
        Locale.ROOT,
        "formula: %,d facts, %,d people, %d indicators, a quarter: %.2f s (statement by hand %.2f s: x %.2f),"
            + " %,d figures, all as by hand%n",
        FACTS,
        expected.size(),
        pairs.size(),
        language,
        byHand,
        language / byHand,
        values.size());
  }

  private static double seconds(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }

  private static void fill() throws SQLException {
    int records = FACTS / KINDS;
    int stretch = 50_000;
    try (Connection owner = Ledger.owner();
        Statement statement = owner.createStatement()) {
      for (int from = 1; from <= records; from += stretch) {
        int to = Math.min(records, from + stretch - 1);
        statement.execute(FILL.formatted(PEOPLE, from, to, records));
      }
      statement.execute("vacuum analyze indicator.facts");
    }
  }

  private static List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    String[] channels = {"移动上报", "市民页面", "热线", "走访", "网格微家"};
    String[] codes = {"STAFF_PHONE", "CITIZEN_PAGE", "HOTLINE", "VISIT", "GRID_POST"};
    for (int k = 1; k <= 5; k++) {
      String channel = channels[k - 1];
      String code = "channel = '" + codes[k - 1] + "'";
      add(
          pairs,
          "件数(应处置 当 有 处置(按期) 且 有 评价(满意程度 ≥ %d)) ÷ 件数(应处置)".formatted(k),
          "issue.due",
          "handled_in_time and level_of >= " + k,
          "true");
      add(
          pairs,
          "件数(结案 当 有 评价(满意程度 ≥ %d)) ÷ 件数(结案 当 有 评价)".formatted(k),
          "issue.closed",
          "level_of >= " + k,
          "level_of is not null");
      add(
          pairs,
          "件数(处置 当 按期 且 有 评价(满意程度 ≥ %d)) ÷ 件数(处置)".formatted(k),
          "issue.handled",
          "in_time and level_of >= " + k,
          "true");
      add(pairs, "件数(上报 当 渠道 = “%s”) ÷ 件数(上报)".formatted(channel), "issue.reported", code, "true");
      add(
          pairs,
          "件数(上报 当 渠道 = “%s” 且 有 处置(按期)) ÷ 件数(上报 当 渠道 = “%s”)".formatted(channel, channel),
          "issue.reported",
          code + " and handled_in_time",
          code);
      add(
          pairs,
          "件数(立案 当 渠道 = “%s” 且 有 结案(按期)) ÷ 件数(立案)".formatted(channel),
          "issue.filed",
          code + " and closed_in_time",
          "true");
      add(
          pairs,
          "件数(结案 当 按期 且 无 评价(满意程度 < %d)) ÷ 件数(结案)".formatted(k),
          "issue.closed",
          "in_time and coalesce(level_of, 9) >= " + k,
          "true");
      add(
          pairs,
          "件数(评价 当 满意程度 ≥ %d) ÷ 件数(评价)".formatted(k),
          "issue.rated",
          "level >= " + k,
          "true");
      add(
          pairs,
          "件数(应结案 当 有 结案(按期) 且 有 评价(满意程度 = %d)) ÷ 件数(应结案)".formatted(k),
          "issue.close-due",
          "closed_in_time and level_of = " + k,
          "true");
      add(
          pairs,
          "件数(处置 当 非 按期 且 有 评价(满意程度 = %d)) ÷ 件数(处置)".formatted(k),
          "issue.handled",
          "not in_time and level_of = " + k,
          "true");
      add(
          pairs,
          "件数(派遣 当 首次派遣 且 有 评价(满意程度 ≥ %d)) ÷ 件数(派遣)".formatted(k),
          "issue.dispatched",
          "first and level_of >= " + k,
          "true");
      add(
          pairs,
          "件数(应处置 当 无 处置(按期) 且 有 评价(满意程度 = %d)) ÷ 件数(应处置)".formatted(k),
          "issue.due",
          "not coalesce(handled_in_time, false) and level_of = " + k,
          "true");
    }
    return pairs;
  }

  private static void add(List<Pair> pairs, String text, String kind, String above, String below) {
    String of = "kind = '" + kind + "' and ";
    pairs.add(new Pair(text, of + above, of + below));
  }

  private static Map<UUID, long[]> byHand(List<Pair> pairs) throws SQLException {
    StringBuilder columns = new StringBuilder();
    for (Pair pair : pairs) {
      columns.append(", count(*) filter (where ").append(pair.above()).append(")");
      columns.append(", count(*) filter (where ").append(pair.below()).append(")");
    }
    String query =
        """
        with base as materialized (
          select kind, record, person, in_time, level, details ->> 'channel' as channel, (details ->> 'first')::boolean as first
          from indicator.facts
          where kind like 'issue.%%' and at >= '%s 00:00+08' and at < '%s 00:00+08'
            and person is not null and withdrawn_at is null),
        known as materialized (
          select record, bool_or(in_time) filter (where kind = 'issue.handled') as handled_in_time,
                 bool_or(in_time) filter (where kind = 'issue.closed') as closed_in_time, max(level) filter (where kind = 'issue.rated') as level_of
          from indicator.facts
          where kind in ('issue.handled', 'issue.closed', 'issue.rated') and withdrawn_at is null and record in (select record from base)
          group by record)
        select person%s from base left join known using (record) group by person
        """
            .formatted(FIRST, LAST.plusDays(1), columns);
    Map<UUID, long[]> found = new HashMap<>();
    try (Connection owner = Ledger.owner();
        Statement statement = owner.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        long[] counts = new long[pairs.size() * 2];
        for (int i = 0; i < counts.length; i++) {
          counts[i] = rows.getLong(i + 2);
        }
        found.put(rows.getObject(1, UUID.class), counts);
      }
    }
    return found;
  }

  private static void compare(
      List<IndicatorValue> values, Map<UUID, long[]> expected, List<Pair> pairs) {
    Set<UUID> people = expected.keySet();
    int compared = 0;
    for (int i = 0; i < values.size(); i++) {
      IndicatorValue value = values.get(i);
      if (people.contains(value.subject())) {
        long[] counts = Objects.requireNonNull(expected.get(value.subject()));
        int at = i % pairs.size() * 2;
        assertThat(Objects.requireNonNull(value.numerator()).longValueExact())
            .as(pairs.get(at / 2).text())
            .isEqualTo(counts[at]);
        assertThat(Objects.requireNonNull(value.denominator()).longValueExact())
            .isEqualTo(counts[at + 1]);
        compared++;
      }
    }
    assertThat(compared).isEqualTo(people.size() * pairs.size());
  }
}
