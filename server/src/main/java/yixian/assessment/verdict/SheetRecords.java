package yixian.assessment.verdict;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.assessment.Measures;
import yixian.assessment.Served;
import yixian.assessment.plan.LineKind;
import yixian.assessment.plan.Whose;
import yixian.assessment.round.Round;
import yixian.assessment.round.Rounds;
import yixian.assessment.sheet.Line;
import yixian.assessment.sheet.Revision;
import yixian.assessment.sheet.Sheet;
import yixian.assessment.sheet.Sheets;
import yixian.indicator.OpenedFigures;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

/** 凭据穿透 · The records that one line of a sheet counts, as they were known for that revision. */
@Component
class SheetRecords {

  private final Sheets sheets;
  private final Rounds rounds;
  private final Measures measures;

  SheetRecords(Sheets sheets, Rounds rounds, Measures measures) {
    this.sheets = sheets;
    this.rounds = rounds;
    this.measures = measures;
  }

  /** 一条记录 · What it is called, where it opens, when it entered the count. */
  record Record(UUID id, String title, @Nullable String link) {}

  /**
   * 计入 · One record of the denominator.
   *
   * @param counted whether it is in the numerator too
   */
  record Counted(Record record, Instant at, String kindName, boolean counted) {}

  /** What is needed to count a line once more: found while the sheet may be seen. */
  record Asked(Round round, Served served, Line line, Instant knownBy) {}

  Asked asked(Sheet sheet, int revision, int seq) {
    Revision stood =
        sheets.revisions(sheet.id()).stream()
            .filter(each -> each.number() == revision)
            .findFirst()
            .orElseThrow(SheetRecords::absent);
    Line line =
        stood.lines().stream()
            .filter(each -> each.seq() == seq && each.kind() != LineKind.PANEL)
            .findFirst()
            .orElseThrow(SheetRecords::absent);
    return new Asked(rounds.get(sheet.round()), sheet.served(), line, stood.knownBy());
  }

  private static Problem absent() {
    return Problem.notFound("考核项");
  }

  /**
   * The records of a line.
   *
   * @param reader whose view decides which records are called by their names
   */
  List<Counted> list(Asked asked, Scope reader) {
    List<OpenedFigures.Line> hits = term(asked, 0, reader);
    List<OpenedFigures.Line> all =
        asked.line().denominator() == null ? hits : term(asked, 1, reader);
    Set<UUID> counted = hits.stream().map(each -> each.issue().id()).collect(Collectors.toSet());
    return all.stream()
        .map(
            each ->
                new Counted(
                    record(each.issue()),
                    each.at(),
                    each.kindName(),
                    counted.contains(each.issue().id())))
        .toList();
  }

  private List<OpenedFigures.Line> term(Asked asked, int term, Scope reader) {
    Round round = asked.round();
    return measures.records(
        asked.line().code(),
        term,
        Objects.requireNonNullElse(asked.line().whose(), Whose.PERSON),
        asked.served(),
        round.from(),
        round.to(),
        asked.knownBy(),
        reader);
  }

  private static Record record(OpenedFigures.Shown shown) {
    boolean known = shown.code() != null;
    return new Record(
        shown.id(),
        known ? shown.code() + " " + shown.summary() : shown.summary(),
        known && shown.of().equals("issue") ? "/issues/" + shown.id() : null);
  }
}
