package yixian.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.demo.data.Division;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.tasklist.offer.NewUse;
import yixian.tasklist.offer.OfferDraft;
import yixian.tasklist.offer.OfferKind;
import yixian.tasklist.offer.Offers;
import yixian.tasklist.offer.UseMove;

/**
 * 赋能资源 · What five departments offer, and what the town asked of it: lent and back, delivered,
 * agreed, refused, and one that waits.
 */
@Component
class Empowering {

  private static final Duration DAY = Duration.ofDays(1);

  private record Tale(
      String unit, OfferKind kind, String title, String detail, int quantity, String measure) {}

  private static final List<Tale> TALES =
      List.of(
          new Tale("D04", OfferKind.VEHICLE, "移动排水泵车", "每小时三百立方，配操作员，汛期优先", 2, "台"),
          new Tale("D02", OfferKind.EXPERT, "房屋安全鉴定人员", "两人一组，现场出具意见", 4, "人"),
          new Tale("D01", OfferKind.EQUIPMENT, "高空作业车与护栏", "路灯、广告牌抢修，护栏两百米", 1, "套"),
          new Tale("D03", OfferKind.GOODS, "路面冷补料", "二十五公斤一袋，自取", 120, "袋"),
          new Tale("D01", OfferKind.TRAINING, "垃圾分类讲座", "进村进社区，每场一小时", 10, "场"));

  /**
   * What is asked: of which offer, how many days ago, how much, for what, by a grid or the town,
   * and how far it came.
   */
  private record Ask(
      int offer, int daysAgo, int quantity, String purpose, boolean byGrid, List<UseMove> moves) {

    Ask(int offer, int daysAgo, int quantity, String purpose, List<UseMove> moves) {
      this(offer, daysAgo, quantity, purpose, false, moves);
    }
  }

  private static final List<Ask> ASKS =
      List.of(
          new Ask(0, 60, 1, "低洼路段排涝", List.of(UseMove.AGREE, UseMove.DELIVER, UseMove.CLOSE)),
          new Ask(3, 40, 30, "村道坑塘修补", List.of(UseMove.AGREE, UseMove.DELIVER, UseMove.CLOSE)),
          new Ask(1, 12, 2, "老旧农房排查", List.of(UseMove.AGREE, UseMove.DELIVER)),
          new Ask(2, 6, 1, "沿街店招加固", List.of(UseMove.AGREE)),
          new Ask(4, 5, 2, "网格微家宣讲", List.of(UseMove.REFUSE)),
          new Ask(0, 1, 1, "鱼塘应急排水", List.of()),
          new Ask(3, 4, 12, "巷口坑洼临时修补", true, List.of(UseMove.AGREE)),
          new Ask(4, 2, 1, "院落垃圾分类宣讲", true, List.of()));

  /** Who asks for a grid. */
  private static final String GRID_STAFF = "gs01-1";

  private final Offers offers;
  private final Errand errand;

  Empowering(Offers offers, Errand errand) {
    this.offers = offers;
    this.errand = errand;
  }

  void offered(Troupe troupe, Made units, Instant now) {
    Map<Integer, UUID> made = new HashMap<>();
    for (int at = 0; at < TALES.size(); at++) {
      Tale tale = TALES.get(at);
      Actor clerk = troupe.actor("clerk1-" + tale.unit());
      made.put(
          at,
          errand.by(
              "offer:" + at,
              clerk,
              Offers.EDIT,
              now.minus(DAY.multipliedBy(90)),
              UUID.class,
              () -> offers.register(clerk, draft(tale, units, now))));
    }
    Actor town = troupe.actor("clerk1-" + Division.TOWN);
    for (int at = 0; at < ASKS.size(); at++) {
      asked(troupe, units, ASKS.get(at).byGrid() ? troupe.actor(GRID_STAFF) : town, at, made, now);
    }
  }

  private static OfferDraft draft(Tale tale, Made units, Instant now) {
    LocalDate begins = Days.of(now).minusDays(90);
    return new OfferDraft(
        units.id(tale.unit()),
        tale.kind(),
        tale.title(),
        tale.detail(),
        tale.quantity(),
        tale.measure(),
        begins,
        begins.plusYears(1));
  }

  private void asked(
      Troupe troupe, Made units, Actor asker, int at, Map<Integer, UUID> made, Instant now) {
    Ask ask = ASKS.get(at);
    Instant moment = now.minus(DAY.multipliedBy(ask.daysAgo()));
    NewUse wanted =
        new NewUse(
            ask.byGrid() ? null : units.id(Division.TOWN),
            ask.byGrid()
                ? asker.scope(Offers.ASK).grids().stream().sorted().findFirst().orElseThrow()
                : null,
            ask.quantity(),
            ask.purpose(),
            Days.of(moment).plusDays(2));
    UUID use =
        errand.by(
            "offer-use:" + at,
            asker,
            Offers.ASK,
            moment,
            UUID.class,
            () -> offers.ask(asker, Objects.requireNonNull(made.get(ask.offer())), wanted));
    Actor clerk = troupe.actor("clerk1-" + TALES.get(ask.offer()).unit());
    int version = 1;
    for (UseMove move : ask.moves()) {
      Offers.Order order = new Offers.Order(move, version, note(move));
      errand.by(
          "offer-use:" + at + ":" + move,
          clerk,
          Offers.EDIT,
          moment.plus(Duration.ofHours(5L * version)),
          UUID.class,
          () -> offers.move(clerk, use, order));
      version++;
    }
  }

  private static @Nullable String note(UseMove move) {
    return switch (move) {
      case REFUSE -> "当日已排满，请改约下周";
      case CLOSE -> "用毕，现场已复核";
      case AGREE, DELIVER, WITHDRAW -> null;
    };
  }
}
