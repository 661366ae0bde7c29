package yixian.grid;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/**
 * 网格终止 · Ends a grid from a day on, for a reason that stays on its sheet.
 *
 * <p>What is in force in it ends with it: the duties of its staff. Grids below it go first, so that
 * none is left without the one above.
 */
@Component
public class Endings {

  private static final int LONGEST_REASON = 200;

  private final Grids grids;
  private final GridStore store;
  private final DutyStore duties;
  private final GridMaps maps;
  private final Audit audit;
  private final Clock clock;

  Endings(Grids grids, GridStore store, DutyStore duties, GridMaps maps, Audit audit, Clock clock) {
    this.grids = grids;
    this.store = store;
    this.duties = duties;
    this.maps = maps;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Ends the grid.
   *
   * @param version the version of the grid seen
   * @param until the first day on which it is no more
   */
  public Grid end(Actor actor, UUID id, int version, LocalDate until, String reason) {
    Grid grid = grids.demand(actor, id);
    if (grid.version() != version) {
      throw grids.late(id);
    }
    check(grid, until, reason);
    if (!store.end(actor, grid, until, reason.strip())) {
      throw grids.late(id);
    }
    duties.list(List.of(id), null).stream()
        .filter(duty -> duty.until() == null || duty.until().isAfter(until))
        .forEach(duty -> duties.end(duty, until));
    maps.changed();
    audit.note(
        actor, "grid.end", "grid", id, Map.of("until", until.toString(), "reason", reason.strip()));
    return grids.require(id);
  }

  private void check(Grid grid, LocalDate until, String reason) {
    List<Fault> faults = new ArrayList<>();
    if (!until.isAfter(grid.from())) {
      faults.add(new Fault("until", "终止日期 " + until + " 不晚于启用日期 " + grid.from(), "请改到启用日期之后"));
    }
    if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
      faults.add(new Fault("reason", "终止原因没有填写，或超过 " + LONGEST_REASON + " 个字", "请写明为何终止，如并入哪个网格"));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    LocalDate ended = grid.until();
    if (ended != null && !ended.isAfter(Days.today(clock))) {
      throw Problem.refused("grid-ended", "网格“" + grid.name() + "”已于 " + ended + " 终止");
    }
    List<Grid> below = store.below(grid.id(), until);
    if (!below.isEmpty()) {
      throw Problem.refused(
          "grid-below",
          "网格“%s”之下还有 %d 个网格（如“%s”），请先终止它们或改换其上级网格"
              .formatted(grid.name(), below.size(), below.getFirst().name()));
    }
  }
}
