package yixian.inspection.checking;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.inspection.Inspections;
import yixian.inspection.campaign.Campaigns;
import yixian.inspection.campaign.Campaigns.Ruler;
import yixian.inspection.campaign.Standings;
import yixian.inspection.campaign.Standings.Standing;
import yixian.inspection.campaign.State;
import yixian.inspection.campaign.TargetLine;
import yixian.inspection.campaign.TargetMove;
import yixian.inspection.campaign.TargetState;
import yixian.inspection.db.tables.records.DisputesRecord;
import yixian.inspection.db.tables.records.MarksRecord;
import yixian.inspection.db.tables.records.SheetsRecord;
import yixian.inspection.standard.Criterion;
import yixian.inspection.standard.Rule;
import yixian.inspection.standard.Scoring;
import yixian.inspection.standard.Standards;
import yixian.inspection.standard.Verdict;
import yixian.kernel.Actor;
import yixian.kernel.Problem;

/** Writes what was found at a target for a reader: blind to the other rater until both are in. */
@Component
class CheckSheets {

  private final CheckStore store;
  private final Checks checks;
  private final Disputes disputes;
  private final Standings targets;
  private final Campaigns campaigns;
  private final Standards standards;

  CheckSheets(
      CheckStore store,
      Checks checks,
      Disputes disputes,
      Standings targets,
      Campaigns campaigns,
      Standards standards) {
    this.store = store;
    this.checks = checks;
    this.disputes = disputes;
    this.targets = targets;
    this.campaigns = campaigns;
    this.standards = standards;
  }

  CheckSheet sheet(Actor reader, UUID id) {
    Standing target = targets.standing(reader, Inspections.VIEW, id);
    TargetLine line = targets.line(reader, Inspections.VIEW, id);
    Ruler ruler = campaigns.ruler(target.campaign());
    List<Criterion> criteria = standards.criteria(ruler.standard());
    List<SheetsRecord> sheets = store.sheets(id);
    boolean runs = ruler.state() == State.RUNNING;
    boolean checked = target.state() == TargetState.CHECKED;
    return new CheckSheet(
        line,
        ruler.title(),
        standards.versionName(ruler.standard()),
        ruler.rehearsal(),
        criteria.stream().map(CheckSheets::item).toList(),
        reader.may(Inspections.CHECK)
            ? checks.hindrance(reader, target, ruler, sheets)
            : "您没有检查的权限",
        checked && line.score() != null && line.first() != null
            ? new CheckSheet.Score(line.score(), line.first())
            : null,
        sheets.stream()
            .filter(sheet -> shown(reader, target.state(), sheet))
            .map(sheet -> rated(sheet, criteria))
            .toList(),
        store.disputes(id).stream().map(CheckSheets::dispute).toList(),
        runs
            && target.may(TargetMove.DISPUTE)
            && Inspections.covers(reader, Inspections.ANSWER, target.unit()),
        runs && disputes.maySettle(reader, target, ruler),
        target.may(TargetMove.REMOVE)
            && Inspections.covers(reader, Inspections.LEAD, ruler.owner()));
  }

  /** Nobody but its rater sees a sheet before all that are needed are in. */
  static boolean shown(Actor reader, TargetState state, SheetsRecord sheet) {
    return state == TargetState.CHECKED || sheet.getRater().equals(reader.account());
  }

  /** Whether the reader may see what was attached to a sheet. */
  boolean shown(Actor reader, UUID id) {
    return store
        .sheet(id)
        .filter(
            sheet -> {
              try {
                Standing target = targets.standing(reader, Inspections.VIEW, sheet.getTarget());
                return shown(reader, target.state(), sheet);
              } catch (Problem beyond) {
                return false;
              }
            })
        .isPresent();
  }

  private static CheckSheet.Item item(Criterion each) {
    return new CheckSheet.Item(
        each.position(),
        each.section(),
        each.what(),
        each.points(),
        each.ruleText(),
        each.rule() == Rule.ONCE,
        each.basis());
  }

  private CheckSheet.Rated rated(SheetsRecord sheet, List<Criterion> criteria) {
    List<MarksRecord> marks = store.marks(sheet.getId());
    Scoring scoring = Scoring.of(criteria, Checks.given(marks));
    List<CheckSheet.Line> lines =
        scoring.lines().stream()
            .map(line -> line(line, marks.get(scoring.lines().indexOf(line))))
            .toList();
    return new CheckSheet.Rated(
        sheet.getId(),
        sheet.getSeat() == 1,
        sheet.getBy(),
        sheet.getAt(),
        scoring.earned(),
        scoring.possible(),
        scoring.score(),
        lines,
        Arrays.asList(sheet.getPhotos()));
  }

  private static CheckSheet.Line line(Scoring.Line line, MarksRecord mark) {
    return new CheckSheet.Line(
        line.criterion().position(),
        line.given().verdict(),
        line.given().verdict().label(),
        line.given().times(),
        line.off(),
        line.because(),
        mark.getReason(),
        before(mark));
  }

  private static @Nullable String before(MarksRecord mark) {
    boolean same =
        mark.getRated().equals(mark.getVerdict()) && mark.getRatedTimes().equals(mark.getTimes());
    if (same) {
      return null;
    }
    Verdict rated = Verdict.valueOf(mark.getRated());
    return rated == Verdict.SHORT
        ? rated.label() + " " + mark.getRatedTimes() + " 次"
        : rated.label();
  }

  private static CheckSheet.Dispute dispute(DisputesRecord row) {
    Outcome outcome = row.getOutcome() == null ? null : Outcome.valueOf(row.getOutcome());
    return new CheckSheet.Dispute(
        row.getId(),
        row.getPosition(),
        row.getReason(),
        row.getRaisedAt(),
        row.getRaisedBy(),
        outcome,
        outcome == null ? null : outcome.label(),
        row.getNote(),
        row.getSettledBy(),
        row.getSettledAt(),
        row.getScoreThen(),
        row.getScoreNow());
  }
}
