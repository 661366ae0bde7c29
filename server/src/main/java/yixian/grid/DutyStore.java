package yixian.grid;

import static yixian.grid.db.Tables.DUTIES;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.grid.db.tables.records.DutiesRecord;

@Component
class DutyStore {

  private final DSLContext sql;

  DutyStore(DSLContext sql) {
    this.sql = sql;
  }

  void add(Duty duty) {
    sql.insertInto(DUTIES)
        .set(DUTIES.ID, duty.id())
        .set(DUTIES.GRID, duty.grid())
        .set(DUTIES.PERSON, duty.person())
        .set(DUTIES.ROLE, duty.role().name())
        .set(DUTIES.FROM_DAY, duty.from())
        .set(DUTIES.UNTIL_DAY, duty.until())
        .execute();
  }

  Optional<Duty> find(UUID id) {
    return sql.selectFrom(DUTIES).where(DUTIES.ID.eq(id)).fetchOptional(DutyStore::duty);
  }

  /** Ends the duty on the day; one that had not begun by then is taken away. */
  void end(Duty duty, LocalDate until) {
    if (until.isAfter(duty.from())) {
      sql.update(DUTIES).set(DUTIES.UNTIL_DAY, until).where(DUTIES.ID.eq(duty.id())).execute();
    } else {
      sql.deleteFrom(DUTIES).where(DUTIES.ID.eq(duty.id())).execute();
    }
  }

  /** Duties of the grids, all or those in force on a day, leaders first. */
  List<Duty> list(Collection<UUID> grids, @Nullable LocalDate day) {
    Condition wanted = DUTIES.GRID.in(grids);
    if (day != null) {
      wanted = wanted.and(GridStore.inForce(DUTIES.FROM_DAY, DUTIES.UNTIL_DAY, day));
    }
    return sql.selectFrom(DUTIES).where(wanted).orderBy(DUTIES.FROM_DAY, DUTIES.ID).stream()
        .map(DutyStore::duty)
        .sorted(java.util.Comparator.comparing(Duty::role))
        .toList();
  }

  /** All duties in force on a day. */
  List<Duty> listOn(LocalDate day) {
    return sql.selectFrom(DUTIES)
        .where(GridStore.inForce(DUTIES.FROM_DAY, DUTIES.UNTIL_DAY, day))
        .fetch(DutyStore::duty);
  }

  Set<UUID> gridsOf(UUID person, LocalDate day) {
    return sql.select(DUTIES.GRID)
        .from(DUTIES)
        .where(DUTIES.PERSON.eq(person), GridStore.inForce(DUTIES.FROM_DAY, DUTIES.UNTIL_DAY, day))
        .fetchSet(DUTIES.GRID);
  }

  Set<DutyRole> rolesOf(UUID person, LocalDate day) {
    return sql.selectDistinct(DUTIES.ROLE)
        .from(DUTIES)
        .where(DUTIES.PERSON.eq(person), GridStore.inForce(DUTIES.FROM_DAY, DUTIES.UNTIL_DAY, day))
        .fetchSet(row -> DutyRole.valueOf(row.value1()));
  }

  /**
   * Whether the new duty would stand beside another leader, or beside the same duty of the same
   * person.
   */
  boolean clashes(Duty duty) {
    Condition together = DUTIES.UNTIL_DAY.isNull().or(DUTIES.UNTIL_DAY.gt(duty.from()));
    if (duty.until() != null) {
      together = together.and(DUTIES.FROM_DAY.lt(duty.until()));
    }
    Condition same =
        duty.role() == DutyRole.LEADER
            ? DUTIES.ROLE.eq(DutyRole.LEADER.name())
            : DUTIES.ROLE.eq(duty.role().name()).and(DUTIES.PERSON.eq(duty.person()));
    return sql.fetchExists(DUTIES, DUTIES.GRID.eq(duty.grid()), same, together);
  }

  private static Duty duty(DutiesRecord row) {
    return new Duty(
        row.getId(),
        row.getGrid(),
        row.getPerson(),
        DutyRole.valueOf(row.getRole()),
        row.getFromDay(),
        row.getUntilDay());
  }
}
