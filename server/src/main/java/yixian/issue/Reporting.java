package yixian.issue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import yixian.grid.GridRef;
import yixian.grid.Grids;
import yixian.grid.Place;
import yixian.issue.category.Categories;
import yixian.issue.category.CategoryBook;
import yixian.issue.db.tables.records.IssuesRecord;
import yixian.issue.dossier.Dossier;
import yixian.issue.hint.Cells;
import yixian.issue.routing.Answer;
import yixian.issue.routing.Routes;
import yixian.issue.routing.Rule;
import yixian.issue.routing.Rulings;
import yixian.issue.texthelp.Suggestions;
import yixian.kernel.Actor;
import yixian.kernel.CoordinateSystem;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Point;
import yixian.kernel.Problem;

/**
 * 案卷建立 · Makes the dossier of a report: checks it, finds its grid and town by the place, and its
 * unit by the rules, or, where they are silent, by its words.
 *
 * <p>A phone whose clock is wrong is believed in everything but the time.
 */
@Component
class Reporting {

  private final Categories categories;
  private final Grids grids;
  private final Routes routes;
  private final Suggestions suggestions;
  private final Rulings rulings;
  private final Codes codes;
  private final Sources sources;
  private final Clock clock;
  private final ObjectMapper json;

  Reporting(
      Categories categories,
      Grids grids,
      Routes routes,
      Suggestions suggestions,
      Rulings rulings,
      Codes codes,
      Sources sources,
      Clock clock,
      ObjectMapper json) {
    this.categories = categories;
    this.grids = grids;
    this.routes = routes;
    this.suggestions = suggestions;
    this.rulings = rulings;
    this.codes = codes;
    this.sources = sources;
    this.clock = clock;
    this.json = json;
  }

  /** A dossier not yet written, and what the rules say of it. */
  record Opened(Dossier dossier, Optional<Answer> route) {}

  /** Refuses what is wrong with a report, its place aside. */
  void demandSound(NewIssue report) {
    List<Fault> faults = ReportCheck.faults(report, categories.book());
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }

  /**
   * Opens the dossier.
   *
   * @param theirs what the phone takes for now, where it says so
   */
  Opened open(Actor actor, NewIssue report, byte @Nullable [] secret, @Nullable Instant theirs) {
    CategoryBook book = categories.book();
    demandSound(report);
    CoordinateSystem system = Objects.requireNonNullElse(report.system(), CoordinateSystem.WGS84);
    Point point = system.toWgs84(report.longitude(), report.latitude());
    Place place = grids.place(point);
    if (!place.inDistrict()) {
      throw Problem.invalid(
          new Fault(
              "longitude",
              "所选位置（%.5f，%.5f）不在本区范围内".formatted(point.longitude(), point.latitude()),
              "请在地图上重新选点；确在区外的请联系当地"));
    }
    Instant now = clock.instant();
    IssuesRecord issue = told(report, theirs, now);
    issue.setAnswers(json.writeValueAsString(ReportCheck.answers(report, book)));
    issue.setSecretHash(secret);
    issue.setLongitude(point.longitude());
    issue.setLatitude(point.latitude());
    issue.setCoordinateSystem(system.name());
    issue.setCell(Cells.of(point));
    locate(issue, place);
    by(issue, actor, report);
    issue.setSource(sources.of(actor, report.door().resident()).name());
    Optional<Answer> route =
        routes.find(new Rule.Question(Areas.of(place), report.category(), now));
    route.ifPresentOrElse(answer -> suggest(issue, answer), () -> suggestByWords(issue));
    rulings
        .find(report.category(), place.town(), now)
        .ifPresent(
            ruling -> {
              issue.setSuggestedUnit(ruling.unit());
              issue.setSuggestedWhy(ruling.why());
            });
    return new Opened(Dossier.opened(issue), route);
  }

  private IssuesRecord told(NewIssue report, @Nullable Instant theirs, Instant now) {
    IssuesRecord issue = new IssuesRecord();
    issue.setId(Ids.next());
    issue.setCode(codes.next(now));
    issue.setCategory(report.category());
    issue.setSummary(report.summary().strip());
    issue.setDescription(blankToNull(report.description()));
    issue.setAddress(blankToNull(report.address()));
    issue.setChannel(report.door().name());
    issue.setReleased(report.door() == Channel.OPEN311);
    issue.setReportedAt(now);
    ReportClock told = ReportClock.of(report.occurredAt(), theirs, report.door(), now);
    issue.setOccurredAt(told.seen());
    issue.setTimeRemark(told.remark());
    Dossier.nothingYet(issue);
    return issue;
  }

  private static void locate(IssuesRecord issue, Place place) {
    UUID town = place.town();
    issue.setGrid(place.grid().map(GridRef::id).orElse(null));
    issue.setGridUnit(place.grid().map(GridRef::unit).orElse(town));
    issue.setTown(town);
  }

  private static void by(IssuesRecord issue, Actor actor, NewIssue report) {
    NewIssue.Caller caller = report.caller();
    boolean resident = report.door().resident();
    issue.setReporterKind(resident ? "RESIDENT" : "STAFF");
    issue.setRegistrar(actor.account());
    issue.setReportingUnit(actor.unit());
    issue.setReporter(actor.person() == null ? actor.account() : actor.person());
    issue.setReporterName(
        resident ? (caller == null ? null : blankToNull(caller.name())) : actor.name());
    issue.setReporterPhone(caller == null ? null : blankToNull(caller.phone()));
  }

  private static void suggest(IssuesRecord issue, Answer answer) {
    issue.setSuggestedUnit(answer.unit());
    issue.setSuggestedWhy(answer.why());
    issue.setSuggestedRule(answer.rule());
  }

  /** Where no rule names a unit, the words may; a dispatcher decides. */
  private void suggestByWords(IssuesRecord issue) {
    suggestions
        .unit(issue.getSummary(), issue.getDescription(), issue.getCategory(), issue.getTown())
        .ifPresent(
            unit -> {
              issue.setSuggestedUnit(unit.unit());
              issue.setSuggestedWhy(unit.why());
            });
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
