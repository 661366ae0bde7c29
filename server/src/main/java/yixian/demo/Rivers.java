package yixian.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.demo.map.DemoMap;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.TimeTravel;
import yixian.kernel.sheet.SheetRow;
import yixian.tasklist.clearing.ClearingDraft;
import yixian.tasklist.clearing.Clearings;
import yixian.tasklist.clearing.Finding;
import yixian.tasklist.clearing.Move;
import yixian.tasklist.clearing.MoveOrder;
import yixian.tasklist.clearing.MoveOrder.Target;
import yixian.tasklist.clearing.Problems;

/**
 * 河道清零 · 178 rivers of 185.82 km in ten assessment groups: 312 problems found round by round, put
 * right by the towns and cleared by the water bureau, but for the last few that are under way.
 */
@Component
class Rivers {

  private static final String BUREAU = "D04";
  private static final String DESK = "clerk1-" + BUREAU;
  private static final String CHECKER = "leader-" + BUREAU;
  private static final int RIVERS = 178;
  private static final int TEAMS = 10;
  private static final int METRES = 185_820;
  private static final int ROUNDS = 6;
  private static final int PER_ROUND = 52;
  private static final int DAYS_BETWEEN = 30;
  private static final int SENT_BACK = 2;
  private static final List<String> NAMES = List.of("东沙", "西沙", "新江", "团结", "运盐", "通灵", "余丰", "金沙");
  private static final List<String> FAULTS =
      List.of("岸坡堆放垃圾", "水面漂浮物成片", "违规渔网渔簖", "沿河菜地侵占岸坡", "排口水色异常", "护岸局部坍塌");

  private final Clearings clearings;
  private final Problems problems;
  private final Errand errand;

  Rivers(Clearings clearings, Problems problems, Errand errand) {
    this.clearings = clearings;
    this.problems = problems;
    this.errand = errand;
  }

  void cleared(DemoMap map, Troupe troupe, Made units, Instant now) {
    List<String> towns = map.towns().stream().map(town -> town.division().code()).toList();
    Instant begun = now.minus(Duration.ofDays((long) ROUNDS * DAYS_BETWEEN + 5));
    errand.once(
        "clearing:rivers",
        Clearings.LEAD,
        begun,
        Made.class,
        () -> {
          UUID clearing = opened(troupe.actor(DESK), units.id(BUREAU), towns, now);
          List<Clearings.Place> places = clearings.places(clearing);
          for (int round = 0; round < ROUNDS; round++) {
            Instant day = begun.plus(Duration.ofDays((long) round * DAYS_BETWEEN + 3));
            round(clearing, places, round, day, towns, troupe);
          }
          return new Made(Map.of("clearing", clearing));
        });
  }

  private UUID opened(Actor desk, UUID bureau, List<String> towns, Instant now) {
    LocalDate due = Days.of(now).plusDays(25);
    UUID clearing =
        clearings.open(
            desk, new ClearingDraft(bureau, "河道问题清单式清零", "区级总河长令：镇村河道“两违三乱”整治", "河道", "公里", due));
    List<SheetRow> rows = IntStream.range(0, RIVERS).mapToObj(river -> row(river, towns)).toList();
    clearings.enter(desk, clearing, rows);
    return clearing;
  }

  /** The lengths differ from river to river and add up to the metre. */
  private static SheetRow row(int river, List<String> towns) {
    int metres = METRES * (river + 1) / RIVERS - METRES * river / RIVERS;
    int shift = (river / 2 % 9) * 40;
    int length =
        river == RIVERS - 1 || river == RIVERS - 2
            ? metres
            : metres + (river % 2 == 0 ? shift : -shift);
    return new SheetRow(
        river + 2,
        Map.of(
            "名称", NAMES.get(river % NAMES.size()) + (river / NAMES.size() + 1) + "号河",
            "考核组", "第 %02d 考核组".formatted(river % TEAMS + 1),
            "责任单位", towns.get(river % towns.size()),
            "数量", BigDecimal.valueOf(length, 3).toPlainString()));
  }

  private void round(
      UUID clearing,
      List<Clearings.Place> places,
      int round,
      Instant day,
      List<String> towns,
      Troupe troupe) {
    List<Finding> findings = new ArrayList<>();
    for (int at = 0; at < PER_ROUND; at++) {
      int number = round * PER_ROUND + at;
      Clearings.Place place = places.get(number * 7 % places.size());
      String what = FAULTS.get(number % FAULTS.size());
      findings.add(new Finding(place.object(), what, Days.of(day).plusDays(21), null, null, null));
    }
    List<Target> found =
        TimeTravel.at(day, () -> problems.find(troupe.actor(DESK), clearing, findings)).targets();
    boolean last = round == ROUNDS - 1;
    for (String town : towns) {
      List<Target> theirs = new ArrayList<>();
      for (int at = 0; at < found.size(); at++) {
        boolean theirOwn =
            places.get((round * PER_ROUND + at) * 7 % places.size()).code().equals(town);
        if (theirOwn && !(last && at % 9 == 0)) {
          theirs.add(found.get(at));
        }
      }
      if (!theirs.isEmpty()) {
        settled(troupe.actor("clerk1-" + town), troupe.actor(CHECKER), theirs, day, last);
      }
    }
  }

  private void settled(Actor clerk, Actor checker, List<Target> theirs, Instant day, boolean last) {
    List<Target> fixed =
        at(day, 9, () -> problems.move(clerk, order(Move.FIX, theirs, "已现场整改，落实日常保洁")));
    boolean back = theirs.size() > 2 * SENT_BACK && !last;
    List<Target> good = back ? fixed.subList(SENT_BACK, fixed.size()) : fixed;
    if (back) {
      List<Target> poor = fixed.subList(0, SENT_BACK);
      List<Target> again =
          at(day, 11, () -> problems.move(checker, order(Move.SEND_BACK, poor, "坡脚仍有残留")));
      List<Target> mended =
          at(day, 14, () -> problems.move(clerk, order(Move.FIX, again, "再次清理到位")));
      at(day, 16, () -> problems.move(checker, order(Move.CLEAR, mended, null)));
    }
    at(day, 12, () -> problems.move(checker, order(Move.CLEAR, good, null)));
  }

  private static List<Target> at(Instant day, int later, Supplier<Problems.Standing> deed) {
    return TimeTravel.at(day.plus(Duration.ofDays(later)), deed).targets();
  }

  private static MoveOrder order(Move move, List<Target> targets, @Nullable String note) {
    return new MoveOrder(move, targets, note, null);
  }
}
