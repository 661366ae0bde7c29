package yixian.petition;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.kernel.Days;
import yixian.notice.Notices;
import yixian.notice.Template;
import yixian.petition.db.tables.records.PetitionsRecord;

/**
 * 告知 · Tells the unit that must act, and the ledger of what may be counted. A repeat is no new
 * fact.
 */
@Component
class Telling {

  private static final String TRANSFERRED = "petition.transferred";
  private static final String REVIEW = "petition.review-asked";
  private static final String OBJECTED = "petition.objected";
  private static final String EXTENSION = "petition.extension-asked";
  private static final String OVERDUE = "petition.overdue";

  private final Notices notices;
  private final ApplicationEventPublisher events;

  Telling(Notices notices, ApplicationEventPublisher events, Road road) {
    this.notices = notices;
    this.events = events;
    road.job(
        () -> {
          notices.define(new Template(TRANSFERRED, "信访转送 {code}", "{summary}，请在 {due} 前告知是否受理"));
          notices.define(new Template(REVIEW, "复查复核 {code}", "{summary}，请在 {due} 前提出意见"));
          notices.define(new Template(OBJECTED, "转送异议 {code}", "{summary}：承办单位提出异议，请核实"));
          notices.define(new Template(EXTENSION, "申请延期 {code}", "{summary}：请审批延期"));
          notices.define(
              new Template(OVERDUE, "信访超期 {code}", "{summary} 的{stage}期限 {due} 已过，请尽快办理"));
          return true;
        });
  }

  void registered(PetitionsRecord petition) {
    if (petition.getRepeatOf() == null) {
      fact(
          petition,
          "petition.registered",
          petition.getOffice(),
          null,
          Map.of("channel", petition.getChannel(), "kind", petition.getKind()));
    }
  }

  /**
   * Tells of a move.
   *
   * @param by who made it: an official who answers, visits again or settles answers for that
   */
  void moved(PetitionsRecord petition, MoveOrder order, @Nullable UUID by) {
    UUID unit = petition.getUnit();
    switch (order.move()) {
      case TRANSFER -> tell(unit, Petitions.HANDLE, TRANSFERRED, petition);
      case OBJECT -> tell(petition.getOffice(), Petitions.REGISTER, OBJECTED, petition);
      case ASK_EXTENSION -> tell(unit, Petitions.REVIEW, EXTENSION, petition);
      case ASK_REVIEW, ASK_RECHECK ->
          tell(petition.getReviewer(), Petitions.REVIEW, REVIEW, petition);
      case ACCEPT -> fact(petition, "petition.accepted", unit, null, Map.of());
      case DIVERT -> fact(petition, "petition.diverted", petition.getOffice(), null, Map.of());
      case ANSWER ->
          fact(
              petition,
              "petition.answered",
              unit,
              by,
              Map.of("inTime", Boolean.TRUE.equals(petition.getInTime())));
      case VISIT ->
          fact(petition, "petition.visited", unit, by, Map.of("level", petition.getSatisfaction()));
      case SETTLE ->
          fact(
              petition,
              "petition.settled",
              unit,
              by,
              Map.of("resolution", petition.getResolution()));
      case UPHOLD, OVERRULE, GRANT_EXTENSION, REFUSE_EXTENSION, HANDLE_AGAIN, REVIEW, RECHECK -> {}
    }
  }

  /** Tells, once, whoever owes the next step that its term has passed. */
  void overdue(PetitionsRecord petition) {
    switch (Stage.valueOf(petition.getStage())) {
      case TRANSFER -> tell(petition.getOffice(), Petitions.REGISTER, OVERDUE, petition);
      case ACCEPT, HANDLE -> tell(petition.getUnit(), Petitions.HANDLE, OVERDUE, petition);
      case REVIEW, RECHECK -> tell(petition.getReviewer(), Petitions.REVIEW, OVERDUE, petition);
      case OBJECT, ASK -> {}
    }
  }

  private void tell(
      @Nullable UUID unit, String permission, String template, PetitionsRecord petition) {
    if (unit == null) {
      return;
    }
    Map<String, Object> params = new HashMap<>();
    params.put("code", petition.getCode());
    params.put("summary", petition.getSummary());
    params.put("due", petition.getDue() == null ? "" : Days.of(petition.getDue()));
    params.put(
        "stage", petition.getStage() == null ? "" : Stage.valueOf(petition.getStage()).label());
    notices.tellUnit(unit, permission, template, params, "/petitions/" + petition.getId());
  }

  private void fact(
      PetitionsRecord petition,
      String kind,
      @Nullable UUID unit,
      @Nullable UUID person,
      Map<String, Object> details) {
    events.publishEvent(
        new PetitionFact(
            kind,
            petition.getId(),
            petition.getChangedAt(),
            unit,
            petition.getGrid(),
            null,
            person,
            details));
  }
}
