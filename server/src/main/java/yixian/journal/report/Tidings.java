package yixian.journal.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.directory.People;
import yixian.notice.Notices;
import yixian.notice.Template;

/**
 * 告知 · Tells the host unit of a signed report, and the official of a comment a month not told, or a
 * term that ends.
 */
@Component
class Tidings {

  private static final String SIGNED = "journal.report-signed";
  private static final String COMMENTED = "journal.report-commented";
  private static final String TERM_ENDS = "journal.term-ends";
  private static final String MISSING = "journal.missing";

  private final Notices notices;
  private final People people;

  Tidings(Notices notices, People people, Road road) {
    this.notices = notices;
    this.people = people;
    road.job(
        () -> {
          notices.define(new Template(SIGNED, "{person} {report}", "{person}已签名{report}，可阅读并点评一次"));
          notices.define(new Template(COMMENTED, "点评：{report}", "{by}点评了您的{report}"));
          notices.define(
              new Template(
                  MISSING, "月度报告 {month}", "{month} 的月度报告还没有签名；草稿可由已有记录生成，改好签名即可。本月只提醒这一次"));
          notices.define(
              new Template(TERM_ENDS, "任期总结", "您的任期到 {last}；任期总结由已有记录起草，到期返回前改好签名即可。只提醒这一次"));
          return true;
        });
  }

  void signed(Report report) {
    notices.tellUnit(
        report.hostUnit(),
        Reports.COMMENT,
        SIGNED,
        Map.of("person", people.name(report.person()), "report", report.called()),
        "/journal/" + report.id());
  }

  void commented(Report report) {
    Report.Comment comment = report.comment();
    notices.tellPeople(
        List.of(report.person()),
        COMMENTED,
        Map.of("by", comment == null ? "" : comment.by(), "report", report.called()),
        "/my-journal");
  }

  void termEnds(UUID person, LocalDate last) {
    notices.tellPeople(List.of(person), TERM_ENDS, Map.of("last", last.toString()), "/my-journal");
  }

  void missing(UUID person, YearMonth month) {
    notices.tellPeople(List.of(person), MISSING, Map.of("month", month.toString()), "/my-journal");
  }
}
