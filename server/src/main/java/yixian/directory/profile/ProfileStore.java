package yixian.directory.profile;

import static yixian.directory.db.Tables.APPOINTMENTS;
import static yixian.directory.db.Tables.PROFILES;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.directory.db.tables.records.ProfilesRecord;
import yixian.kernel.Actor;
import yixian.kernel.Ids;
import yixian.kernel.Scope;

@Component
class ProfileStore {

  private final DSLContext sql;

  ProfileStore(DSLContext sql) {
    this.sql = sql;
  }

  Map<UUID, Profile> of(Scope scope, Collection<UUID> people, LocalDate day) {
    return sql.selectFrom(PROFILES)
        .where(
            within(scope),
            PROFILES.PERSON.eq(DSL.any(people.toArray(UUID[]::new))),
            PROFILES.FROM_DAY.le(day),
            PROFILES.UNTIL_DAY.isNull().or(PROFILES.UNTIL_DAY.gt(day)))
        .fetchMap(PROFILES.PERSON, ProfileStore::profile);
  }

  /** The scope as a predicate; row security says the same a second time. */
  private static Condition within(Scope scope) {
    if (scope.everything()) {
      return DSL.trueCondition();
    }
    Condition served =
        DSL.exists(
            DSL.selectOne()
                .from(APPOINTMENTS)
                .where(
                    APPOINTMENTS.PERSON.eq(PROFILES.PERSON),
                    APPOINTMENTS.UNIT.eq(DSL.any(scope.units().toArray(UUID[]::new))),
                    PROFILES.UNTIL_DAY.isNull().or(APPOINTMENTS.FROM_DAY.lt(PROFILES.UNTIL_DAY)),
                    APPOINTMENTS
                        .UNTIL_DAY
                        .isNull()
                        .or(APPOINTMENTS.UNTIL_DAY.gt(PROFILES.FROM_DAY))));
    return scope.person() == null ? served : served.or(PROFILES.PERSON.eq(scope.person()));
  }

  /** What holds from the day on, until a later record takes its place. */
  void put(UUID person, Profile profile, LocalDate from, Instant at, Actor by) {
    ProfilesRecord row = row(profile, at, by);
    int replaced =
        sql.update(PROFILES)
            .set(row)
            .where(PROFILES.PERSON.eq(person), PROFILES.FROM_DAY.eq(from))
            .execute();
    if (replaced == 0) {
      sql.update(PROFILES)
          .set(PROFILES.UNTIL_DAY, from)
          .where(
              PROFILES.PERSON.eq(person),
              PROFILES.FROM_DAY.lt(from),
              PROFILES.UNTIL_DAY.isNull().or(PROFILES.UNTIL_DAY.gt(from)))
          .execute();
      row.setId(Ids.next());
      row.setPerson(person);
      row.setFromDay(from);
      row.setUntilDay(next(person, from));
      sql.insertInto(PROFILES).set(row).execute();
    }
  }

  /** The first day on which a later record holds; null where this one is the last. */
  private @Nullable LocalDate next(UUID person, LocalDate from) {
    return sql.select(DSL.min(PROFILES.FROM_DAY))
        .from(PROFILES)
        .where(PROFILES.PERSON.eq(person), PROFILES.FROM_DAY.gt(from))
        .fetchOne(0, LocalDate.class);
  }

  private static ProfilesRecord row(Profile profile, Instant at, Actor by) {
    ProfilesRecord row = new ProfilesRecord();
    row.setSex(name(profile.sex()));
    row.setBirthMonth(day(profile.birth()));
    row.setNativePlace(profile.nativePlace());
    row.setDegree(name(profile.degree()));
    row.setRank(name(profile.rank()));
    row.setPolitics(name(profile.politics()));
    row.setWorkSince(day(profile.workSince()));
    row.setThreeDoor(profile.threeDoor());
    row.setSpeciality(profile.speciality());
    row.setEditedAt(at);
    row.setEditedBy(by.name());
    return row;
  }

  private static Profile profile(ProfilesRecord row) {
    return new Profile(
        read(Sex.class, row.getSex()),
        month(row.getBirthMonth()),
        row.getNativePlace(),
        read(Degree.class, row.getDegree()),
        read(Rank.class, row.getRank()),
        read(Politics.class, row.getPolitics()),
        month(row.getWorkSince()),
        row.getThreeDoor(),
        row.getSpeciality());
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  private static <E extends Enum<E>> @Nullable E read(Class<E> type, @Nullable String name) {
    return name == null ? null : Enum.valueOf(type, name);
  }

  private static @Nullable LocalDate day(@Nullable YearMonth month) {
    return month == null ? null : month.atDay(1);
  }

  private static @Nullable YearMonth month(@Nullable LocalDate day) {
    return day == null ? null : YearMonth.from(day);
  }
}
