package yixian.grid;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Period;
import yixian.kernel.Problem;

/**
 * 网格任职 · Who serves in which grid, from when until when.
 *
 * <p>A grid has one leader at a time: end the leader's duty before another is named. Rights over a
 * grid last exactly as long as the duty.
 */
@Component
public class Duties {

  private final DutyStore store;
  private final Grids grids;
  private final Audit audit;
  private final Clock clock;

  Duties(DutyStore store, Grids grids, Audit audit, Clock clock) {
    this.store = store;
    this.grids = grids;
    this.audit = audit;
    this.clock = clock;
  }

  /** Gives a person a duty in a grid. */
  public Duty assign(Actor actor, UUID grid, UUID person, DutyRole role, Period period) {
    Grid served = grids.demand(actor, grid);
    Duty duty = new Duty(Ids.next(), grid, person, role, period.from(), period.until());
    if (store.clashes(duty)) {
      throw Problem.invalid(
          role == DutyRole.LEADER
              ? new Fault("role", "网格“" + served.name() + "”在此期间已有网格长", "请先结束现任网格长的任职")
              : new Fault("person", "该人员在此期间已担任本网格的" + role.label(), "请核对起止日期"));
    }
    store.add(duty);
    audit.note(
        actor,
        "grid.assign",
        "grid",
        grid,
        Map.of("person", person, "role", role, "from", period.from().toString()));
    return duty;
  }

  /** Ends a duty from a day on, today where none is given. */
  public void release(Actor actor, UUID grid, UUID id, @Nullable LocalDate until) {
    grids.demand(actor, grid);
    Duty duty =
        store
            .find(id)
            .filter(found -> found.grid().equals(grid))
            .orElseThrow(() -> Problem.notFound("任职"));
    LocalDate end = until == null ? Days.today(clock) : until;
    store.end(duty, end);
    audit.note(
        actor,
        "grid.release",
        "grid",
        grid,
        Map.of("person", duty.person(), "role", duty.role(), "until", end.toString()));
  }

  /** All duties of a grid, past and to come too, leaders first. */
  public List<Duty> history(UUID grid) {
    return store.list(List.of(grid), null);
  }

  /** Duties in force on the day in the grids, leaders first. */
  public List<Duty> on(Collection<UUID> grids, LocalDate day) {
    return grids.isEmpty() ? List.of() : store.list(grids, day);
  }

  /** All duties in force on the day. */
  public List<Duty> on(LocalDate day) {
    return store.listOn(day);
  }

  /** Today's leader of the grid. */
  public Optional<UUID> leader(UUID grid) {
    return on(List.of(grid), Days.today(clock)).stream()
        .filter(duty -> duty.role() == DutyRole.LEADER)
        .map(Duty::person)
        .findFirst();
  }

  /** What the person does today, in whichever grid. */
  public Set<DutyRole> rolesOf(UUID person) {
    return store.rolesOf(person, Days.today(clock));
  }

  /** The grids in which the person has a duty today, with those below. */
  public Set<UUID> gridsOf(UUID person) {
    return grids.withThoseBelow(store.gridsOf(person, Days.today(clock)));
  }
}
