package yixian.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import yixian.demo.map.DemoMap;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.TimeTravel;
import yixian.kernel.sheet.SheetRow;
import yixian.outreach.CampaignDraft;
import yixian.outreach.Campaigns;
import yixian.outreach.CasePush;
import yixian.outreach.Entered;
import yixian.outreach.OccasionDraft;
import yixian.outreach.OccasionKind;
import yixian.outreach.QuestionWords;
import yixian.outreach.Questions;

/**
 * 宣传服务 · The justice bureau's campaign of a season: 34 lectures among 66 activities, 15,300
 * leaflets, 4,080 shares, 42 cases sent to 36 groups, 612 questions answered; the latest ones by
 * way of the residents' page.
 */
@Component
class Campaigning {

  private static final String BUREAU = "D15";
  private static final String CLERK = "clerk1-" + BUREAU;
  private static final int CASES = 42;
  private static final int GROUPS = 36;
  private static final int ANSWERED = 606;
  private static final int SEASON = 150;
  private static final List<String> TITLES =
      List.of("试用期也要签合同", "网购七日无理由退货", "高空抛物谁担责", "民间借贷的利息", "赡养不因分家而免", "电动车进楼的后果");
  private static final List<String> ASKED =
      List.of(
          "试用期单位不给交社保怎么办？",
          "楼上漏水不肯修怎么办？",
          "借条没有写利息能要吗？",
          "农村宅基地能卖给城里人吗？",
          "老人立了两份遗嘱听哪份？",
          "网上买到假货怎么赔？");
  private static final List<String> ANSWERS =
      List.of(
          "试用期包含在劳动合同期内，单位应当缴纳社会保险，可向劳动监察投诉。",
          "先固定证据并请物业、社区调解；调解不成可起诉要求排除妨害、赔偿损失。",
          "自然人之间借款没有约定利息的，视为没有利息；逾期可要求支付资金占用费。",
          "宅基地使用权不能转让给本集体以外的人，买卖合同一般无效。",
          "有多份遗嘱且内容抵触的，以最后一份为准。",
          "可要求退一赔三，食品可退一赔十；请保留订单、付款与商品照片。");

  private final Campaigns campaigns;
  private final Questions questions;
  private final Errand errand;

  Campaigning(Campaigns campaigns, Questions questions, Errand errand) {
    this.campaigns = campaigns;
    this.questions = questions;
    this.errand = errand;
  }

  void told(DemoMap map, Troupe troupe, Made units, Instant now) {
    Actor clerk = troupe.actor(CLERK);
    LocalDate today = Days.of(now);
    LocalDate begins = today.minusDays(SEASON);
    Made made =
        errand.once(
            "outreach:season",
            Campaigns.LEAD,
            Days.start(begins),
            Made.class,
            () -> new Made(Map.of("campaign", campaigns.open(clerk, draft(units, today)).id())));
    UUID campaign = made.id("campaign");
    errand.once(
        "outreach:records",
        Campaigns.LEAD,
        now.minus(Duration.ofDays(1)),
        Made.class,
        () -> {
          demand(campaigns.enter(clerk, campaign, occasions(map, today)));
          demand(questions.enter(clerk, campaign, asked(today)));
          return new Made(Map.of());
        });
    errand.once(
        "outreach:cases",
        Campaigns.RECORD,
        now.minus(Duration.ofDays(1)),
        Made.class,
        () -> {
          pushed(clerk, campaign, map, today);
          return new Made(Map.of());
        });
    errand.once(
        "outreach:questions",
        Questions.ANSWER,
        now.minus(Duration.ofDays(3)),
        Made.class,
        () -> {
          online(clerk, campaign, now);
          return new Made(Map.of());
        });
    Actor official = troupe.actor("sec01");
    errand.by(
        "outreach:official",
        official,
        Campaigns.RECORD,
        now.minus(Duration.ofHours(26)),
        Made.class,
        () -> {
          campaigns.record(official, campaign, own(map, Days.of(now.minus(Duration.ofHours(26)))));
          return new Made(Map.of());
        });
  }

  private static CampaignDraft draft(Made units, LocalDate today) {
    return new CampaignDraft(
        units.id(BUREAU),
        "送法进万家",
        "法律服务",
        "村居群众与企业职工",
        today.minusDays(SEASON),
        today.plusDays(200),
        true);
  }

  private static void demand(Entered entered) {
    if (!entered.faults().isEmpty()) {
      throw new IllegalStateException("A sheet of the season: " + entered.faults().getFirst());
    }
  }

  /**
   * Lectures, stalls, leaflets from door to door and consultation hours, and 24 shares of links.
   */
  private static List<SheetRow> occasions(DemoMap map, LocalDate today) {
    List<SheetRow> rows = new ArrayList<>();
    many(rows, map, today, "讲座", "法治讲座", 34, "150", "");
    many(rows, map, today, "摆摊宣传", "集市普法摊位", 18, "400", "");
    many(rows, map, today, "入户发放", "入户发放普法手册", 9, "330", "");
    many(rows, map, today, "咨询", "法律咨询日", 4, "", "");
    many(rows, map, today, "链接转发", "“以案释法”图文", 24, "", "170");
    return rows;
  }

  private static void many(
      List<SheetRow> rows,
      DemoMap map,
      LocalDate today,
      String kind,
      String title,
      int count,
      String leaflets,
      String shared) {
    for (int at = 0; at < count; at++) {
      Map<String, String> cells = new HashMap<>();
      cells.put("方式", kind);
      cells.put("内容", title + "第 " + (at + 1) + " 场");
      cells.put("地点", map.grids().get(at * 5 % map.grids().size()).name());
      cells.put("日期", today.minusDays(2L + at * 4L).toString());
      cells.put("主办", at % 3 == 0 ? "区司法局" : "镇司法所");
      cells.put("发放份数", leaflets);
      cells.put("转发次数", shared);
      cells.put("链接", shared.isEmpty() ? "" : "https://example.invalid/fa/" + (at + 1));
      rows.add(new SheetRow(rows.size() + 2, cells));
    }
  }

  private static List<SheetRow> asked(LocalDate today) {
    return IntStream.range(0, ANSWERED)
        .mapToObj(
            at ->
                new SheetRow(
                    at + 2,
                    Map.of(
                        "日期", today.minusDays(3L + at * 146L / ANSWERED).toString(),
                        "问题", ASKED.get(at % ASKED.size()),
                        "回答", ANSWERS.get(at % ANSWERS.size()),
                        "解答人", "法律明白人")))
        .toList();
  }

  private void pushed(Actor clerk, UUID campaign, DemoMap map, LocalDate today) {
    List<String> groups =
        map.grids().stream().limit(GROUPS).map(grid -> grid.name() + "居民群").toList();
    for (int at = 0; at < CASES; at++) {
      String title = TITLES.get(at % TITLES.size()) + "（案例 " + (at + 1) + "）";
      String text = "【案情】当事人因此发生争议，经调解达成一致。【提醒】" + ANSWERS.get(at % ANSWERS.size());
      campaigns.push(
          clerk, campaign, new CasePush(title, text, groups, today.minusDays(2L + at * 3L)));
    }
  }

  /** Eight ask on the residents' page: six are answered and released, two wait. */
  private void online(Actor clerk, UUID campaign, Instant now) {
    Actor citizen = Actor.citizen(null);
    for (int at = 0; at < 8; at++) {
      String question = ASKED.get(at % ASKED.size());
      String answer = ANSWERS.get(at % ANSWERS.size());
      Instant moment = now.minus(Duration.ofHours(60)).plus(Duration.ofHours(at * 6L));
      Questions.Asked asked =
          TimeTravel.at(
              moment, () -> questions.ask(citizen, campaign, question, new byte[] {(byte) 0}));
      if (at < 6) {
        TimeTravel.at(
            moment.plus(Duration.ofHours(3)),
            () -> {
              questions.answer(clerk, asked.id(), new QuestionWords(1, null, answer, "法律明白人"));
              return questions.publish(
                  clerk, asked.id(), new QuestionWords(2, question, answer, null));
            });
      }
    }
  }

  private static OccasionDraft own(DemoMap map, LocalDate day) {
    return new OccasionDraft(
        OccasionKind.LEAFLETS,
        "入户讲反诈",
        map.grids().get(1).name(),
        day,
        "挂职工作队",
        30,
        null,
        null,
        null,
        false);
  }
}
