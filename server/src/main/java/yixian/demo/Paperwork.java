package yixian.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.approval.ApprovalSheet;
import yixian.approval.Approvals;
import yixian.approval.Move;
import yixian.approval.MoveOrder;
import yixian.approval.PlainPaper;
import yixian.approval.flow.Approvers;
import yixian.approval.flow.FlowEdit;
import yixian.approval.flow.Flows;
import yixian.approval.flow.Mode;
import yixian.approval.flow.Step;
import yixian.approval.flow.Withdrawal;
import yixian.calendar.Calendars;
import yixian.demo.people.DemoPeople;
import yixian.kernel.Days;
import yixian.kernel.TimeTravel;

/** 请示 · Two flows, and some invented requests of the last weeks, each as far as it has got. */
@Component
class Paperwork {

  private static final String UP = "unit-then-centre";
  private static final String ROUND = "joint-signing";

  private final Flows flows;
  private final Approvals approvals;
  private final Calendars calendars;
  private final Errand errand;

  Paperwork(Flows flows, Approvals approvals, Calendars calendars, Errand errand) {
    this.flows = flows;
    this.approvals = approvals;
    this.calendars = calendars;
    this.errand = errand;
  }

  /** What somebody asked, so many working days ago, and how it was answered. */
  private record Scene(
      String by, String flow, int daysAgo, String title, String text, List<Answer> answers) {}

  /** One answer, so many working days ago. */
  private record Answer(String by, Move move, @Nullable String comment, int daysAgo) {}

  private static final List<Scene> SCENES =
      List.of(
          new Scene(
              "clerk1-D01",
              UP,
              14,
              "关于增配巡查电动车的请示",
              "现有巡查电动车六辆，其中两辆已到报废年限。为保障街面巡查，拟增配两辆，经费从年度办公经费中列支。",
              List.of(
                  new Answer("leader-D01", Move.AGREE, "情况属实，同意增配。", 13),
                  new Answer("overseer", Move.AGREE, "同意，按规定采购。", 11))),
          new Scene(
              "clerk2-D01",
              UP,
              9,
              "关于暂停周末错时巡查的请示",
              "近期人员紧张，拟暂停周末错时巡查一个月。",
              List.of(new Answer("leader-D01", Move.REFUSE, "周末诉求集中，不宜暂停，请调整班次。", 8))),
          new Scene("clerk2-D01", UP, 7, "关于更换执法记录仪的请示", "现用执法记录仪电池老化，连续工作不足四小时，拟更换十台。", List.of()),
          new Scene(
              "clerk1-D01",
              ROUND,
              4,
              "关于开展夜市周边联合整治的请示",
              "夜市周边占道经营、油烟扰民反映较多，拟会同有关单位于下月开展为期两周的联合整治。",
              List.of(new Answer("leader-D01", Move.AGREE, "同意，请各单位会签。", 3))),
          new Scene(
              "clerk1-D01",
              UP,
              3,
              "关于举办业务培训的请示",
              "拟举办新版分类标准业务培训一期。",
              List.of(new Answer("leader-D01", Move.RETURN, "请写明时间、人数和经费。", 2))),
          new Scene(
              "clerk1-320612102",
              UP,
              2,
              "关于修缮镇便民服务点的请示",
              "便民服务点屋面渗漏，影响办事群众，拟于本月修缮，工期五天。",
              List.of(new Answer("leader-320612102", Move.AGREE, "同意上报。", 1))),
          new Scene("clerk1-D01", UP, 1, "关于借用临时停车场地的请示", "因道路养护，需借用文化广场东侧空地停放作业车辆三天。", List.of()));

  /** Keeps the flows, then lets every scene happen at its days. */
  void filed(Troupe troupe, Made units, Made accounts, Instant before, Instant now) {
    errand.once("flows", "approval.configure", before, Made.class, () -> flows(units, accounts));
    for (Scene scene : SCENES) {
      errand.once(
          "request:" + scene.title(),
          "approval.act",
          at(now, scene.daysAgo(), 9),
          Made.class,
          () -> played(scene, troupe, now));
    }
  }

  private Made flows(Made units, Made accounts) {
    Step own = new Step("本单位负责人审核", Approvers.ownUnit("UNIT_LEADER"), Mode.ANY, 2, true);
    UUID centre = units.id(DemoPeople.OPERATIONS_CENTRE);
    Step last = new Step("指挥中心审定", Approvers.in(centre, "OVERSEER"), Mode.ANY, 3, true);
    List<UUID> partners = List.of(accounts.id("leader-D02"), accounts.id("leader-D03"));
    Step partnersSign = new Step("有关单位会签", Approvers.named(partners), Mode.ALL, 3, false);
    flows.edit(Errand.LOADER, UP, edit("单位请示", Withdrawal.UNTIL_FIRST, List.of(own, last)));
    flows.edit(
        Errand.LOADER,
        ROUND,
        edit("跨单位会签", Withdrawal.UNTIL_END, List.of(own, partnersSign, last)));
    return new Made(Map.of());
  }

  private static FlowEdit edit(String name, Withdrawal withdrawal, List<Step> steps) {
    return new FlowEdit(0, name, true, true, withdrawal, steps);
  }

  private Made played(Scene scene, Troupe troupe, Instant now) {
    PlainPaper paper = new PlainPaper(scene.title(), scene.text(), List.of());
    ApprovalSheet sheet = approvals.askPlainly(troupe.actor(scene.by()), scene.flow(), paper);
    for (Answer answer : scene.answers()) {
      MoveOrder order = MoveOrder.saying(answer.move(), sheet.version(), answer.comment());
      UUID id = sheet.id();
      sheet =
          TimeTravel.at(
              at(now, answer.daysAgo(), 15),
              () -> approvals.move(troupe.actor(answer.by()), id, order));
    }
    return new Made(Map.of(scene.title(), sheet.id()));
  }

  /** A moment in office hours, so many working days before now. */
  private Instant at(Instant now, int daysAgo, int hour) {
    LocalDate day = calendars.addWorkingDays(Days.of(now), -daysAgo);
    return day.atTime(LocalTime.of(hour, 20)).atZone(Days.ZONE).toInstant();
  }
}
