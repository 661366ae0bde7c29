package yixian.assessment.sheet;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.assessment.round.Round;
import yixian.kernel.Actor;
import yixian.kernel.Ids;
import yixian.kernel.Lifecycle;
import yixian.kernel.Problem;
import yixian.secondment.placement.Posting;

/** 考核表 · Keeps the sheets and their revisions. Called inside the road. */
@Component
public class Sheets {

  private final SheetStore store;
  private final Clock clock;

  Sheets(SheetStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** All of a round, as far as the transaction sees. */
  public List<Sheet> ofRound(UUID round) {
    return store.ofRound(round);
  }

  /** Those that a person was told of, the latest first. */
  public List<Sheet> told(UUID person) {
    return store.told(person);
  }

  /** One sheet, as far as the transaction sees. */
  public Sheet get(UUID id) {
    return find(id).orElseThrow(Sheets::absent);
  }

  /** One sheet, as far as the transaction sees. */
  public Optional<Sheet> find(UUID id) {
    return store.find(id);
  }

  /** The one sheet of a person, if he was told of it; absent and foreign ones read the same. */
  public Sheet own(@Nullable UUID person, UUID id) {
    return find(id)
        .filter(sheet -> sheet.person().equals(person) && sheet.toldAt() != null)
        .orElseThrow(Sheets::absent);
  }

  /** The refusal of one that is not there, or of which nothing may be known. */
  public static Problem absent() {
    return Problem.notFound("考核表");
  }

  /** All revisions of a sheet, the first one first. */
  public List<Revision> revisions(UUID sheet) {
    return store.revisions(sheet);
  }

  /** All revisions of all sheets of a round, by sheet; of each the first one first. */
  public Map<UUID, List<Revision>> revisionsOf(UUID round) {
    return store.revisionsOf(round);
  }

  /** The revision that counts. */
  public Revision revision(Sheet sheet) {
    return standing(sheet, revisions(sheet.id()));
  }

  /** The revision that counts, of all that the sheet has. */
  public static Revision standing(Sheet sheet, List<Revision> revisions) {
    return revisions.stream()
        .filter(each -> each.number() == sheet.revision())
        .findFirst()
        .orElseThrow();
  }

  /** Opens the sheet of somebody. */
  Sheet open(Actor by, Round round, Posting posting, String post, List<Line> lines) {
    Sheet sheet =
        new Sheet(
            Ids.next(),
            round.id(),
            posting.id(),
            posting.person(),
            posting.homeUnit(),
            posting.hostUnit(),
            posting.grid(),
            post,
            posting.from(),
            1,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            SheetState.OPEN,
            1,
            by.name(),
            clock.instant());
    store.add(sheet);
    store.add(
        sheet.id(),
        new Revision(1, round.drawnAt(), "按历开表", null, by.name(), clock.instant(), lines));
    return sheet;
  }

  /**
   * Adds a revision, which counts from now on.
   *
   * @return the sheet with the new revision
   */
  public Sheet revise(Actor by, Sheet sheet, Revision revision) {
    store.add(sheet.id(), revision);
    return save(by, edit(sheet).revision(revision.number()));
  }

  /** Begins a change of a sheet; nothing is written before it is saved. */
  public static SheetEdit edit(Sheet sheet) {
    return new SheetEdit(sheet);
  }

  /** Writes what was changed, if the sheet still stands as seen. */
  public Sheet save(Actor by, SheetEdit edit) {
    Sheet after = edit.done(by.name(), clock.instant());
    store.save(after, edit.before().version());
    return after;
  }

  /** Where a move leads, or the refusal that says where the sheet stands. */
  public static SheetState after(Sheet sheet, SheetMove move) {
    return SheetLifecycle.GRAPH
        .find(sheet.state(), move)
        .map(Lifecycle.Edge::to)
        .orElseThrow(
            () ->
                Problem.refused(
                    "move-not-allowed", "考核表" + sheet.state().label() + "，不能" + move.label()));
  }
}
