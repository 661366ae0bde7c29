package yixian.assessment.verdict;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.assessment.Measures;
import yixian.assessment.Served;
import yixian.assessment.plan.LineKind;
import yixian.assessment.plan.Panel;
import yixian.assessment.plan.PlanLine;
import yixian.assessment.plan.Whose;
import yixian.assessment.rating.Ratings;
import yixian.assessment.rating.Words;
import yixian.assessment.round.Round;
import yixian.assessment.round.Rounds;
import yixian.assessment.sheet.Line;
import yixian.assessment.sheet.Revision;
import yixian.assessment.sheet.Sheet;
import yixian.assessment.sheet.Sheets;
import yixian.indicator.OpenedFigures;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

/**
 * 凭据穿透 · What one line of a sheet is made of: the records that it counts, as they were known for
 * that revision, or the words of a panel without their authors.
 */
@Component
class SheetRecords {

  private final Sheets sheets;
  private final Rounds rounds;
  private final Measures measures;
  private final Ratings ratings;

  SheetRecords(Sheets sheets, Rounds rounds, Measures measures, Ratings ratings) {
    this.sheets = sheets;
    this.rounds = rounds;
    this.measures = measures;
    this.ratings = ratings;
  }

  /** 一条记录 · What it is called, where it opens, when it entered the count. */
  record Record(UUID id, String title, @Nullable String link, Instant at, String kindName) {}

  /**
   * 一处计数 · One thing that the line counts.
   *
   * @param total how many there are; the records are the latest of them
   */
  record Counted(String words, String shown, int total, List<Record> records) {}

  /** What is needed to count a line once more: found while the sheet may be seen. */
  record Asked(Round round, Served served, Line line, Instant knownBy) {}

  Asked asked(Sheet sheet, int revision, int seq) {
    Revision stood = stood(sheet, revision);
    Line line =
        line(
            stood, seq, each -> each.kind() != LineKind.PANEL && !each.code().equals(PlanLine.OWN));
    return new Asked(rounds.get(sheet.round()), sheet.served(), line, stood.knownBy());
  }

  /** What the score of a panel is made of; absent while no word of it counts. */
  Words words(Sheet sheet, Line line) {
    return ratings.words(
        sheet, Panel.valueOf(line.code()), Objects.requireNonNull(line.score(), line.label()));
  }

  Line panel(Sheet sheet, int revision, int seq) {
    return line(
        stood(sheet, revision), seq, each -> each.kind() == LineKind.PANEL && each.score() != null);
  }

  private Revision stood(Sheet sheet, int revision) {
    return sheets.revisions(sheet.id()).stream()
        .filter(each -> each.number() == revision)
        .findFirst()
        .orElseThrow(SheetRecords::absent);
  }

  private static Line line(Revision stood, int seq, Predicate<Line> opens) {
    return stood.lines().stream()
        .filter(each -> each.seq() == seq)
        .filter(opens)
        .findFirst()
        .orElseThrow(SheetRecords::absent);
  }

  private static Problem absent() {
    return Problem.notFound("考核项");
  }

  /**
   * All that a line counts, with its records.
   *
   * @param reader whose view decides which records are called by their names
   */
  List<Counted> list(Asked asked, Scope reader) {
    Round round = asked.round();
    Line line = asked.line();
    Served served = asked.served();
    return measures
        .counted(
            line.code(),
            Objects.requireNonNullElse(line.whose(), Whose.PERSON),
            served,
            line.kind() == LineKind.PERSONAL ? Measures.agreed(served, round.from()) : round.from(),
            round.to(),
            asked.knownBy(),
            reader)
        .stream()
        .map(
            each ->
                new Counted(
                    each.words(),
                    each.shown(),
                    each.total(),
                    each.records().stream().map(SheetRecords::record).toList()))
        .toList();
  }

  private static Record record(OpenedFigures.Line line) {
    OpenedFigures.Shown shown = line.issue();
    return new Record(shown.id(), shown.line(), shown.door(), line.at(), line.kindName());
  }
}
