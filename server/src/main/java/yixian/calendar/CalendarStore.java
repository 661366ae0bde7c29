package yixian.calendar;

import static yixian.calendar.db.Tables.DAYS;
import static yixian.calendar.db.Tables.HOURS;
import static yixian.calendar.db.Tables.YEARS;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import yixian.calendar.Hours.DayEnd;
import yixian.calendar.Hours.HalfDay;
import yixian.kernel.Problem;

@Component
class CalendarStore {

  private final DSLContext sql;

  CalendarStore(DSLContext sql) {
    this.sql = sql;
  }

  /** Versions of the years that the district has edited. */
  Map<Integer, Integer> editedYears() {
    return sql.select(YEARS.YEAR, YEARS.VERSION).from(YEARS).fetchMap(YEARS.YEAR, YEARS.VERSION);
  }

  List<SpecialDay> editedDays() {
    return sql.selectFrom(DAYS)
        .orderBy(DAYS.DAY)
        .fetch(row -> new SpecialDay(row.getDay(), DayKind.valueOf(row.getKind()), row.getName()));
  }

  record KeptHours(Hours hours, int version) {}

  Optional<KeptHours> hours() {
    return sql.selectFrom(HOURS)
        .fetchOptional(
            row ->
                new KeptHours(
                    new Hours(
                        new HalfDay(row.getMorningFrom(), row.getMorningTo()),
                        new HalfDay(row.getAfternoonFrom(), row.getAfternoonTo()),
                        DayEnd.valueOf(row.getWorkingDayEnds()),
                        row.getCalendarDayRolls()),
                    row.getVersion()));
  }

  /** Puts the whole year in place of what was there, if it is still as the editor saw it. */
  void replaceYear(int year, int seen, List<SpecialDay> days, Instant at, String by) {
    int written =
        seen == 0
            ? sql.insertInto(YEARS, YEARS.YEAR, YEARS.EDITED_AT, YEARS.EDITED_BY, YEARS.VERSION)
                .values(year, at, by, 1)
                .onConflictDoNothing()
                .execute()
            : sql.update(YEARS)
                .set(YEARS.EDITED_AT, at)
                .set(YEARS.EDITED_BY, by)
                .set(YEARS.VERSION, seen + 1)
                .where(YEARS.YEAR.eq(year), YEARS.VERSION.eq(seen))
                .execute();
    if (written == 0) {
      throw yearConflict(year);
    }
    sql.deleteFrom(DAYS).where(DAYS.YEAR.eq(year)).execute();
    if (!days.isEmpty()) {
      var insert = sql.insertInto(DAYS, DAYS.DAY, DAYS.YEAR, DAYS.KIND, DAYS.NAME);
      for (SpecialDay day : days) {
        insert = insert.values(day.date(), year, day.kind().name(), day.name());
      }
      insert.execute();
    }
  }

  private Problem yearConflict(int year) {
    return sql.selectFrom(YEARS)
        .where(YEARS.YEAR.eq(year))
        .fetchOptional(
            row ->
                Problem.conflict(
                    year + " 年日历已被 " + row.getEditedBy() + " 修改，请刷新后再改",
                    row.getEditedBy(),
                    row.getEditedAt()))
        .orElseGet(() -> Problem.conflict(year + " 年日历尚未被编辑过，请刷新后再改", null, null));
  }

  void replaceHours(Hours hours, int seen, Instant at, String by) {
    int written =
        seen == 0
            ? sql.insertInto(HOURS)
                .set(HOURS.MORNING_FROM, hours.morning().from())
                .set(HOURS.MORNING_TO, hours.morning().to())
                .set(HOURS.AFTERNOON_FROM, hours.afternoon().from())
                .set(HOURS.AFTERNOON_TO, hours.afternoon().to())
                .set(HOURS.WORKING_DAY_ENDS, hours.workingDayEnds().name())
                .set(HOURS.CALENDAR_DAY_ROLLS, hours.calendarDayRolls())
                .set(HOURS.EDITED_AT, at)
                .set(HOURS.EDITED_BY, by)
                .set(HOURS.VERSION, 1)
                .onConflictDoNothing()
                .execute()
            : sql.update(HOURS)
                .set(HOURS.MORNING_FROM, hours.morning().from())
                .set(HOURS.MORNING_TO, hours.morning().to())
                .set(HOURS.AFTERNOON_FROM, hours.afternoon().from())
                .set(HOURS.AFTERNOON_TO, hours.afternoon().to())
                .set(HOURS.WORKING_DAY_ENDS, hours.workingDayEnds().name())
                .set(HOURS.CALENDAR_DAY_ROLLS, hours.calendarDayRolls())
                .set(HOURS.EDITED_AT, at)
                .set(HOURS.EDITED_BY, by)
                .set(HOURS.VERSION, seen + 1)
                .where(HOURS.VERSION.eq(seen))
                .execute();
    if (written == 0) {
      throw sql.selectFrom(HOURS)
          .fetchOptional(
              row ->
                  Problem.conflict(
                      "作息时间已被 " + row.getEditedBy() + " 修改，请刷新后再改",
                      row.getEditedBy(),
                      row.getEditedAt()))
          .orElseGet(() -> Problem.conflict("作息时间尚未被编辑过，请刷新后再改", null, null));
    }
  }
}
