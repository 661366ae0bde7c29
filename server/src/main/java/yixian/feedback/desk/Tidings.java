package yixian.feedback.desk;

import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.feedback.Feedback;
import yixian.feedback.db.tables.records.LettersRecord;
import yixian.notice.Notices;
import yixian.notice.Template;

/** 告知 · Tells the desk what waits for it and what was answered, and units what was sent to them. */
@Component
class Tidings {

  private static final String DRAFTED = "feedback.drafted";
  private static final String SENT = "feedback.sent";
  private static final String ANSWERED = "feedback.answered";
  private static final String DUE = "feedback.due";

  private final Notices notices;

  Tidings(Notices notices, Road road) {
    this.notices = notices;
    road.job(
        () -> {
          notices.define(
              new Template(DRAFTED, "反馈通报 {month}", "{month} 的反馈通报已从记录拟好 {count} 份，请阅改后发出"));
          notices.define(new Template(SENT, "{title}", "{title}已送达，请阅"));
          notices.define(new Template(ANSWERED, "回复：{unit}", "{unit}回复了{title}"));
          notices.define(new Template(DUE, "待回复：{title}", "{title}请贵单位在 {day} 前回复；只提醒这一次"));
          return true;
        });
  }

  void drafted(UUID owner, YearMonth month, int count) {
    notices.tellUnit(
        owner,
        Feedback.KEEP,
        DRAFTED,
        Map.of("month", month, "count", count),
        "/feedback?month=" + month);
  }

  void sent(LettersRecord row) {
    notices.tellUnit(
        row.getUnit(), Feedback.RECEIVE, SENT, Map.of("title", title(row)), received(row));
  }

  void answered(LettersRecord row) {
    UUID owner = row.getOwner();
    if (owner != null) {
      notices.tellUnit(
          owner,
          Feedback.KEEP,
          ANSWERED,
          Map.of("unit", row.getUnitName(), "title", title(row)),
          "/feedback/" + row.getId());
    }
  }

  void due(LettersRecord row) {
    notices.tellUnit(
        row.getUnit(),
        Feedback.RECEIVE,
        DUE,
        Map.of("title", title(row), "day", row.getAnswerBy()),
        received(row));
  }

  private static String received(LettersRecord row) {
    return "/feedback-received/" + row.getId();
  }

  static String title(LettersRecord row) {
    YearMonth month = YearMonth.from(row.getMonth());
    return month.getYear()
        + " 年 "
        + month.getMonthValue()
        + " 月反馈通报（"
        + Book.kind(row).label()
        + (row.getEdition() == 1 ? "" : "，更正")
        + "）";
  }
}
