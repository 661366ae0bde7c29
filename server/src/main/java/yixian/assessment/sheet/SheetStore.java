package yixian.assessment.sheet;

import static yixian.assessment.db.Tables.LINES;
import static yixian.assessment.db.Tables.REVISIONS;
import static yixian.assessment.db.Tables.ROUNDS;
import static yixian.assessment.db.Tables.SHEETS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import yixian.assessment.db.tables.records.LinesRecord;
import yixian.assessment.db.tables.records.RevisionsRecord;
import yixian.assessment.db.tables.records.SheetsRecord;
import yixian.assessment.plan.Cadence;
import yixian.assessment.plan.LineKind;
import yixian.assessment.plan.Whose;
import yixian.kernel.Problem;

@Component
class SheetStore {

  private final DSLContext sql;

  SheetStore(DSLContext sql) {
    this.sql = sql;
  }

  List<Sheet> ofRound(UUID round) {
    return sql.selectFrom(SHEETS)
        .where(SHEETS.ROUND.eq(round))
        .orderBy(SHEETS.ID)
        .fetch(SheetStore::sheet);
  }

  /** 锁定的等次 · A grade of a round that was locked, and which round it was. */
  record Sealed(
      UUID id,
      UUID placement,
      UUID round,
      Cadence cadence,
      Grade grade,
      LocalDate from,
      LocalDate to) {}

  /** Grades of these placements of rounds locked within these moments. */
  List<Sealed> locked(Collection<UUID> placements, Instant from, Instant end) {
    return sealedWhere(
        SHEETS
            .PLACEMENT
            .eq(DSL.any(placements.toArray(UUID[]::new)))
            .and(ROUNDS.LOCKED_AT.ge(from))
            .and(ROUNDS.LOCKED_AT.lt(end)));
  }

  /** These of the locked ones, as far as the transaction sees them. */
  List<Sealed> locked(Collection<UUID> ids) {
    return sealedWhere(SHEETS.ID.eq(DSL.any(ids.toArray(UUID[]::new))));
  }

  /** Locked ones of a person, as far as the transaction sees them. */
  List<Sealed> lockedOf(UUID person) {
    return sealedWhere(SHEETS.PERSON.eq(person));
  }

  private List<Sealed> sealedWhere(Condition wanted) {
    return sql.select(
            SHEETS.ID,
            SHEETS.PLACEMENT,
            ROUNDS.ID,
            ROUNDS.CADENCE,
            SHEETS.GRADE,
            ROUNDS.FROM_DAY,
            ROUNDS.TO_DAY)
        .from(SHEETS)
        .join(ROUNDS)
        .on(ROUNDS.ID.eq(SHEETS.ROUND))
        .where(wanted, SHEETS.STATE.eq(SheetState.LOCKED.name()), SHEETS.GRADE.isNotNull())
        .orderBy(ROUNDS.FROM_DAY, SHEETS.ID)
        .fetch(
            row ->
                new Sealed(
                    row.value1(),
                    row.value2(),
                    row.value3(),
                    Cadence.valueOf(row.value4()),
                    Grade.valueOf(row.value5()),
                    row.value6(),
                    row.value7()));
  }

  /** Those of a person that he was told of, the latest first. */
  List<Sheet> told(UUID person) {
    return sql.selectFrom(SHEETS)
        .where(SHEETS.PERSON.eq(person), SHEETS.TOLD_AT.isNotNull())
        .orderBy(SHEETS.TOLD_AT.desc(), SHEETS.ID.desc())
        .fetch(SheetStore::sheet);
  }

  Optional<Sheet> find(UUID id) {
    return sql.selectFrom(SHEETS).where(SHEETS.ID.eq(id)).fetchOptional(SheetStore::sheet);
  }

  void add(Sheet sheet) {
    sql.executeInsert(row(sheet));
  }

  void save(Sheet sheet, int seen) {
    int written =
        sql.update(SHEETS)
            .set(row(sheet))
            .where(SHEETS.ID.eq(sheet.id()), SHEETS.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      SheetsRecord now = sql.fetchSingle(SHEETS, SHEETS.ID.eq(sheet.id()));
      throw Problem.conflict("考核表已有变动，请刷新后再办", now.getChangedBy(), now.getChangedAt());
    }
  }

  void add(UUID sheet, Revision revision) {
    RevisionsRecord row = new RevisionsRecord();
    row.setSheet(sheet);
    row.setRevision(revision.number());
    row.setKnownBy(revision.knownBy());
    row.setBecause(revision.because());
    row.setScore(revision.score());
    row.setByName(revision.by());
    row.setAt(revision.at());
    sql.executeInsert(row);
    sql.batchInsert(revision.lines().stream().map(line -> row(sheet, revision, line)).toList())
        .execute();
  }

  /** All revisions of a sheet, the first one first. */
  List<Revision> revisions(UUID sheet) {
    return revisions(of -> of.eq(sheet)).getOrDefault(sheet, List.of());
  }

  /** All revisions of all sheets of a round, by sheet; of each the first one first. */
  Map<UUID, List<Revision>> revisionsOf(UUID round) {
    return revisions(of -> of.in(DSL.select(SHEETS.ID).from(SHEETS).where(SHEETS.ROUND.eq(round))));
  }

  private Map<UUID, List<Revision>> revisions(Function<Field<UUID>, Condition> which) {
    Map<Numbered, List<Line>> lines =
        sql.selectFrom(LINES)
            .where(which.apply(LINES.SHEET))
            .orderBy(LINES.SHEET, LINES.REVISION, LINES.SEQ)
            .fetchGroups(row -> new Numbered(row.getSheet(), row.getRevision()), SheetStore::line);
    return sql.selectFrom(REVISIONS)
        .where(which.apply(REVISIONS.SHEET))
        .orderBy(REVISIONS.SHEET, REVISIONS.REVISION)
        .fetchGroups(
            REVISIONS.SHEET,
            row ->
                new Revision(
                    row.getRevision(),
                    row.getKnownBy(),
                    row.getBecause(),
                    row.getScore(),
                    row.getByName(),
                    row.getAt(),
                    lines.getOrDefault(
                        new Numbered(row.getSheet(), row.getRevision()), List.of())));
  }

  /** Which revision of which sheet. */
  private record Numbered(UUID sheet, int revision) {}

  private static LinesRecord row(UUID sheet, Revision revision, Line line) {
    LinesRecord row = new LinesRecord();
    row.setSheet(sheet);
    row.setRevision(revision.number());
    row.setSeq((short) line.seq());
    row.setKind(line.kind().name());
    row.setCode(line.code());
    row.setWhose(line.whose() == null ? null : line.whose().name());
    row.setLabel(line.label());
    row.setWords(line.words());
    row.setDefinition(line.definition());
    row.setWeight(line.weight());
    row.setNumerator(line.numerator());
    row.setDenominator(line.denominator());
    row.setValue(line.value());
    row.setScore(line.score());
    row.setRaters(line.raters());
    row.setAbsent(line.absent());
    return row;
  }

  private static Line line(LinesRecord row) {
    return new Line(
        row.getSeq(),
        LineKind.valueOf(row.getKind()),
        row.getCode(),
        row.getWhose() == null ? null : Whose.valueOf(row.getWhose()),
        row.getLabel(),
        row.getWords(),
        row.getDefinition(),
        row.getWeight(),
        row.getNumerator(),
        row.getDenominator(),
        row.getValue(),
        row.getScore(),
        row.getRaters(),
        row.getAbsent());
  }

  private static SheetsRecord row(Sheet sheet) {
    SheetsRecord row = new SheetsRecord();
    row.setId(sheet.id());
    row.setRound(sheet.round());
    row.setPlacement(sheet.placement());
    row.setPerson(sheet.person());
    row.setHomeUnit(sheet.homeUnit());
    row.setHostUnit(sheet.hostUnit());
    row.setGrid(sheet.grid());
    row.setPost(sheet.post());
    row.setSince(sheet.since());
    row.setRevision(sheet.revision());
    row.setGrade(sheet.grade() == null ? null : sheet.grade().name());
    row.setGradeReason(sheet.gradeReason());
    row.setGradedBy(sheet.gradedBy());
    row.setToldAt(sheet.toldAt());
    row.setSeenAt(sheet.seenAt());
    row.setAnswer(sheet.answer());
    row.setAnsweredAt(sheet.answeredAt());
    row.setState(sheet.state().name());
    row.setVersion(sheet.version());
    row.setChangedBy(sheet.changedBy());
    row.setChangedAt(sheet.changedAt());
    return row;
  }

  private static Sheet sheet(SheetsRecord row) {
    return new Sheet(
        row.getId(),
        row.getRound(),
        row.getPlacement(),
        row.getPerson(),
        row.getHomeUnit(),
        row.getHostUnit(),
        row.getGrid(),
        row.getPost(),
        row.getSince(),
        row.getRevision(),
        row.getGrade() == null ? null : Grade.valueOf(row.getGrade()),
        row.getGradeReason(),
        row.getGradedBy(),
        row.getToldAt(),
        row.getSeenAt(),
        row.getAnswer(),
        row.getAnsweredAt(),
        SheetState.valueOf(row.getState()),
        row.getVersion(),
        row.getChangedBy(),
        row.getChangedAt());
  }
}
