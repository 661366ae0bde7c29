package yixian.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.locationtech.jts.geom.Point;
import org.springframework.stereotype.Component;
import yixian.demo.map.DemoMap;
import yixian.demo.map.DemoMap.GridPurpose;
import yixian.demo.map.DemoMap.GridShape;
import yixian.demo.people.DemoPeople;
import yixian.demo.people.DemoPeople.Duty;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.TimeTravel;
import yixian.kernel.sheet.SheetRow;
import yixian.tasklist.ItemMove;
import yixian.tasklist.ItemOrder;
import yixian.tasklist.ListDraft;
import yixian.tasklist.ListDraft.Asked;
import yixian.tasklist.ListMove;
import yixian.tasklist.ListOrder;
import yixian.tasklist.Question.Kind;
import yixian.tasklist.TaskItems;
import yixian.tasklist.TaskItems.Held;
import yixian.tasklist.TaskLists;

/**
 * 核实 · Lists sent down to the grids of 二甲镇: one answered, ended and past its day of forgetting, one
 * overdue, one that runs since last night, and a draft that asks the same shops once more.
 */
@Component
class Verifying {

  private static final String SHOPS = "沿街店招安全核实";
  private static final int EVENING = 20;
  private static final int FORGOTTEN_AFTER = 15;
  private static final int MORE_SHOPS = 10;

  private final TaskLists lists;
  private final TaskItems items;
  private final Errand errand;

  Verifying(TaskLists lists, TaskItems items, Errand errand) {
    this.lists = lists;
    this.items = items;
    this.errand = errand;
  }

  /** The sheet of a list and what it asks. */
  private record Plan(
      String key,
      String clerk,
      String title,
      String purpose,
      String basis,
      List<Asked> questions,
      Instant sent,
      Duration term,
      int kept,
      List<SheetRow> rows) {

    Plan {
      questions = List.copyOf(questions);
      rows = List.copyOf(rows);
    }
  }

  void sent(DemoMap map, DemoPeople people, Troupe troupe, Made units, Instant now) {
    List<SheetRow> homes = rows(map, "独居老人家中取暖", "幸福路", false);
    List<SheetRow> sheds = rows(map, "电动车棚", "车棚", false).subList(0, 30);
    List<SheetRow> shops = shops(map);
    List<Asked> home =
        List.of(
            asked("老人是否在家居住", Kind.YES_NO),
            asked("取暖方式", Kind.CHOICE, "空调", "电热毯", "燃气", "燃煤"),
            new Asked("需要什么帮助", Kind.TEXT, null, false));
    List<Asked> shed =
        List.of(
            asked("充电设施是否规范", Kind.YES_NO),
            asked("通道状况", Kind.CHOICE, "畅通", "部分占用", "堵塞"),
            new Asked("现场照片", Kind.PHOTO, null, false));
    List<Asked> shop =
        List.of(
            asked("店招状况", Kind.CHOICE, "完好", "松动", "破损", "已拆除"),
            asked("是否有坠落危险", Kind.YES_NO),
            new Asked("现场照片", Kind.PHOTO, null, false));
    Instant lastNight = Days.start(Days.of(now).minusDays(1)).plus(Duration.ofHours(EVENING));
    List<Plan> plans =
        List.of(
            new Plan(
                "homes",
                "clerk1-D08",
                "独居老人冬季安全核实",
                "入冬前逐户核实独居老人取暖安全",
                "区民政局冬季关爱工作通知",
                home,
                now.minus(Duration.ofDays(40)),
                Duration.ofDays(3),
                FORGOTTEN_AFTER,
                homes),
            new Plan(
                "fire",
                "clerk1-D10",
                "电动车棚消防核实",
                "核实小区电动车棚充电与通道是否安全",
                "区消防救援大队专项检查通知",
                shed,
                now.minus(Duration.ofDays(3)),
                Duration.ofDays(2),
                60,
                sheds),
            new Plan(
                "shops",
                "clerk1-D01",
                SHOPS,
                "大风来临前核实沿街店招，防止坠落伤人",
                "区城管局防风工作通知",
                shop,
                lastNight,
                Duration.ofDays(3),
                60,
                shops));
    for (Plan plan : plans) {
      errand.once(
          "tasklist:" + plan.key(),
          TaskLists.SEND,
          plan.sent(),
          Made.class,
          () -> new Made(Map.of("list", sent(plan, people, troupe, units, now))));
    }
    Plan again =
        new Plan(
            "again",
            "clerk1-D01",
            "沿街店招安全复核",
            "大风来临前复核沿街店招，防止坠落伤人",
            "区城管局防风工作通知",
            shop,
            now.minus(Duration.ofHours(1)),
            Duration.ofDays(4),
            60,
            shops.subList(0, 20));
    errand.once(
        "tasklist:again",
        TaskLists.SEND,
        again.sent(),
        Made.class,
        () -> new Made(Map.of("list", filled(again, people, troupe, units))));
  }

  private UUID filled(Plan plan, DemoPeople people, Troupe troupe, Made units) {
    Actor clerk = troupe.actor(plan.clerk());
    UUID owner = units.id(people.find(plan.clerk()).orElseThrow().unit());
    Instant due = plan.sent().plus(plan.term());
    UUID list =
        lists
            .draft(
                clerk,
                new ListDraft(
                    owner,
                    plan.title(),
                    plan.purpose(),
                    plan.basis(),
                    due,
                    Days.of(due).plusDays(plan.kept()),
                    plan.questions()))
            .id();
    lists.enter(clerk, list, plan.rows());
    return list;
  }

  private UUID sent(Plan plan, DemoPeople people, Troupe troupe, Made units, Instant now) {
    UUID list = filled(plan, people, troupe, units);
    Actor clerk = troupe.actor(plan.clerk());
    int version = lists.move(clerk, list, new ListOrder(ListMove.SEND, 1, null)).version();
    boolean over = plan.key().equals("homes");
    for (DemoPeople.Person person : people.with(Duty.GRID_STAFF)) {
      Actor staff = troupe.actor(person.key());
      for (Held held : items.heldBy(staff)) {
        if (held.list().equals(list) && (over || held.number() % 5 < plan.term().toDays())) {
          answered(staff, held, plan, now);
        }
      }
    }
    if (over) {
      TimeTravel.at(
          plan.sent().plus(Duration.ofDays(4)),
          () -> lists.move(clerk, list, new ListOrder(ListMove.END, version, null)));
    }
    return list;
  }

  /** The first of a running list comes back as not of the grid. */
  private void answered(Actor staff, Held held, Plan plan, Instant now) {
    Instant moment = plan.sent().plus(Duration.ofMinutes(10L + held.number() * 7L));
    ItemOrder order =
        plan.key().equals("shops") && held.number() == 1
            ? new ItemOrder(ItemMove.RETURN, held.version(), null, "不在本网格，店铺在路对面", null, null, null)
            : ItemOrder.answered(held.version(), answers(plan, held.number()));
    if (moment.isBefore(now)) {
      TimeTravel.at(moment, () -> items.move(staff, held.id(), order));
    }
  }

  private static Map<String, String> answers(Plan plan, int number) {
    Map<String, String> answers = new HashMap<>();
    for (Asked asked : plan.questions()) {
      String id = "q" + (answers.size() + 1);
      List<String> choices = asked.choices();
      if (asked.kind() == Kind.YES_NO) {
        answers.put(id, number % 7 == 0 ? "是" : "否");
      } else if (choices != null) {
        answers.put(id, choices.get(number % choices.size()));
      }
    }
    return answers;
  }

  private static Asked asked(String text, Kind kind, String... choices) {
    return new Asked(text, kind, choices.length == 0 ? null : List.of(choices), true);
  }

  /** One row a grid, in its middle; homes stand in comprehensive grids only. */
  private static List<SheetRow> rows(DemoMap map, String what, String place, boolean everywhere) {
    List<SheetRow> rows = new ArrayList<>();
    map.grids().stream()
        .filter(grid -> everywhere || grid.purpose() == GridPurpose.COMPREHENSIVE)
        .forEach(grid -> rows.add(row(rows.size() + 1, what, place, grid)));
    return rows;
  }

  /**
   * Shops stand in every grid, most of them in the first; of the last two the address tells none.
   */
  private static List<SheetRow> shops(DemoMap map) {
    List<SheetRow> rows = rows(map, "店招", "老街", true);
    for (int more = 0; more < MORE_SHOPS; more++) {
      rows.add(row(rows.size() + 1, "店招", "老街", map.grids().getFirst()));
    }
    for (int unknown = 1; unknown <= 2; unknown++) {
      Map<String, String> cells = Map.of("内容", "店招（待查 " + unknown + "）", "地址", "新街 " + unknown);
      rows.add(new SheetRow(rows.size() + 2, cells));
    }
    return rows;
  }

  private static SheetRow row(int number, String what, String place, GridShape grid) {
    Point middle = grid.shape().getInteriorPoint();
    return new SheetRow(
        number + 1,
        Map.of(
            "内容",
            what + "（第 " + number + " 处）",
            "地址",
            grid.name() + place + " " + number + " 号",
            "经度",
            String.valueOf(middle.getX()),
            "纬度",
            String.valueOf(middle.getY())));
  }
}
