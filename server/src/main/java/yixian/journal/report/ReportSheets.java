package yixian.journal.report;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.directory.People;
import yixian.directory.Units;
import yixian.kernel.Actor;
import yixian.kernel.ReportSource.Source;

/** 月度报告的呈现 · Sheets and lines for a reader; what only the writer may open, only he gets. */
@Component
class ReportSheets {

  private static final String NOTE = "note";

  private final People people;
  private final Units units;
  private final Clock clock;

  ReportSheets(People people, Units units, Clock clock) {
    this.people = people;
    this.units = units;
    this.clock = clock;
  }

  ReportSheet sheet(Actor reader, Report report) {
    boolean own = report.person().equals(reader.person());
    Report.Comment comment = report.comment();
    return new ReportSheet(
        report.id(),
        report.placement(),
        people.name(report.person()),
        units.name(report.homeUnit()),
        units.name(report.hostUnit()),
        report.kind(),
        report.called(),
        report.month(),
        report.state(),
        report.state().label(),
        report.sentences().stream()
            .filter(sentence -> own || !sentence.struck())
            .map(sentence -> line(sentence, own))
            .toList(),
        report.signedAt(),
        report.hash(),
        comment == null
            ? null
            : new ReportSheet.Comment(comment.text(), comment.by(), comment.at()),
        own,
        mayComment(reader, report),
        report.version());
  }

  List<ReportLine> lines(List<Report> reports) {
    Map<UUID, String> persons =
        people.names(reports.stream().map(Report::person).distinct().toList());
    Map<UUID, String> hosts =
        units.names(reports.stream().map(Report::hostUnit).distinct().toList());
    return reports.stream()
        .map(
            report ->
                new ReportLine(
                    report.id(),
                    persons.getOrDefault(report.person(), "（未知人员）"),
                    hosts.getOrDefault(report.hostUnit(), "（未知单位）"),
                    report.kind(),
                    report.called(),
                    report.month(),
                    report.state(),
                    report.state().label(),
                    report.signedAt(),
                    report.comment() != null))
        .toList();
  }

  Report commented(Report report, String text, Actor by) {
    return new Report(
        report.id(),
        report.placement(),
        report.person(),
        report.homeUnit(),
        report.hostUnit(),
        report.grid(),
        report.kind(),
        report.month(),
        report.state(),
        report.sentences(),
        report.signedAt(),
        report.hash(),
        new Report.Comment(text, by.name(), clock.instant()),
        report.version() + 1,
        by.name(),
        clock.instant());
  }

  private static boolean mayComment(Actor reader, Report report) {
    return report.state() == ReportState.SIGNED
        && report.comment() == null
        && reader.may(Reports.COMMENT)
        && reader.scope(Reports.COMMENT).covers(Set.of(report.hostUnit()), null, null);
  }

  private static ReportSheet.Line line(Sentence sentence, boolean own) {
    return new ReportSheet.Line(
        sentence.key(),
        sentence.topic(),
        sentence.topic().label(),
        sentence.text(),
        sentence.drafted(),
        sentence.struck(),
        sentence.kind().equals(Sentence.OWN),
        sentence.sources().stream().map(source -> opening(source, own)).toList());
  }

  private static ReportSheet.Opening opening(Source source, boolean own) {
    return own || !source.kind().equals(NOTE)
        ? new ReportSheet.Opening(source.kind(), source.id(), source.code(), source.title())
        : new ReportSheet.Opening(source.kind(), null, null, null);
  }
}
