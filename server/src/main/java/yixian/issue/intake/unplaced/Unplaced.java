package yixian.issue.intake.unplaced;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import yixian.audit.Audit;
import yixian.files.Files;
import yixian.issue.IssueSheet;
import yixian.issue.Issues;
import yixian.issue.NewIssue;
import yixian.issue.db.tables.records.UnplacedRecord;
import yixian.issue.released.Released;
import yixian.kernel.Actor;
import yixian.kernel.CoordinateSystem;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;
import yixian.kernel.Secrets;

/**
 * 待定位 · Keeps reports that no place was found for, until a person puts them on the map or drops
 * them with a reason. Called inside the road.
 *
 * <p>A report is checked like any other when it comes, in all but its place, and becomes an issue
 * by the same rules when it is placed; its clocks run from then on, and it says when it was told.
 * What it says of its reporter is sealed while it waits and gone from here when it has waited.
 */
@Component
public class Unplaced {

  static final String PLACE = "issue.accept";
  static final String FILES_OF = "unplaced";
  private static final int MOST_LISTED = 200;
  private static final int LONGEST_REASON = 200;

  private final UnplacedStore store;
  private final Issues issues;
  private final Files files;
  private final Secrets secrets;
  private final ObjectMapper json;
  private final ApplicationEventPublisher events;
  private final Audit audit;
  private final Clock clock;

  Unplaced(
      UnplacedStore store,
      Issues issues,
      Files files,
      Secrets secrets,
      ObjectMapper json,
      ApplicationEventPublisher events,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.issues = issues;
    this.files = files;
    this.secrets = secrets;
    this.json = json;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /** Where a person puts it, and how the address reads then. */
  public record Spot(
      double longitude,
      double latitude,
      @Nullable CoordinateSystem system,
      @Nullable String address) {}

  /** A report that waits, with all that it says. */
  record Waiting(UnplacedRecord row, NewIssue report) {}

  /**
   * Keeps a report; its two degrees mean nothing.
   *
   * @param taker who takes it in: a citizen, or whoever brings in a sheet of calls
   * @param source who brought it
   */
  public Kept keep(Actor taker, NewIssue report, String source) {
    issues.demandSound(report);
    UUID id = Ids.next();
    UnplacedRecord row = new UnplacedRecord();
    row.setId(id);
    row.setChannel(report.door().name());
    row.setSource(source);
    row.setAddress(Objects.requireNonNull(report.address()).strip());
    row.setSummary(report.summary().strip());
    row.setCategory(report.category());
    row.setReport(secrets.seal(place(id), json.writeValueAsString(report)));
    row.setAt(clock.instant());
    row.setState(UnplacedState.WAITING.name());
    report
        .photosTaken()
        .forEach(photo -> files.attach(taker, photo.file(), FILES_OF, id, "photos"));
    store.add(row);
    audit.note(taker, "issue.unplaced", "issue", id, Map.of("source", source));
    return kept(row);
  }

  /** What became of a report, for the one who brought it. */
  public Optional<Kept> find(UUID id) {
    return store.find(id).map(Unplaced::kept);
  }

  List<Waiting> waiting() {
    return store.waiting(MOST_LISTED).stream().map(this::opened).toList();
  }

  /** Puts it on the map: it is an issue from now on. */
  Kept place(Actor actor, UUID id, Spot spot) {
    UnplacedRecord row = moved(id, UnplacedMove.PLACE);
    NewIssue report = opened(row).report();
    String address =
        spot.address() == null || spot.address().isBlank() ? row.getAddress() : spot.address();
    NewIssue placed =
        report.placed(
            spot.longitude(),
            spot.latitude(),
            spot.system(),
            address,
            Objects.requireNonNullElse(report.occurredAt(), row.getAt()));
    IssueSheet sheet = issues.reportTakenIn(placed);
    row.setIssue(sheet.id());
    row.setCode(sheet.code());
    ended(actor, row);
    audit.note(actor, "issue.place", "issue", sheet.id(), Map.of("code", sheet.code()));
    events.publishEvent(new Placed(id, sheet.id(), sheet.code()));
    return kept(row);
  }

  /** Drops it, with a reason that whoever brought it may read. */
  Kept drop(Actor actor, UUID id, String reason) {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw Problem.invalid(new Fault("reason", "理由应为 1 至 " + LONGEST_REASON + " 字", "请写明不受理的理由"));
    }
    UnplacedRecord row = moved(id, UnplacedMove.DROP);
    row.setReason(reason.strip());
    ended(actor, row);
    audit.note(actor, "issue.unplaced-drop", "issue", id, Map.of("source", row.getSource()));
    return kept(row);
  }

  private void ended(Actor actor, UnplacedRecord row) {
    row.setSummary(shortened(Released.masked(row.getSummary(), null)));
    row.setAddress(shortened(Released.masked(row.getAddress(), null)));
    if (!store.end(row, clock.instant(), actor.name())) {
      throw taken(row.getId());
    }
    files.release(FILES_OF, List.of(row.getId()));
  }

  /** A mask may be longer than what it hides. */
  private static String shortened(String text) {
    return text.substring(0, Math.min(text.length(), 200));
  }

  /** The report, already in the state that the move leads to; written when its waiting ends. */
  private UnplacedRecord moved(UUID id, UnplacedMove move) {
    UnplacedRecord row = store.find(id).orElseThrow(() -> Problem.notFound("待定位来件"));
    UnplacedState to =
        UnplacedLifecycle.GRAPH
            .find(UnplacedState.valueOf(row.getState()), move)
            .orElseThrow(() -> taken(id))
            .to();
    row.setState(to.name());
    return row;
  }

  private Problem taken(UUID id) {
    UnplacedRecord row = store.find(id).orElseThrow(() -> Problem.notFound("待定位来件"));
    return Problem.conflict(
        "来件已由 " + row.getEndedBy() + " 先行办理，请刷新后查看", row.getEndedBy(), row.getEndedAt());
  }

  private Waiting opened(UnplacedRecord row) {
    String report = secrets.open(place(row.getId()), Objects.requireNonNull(row.getReport()));
    return new Waiting(row, json.readValue(report, NewIssue.class));
  }

  private static Kept kept(UnplacedRecord row) {
    return new Kept(
        row.getId(),
        UnplacedState.valueOf(row.getState()),
        row.getAt(),
        row.getCode(),
        row.getReason());
  }

  private static String place(UUID id) {
    return "issue.unplaced:" + id;
  }
}
