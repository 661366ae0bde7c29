package yixian.assessment.verdict;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yixian.access.Account;
import yixian.access.Road;
import yixian.assessment.Permits;
import yixian.assessment.rating.Silence;
import yixian.assessment.round.Round;
import yixian.assessment.sheet.Sheet;
import yixian.kernel.Days;
import yixian.notice.Notices;
import yixian.notice.Template;

/** 告知 · Tells officials of their sheets and of decisions, and raters that they are asked. */
@Component
class Tidings {

  private static final String TOLD = "assessment.told";
  private static final String DECIDED = "assessment.decided";
  private static final String ASKED = "assessment.asked";
  private static final String ASKED_REVIEW = "assessment.asked-review";
  private static final String DUE = "assessment.due";
  private static final String OVERDUE = "assessment.overdue";
  private static final String RATING_OVER = "assessment.rating-over";
  private static final String RATING_OVER_DESK = "assessment.rating-over-desk";
  private static final String MINE = "/my-assessments";
  private static final String RATINGS = "/my-ratings";
  private static final String ROUNDS = "/assessment/rounds/";

  private final Notices notices;
  private final Deciders deciders;

  Tidings(Notices notices, Deciders deciders, Road road) {
    this.notices = notices;
    this.deciders = deciders;
    road.job(
        () -> {
          notices.define(
              new Template(TOLD, "{round}结果告知", "请查阅。如有异议，可在 30 日内申请复核或提出申诉；查阅与否、是否说明都不影响结果"));
          notices.define(new Template(DECIDED, "{kind}已有决定", "{reason}"));
          notices.define(
              new Template(ASKED, "请评议挂职干部：{round}", "请在 {until} 前评议；评议人的意见只汇总使用，不告知本人出自何人"));
          notices.define(
              new Template(ASKED_REVIEW, "{kind}待决定：{round}", "有人提出{kind}，请在 {until} 前决定；理由见考核表"));
          notices.define(
              new Template(DUE, "{kind}将到期：{round}", "有一件{kind}须在 {until} 前决定，尚未决定；到期前只提醒这一次"));
          notices.define(
              new Template(OVERDUE, "{kind}已逾期：{round}", "有一件{kind}应在 {until} 前决定，已经逾期，请尽快决定"));
          notices.define(
              new Template(RATING_OVER, "评议期限已过：{round}", "您应评议的还有未评的；截止评议之前仍可评议。只告知这一次，未评的不计入"));
          notices.define(
              new Template(RATING_OVER_DESK, "评议期限已过：{round}", "{missing}；可以截止评议，未评的一方不计入"));
          return true;
        });
  }

  void told(Round round, Sheet sheet) {
    notices.tellPeople(List.of(sheet.person()), TOLD, Map.of("round", round.title()), MINE);
  }

  void decided(Sheet sheet, Review review, String reason) {
    notices.tellPeople(
        List.of(sheet.person()),
        DECIDED,
        Map.of("kind", review.kind().label(), "reason", reason),
        MINE);
  }

  /** Those who may decide it learn that a review or an appeal waits for them. */
  void askedReview(Round round, Sheet sheet, Review review, List<Review> before) {
    waiting(ASKED_REVIEW, round, sheet, review, before);
  }

  /** Its term ends within days. */
  void due(Round round, Sheet sheet, Review review, List<Review> before) {
    waiting(DUE, round, sheet, review, before);
  }

  /** Its term has passed, and nobody decided. */
  void overdue(Round round, Sheet sheet, Review review, List<Review> before) {
    waiting(OVERDUE, round, sheet, review, before);
  }

  private void waiting(
      String template, Round round, Sheet sheet, Review review, List<Review> before) {
    notices.tellAccounts(
        deciders.of(sheet, review.kind(), before).stream().map(Account::id).toList(),
        template,
        Map.of(
            "kind",
            review.kind().label(),
            "round",
            round.title(),
            "until",
            Days.of(review.answerBy()).toString()),
        ROUNDS + round.id());
  }

  /** Leaders of the units that sent or received somebody, once a round. */
  void asked(Round round, List<Sheet> all) {
    all.stream()
        .flatMap(sheet -> Stream.of(sheet.homeUnit(), sheet.hostUnit()))
        .distinct()
        .forEach(unit -> notices.tellUnit(unit, Permits.RATE, ASKED, words(round), RATINGS));
  }

  /** Mentors and those who speak for departments. */
  void askedPeople(Round round, List<UUID> people) {
    notices.tellPeople(people, ASKED, words(round), RATINGS);
  }

  /** The term of rating has passed: those who have not spoken learn it, and the desk. */
  void ratingOver(Round round, Silence silence) {
    Map<String, String> words = words(round);
    silence
        .units()
        .forEach(unit -> notices.tellUnit(unit, Permits.RATE, RATING_OVER, words, RATINGS));
    notices.tellPeople(silence.people(), RATING_OVER, words, RATINGS);
    notices.tellAccounts(
        deciders.keepers().stream().map(Account::id).toList(),
        RATING_OVER_DESK,
        Map.of(
            "round",
            round.title(),
            "missing",
            silence.sheets().isEmpty() ? "各方都已评议" : "尚待评议：" + silence.words()),
        ROUNDS + round.id());
  }

  private static Map<String, String> words(Round round) {
    return Map.of("round", round.title(), "until", Days.of(round.rateUntil()).toString());
  }
}
