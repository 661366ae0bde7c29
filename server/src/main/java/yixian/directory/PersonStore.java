package yixian.directory;

import static yixian.directory.db.Tables.APPOINTMENTS;
import static yixian.directory.db.Tables.PEOPLE;
import static yixian.directory.db.Tables.PHONES;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.directory.db.tables.records.AppointmentsRecord;
import yixian.directory.db.tables.records.PeopleRecord;
import yixian.kernel.Actor;
import yixian.kernel.Ids;
import yixian.kernel.Page;
import yixian.kernel.Period;
import yixian.kernel.Problem;
import yixian.kernel.Secrets;

@Component
class PersonStore {

  private static final int BATCH = 500;

  private final DSLContext sql;
  private final Secrets secrets;

  PersonStore(DSLContext sql, Secrets secrets) {
    this.sql = sql;
    this.secrets = secrets;
  }

  Optional<Person> find(UUID id) {
    return persons(sql.selectFrom(PEOPLE).where(PEOPLE.ID.eq(id)).fetch()).stream().findFirst();
  }

  List<Person> find(Collection<UUID> ids) {
    return persons(
        sql.selectFrom(PEOPLE).where(PEOPLE.ID.eq(DSL.any(ids.toArray(UUID[]::new)))).fetch());
  }

  Map<UUID, String> names(Collection<UUID> ids) {
    return sql.select(PEOPLE.ID, PEOPLE.NAME)
        .from(PEOPLE)
        .where(PEOPLE.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
        .fetchMap(PEOPLE.ID, PEOPLE.NAME);
  }

  Map<String, List<Person>> named(Collection<String> names) {
    return persons(
            sql.selectFrom(PEOPLE)
                .where(PEOPLE.NAME.eq(DSL.any(names.toArray(String[]::new))))
                .orderBy(PEOPLE.ID)
                .fetch())
        .stream()
        .collect(Collectors.groupingBy(Person::name));
  }

  /** By name, then id, after the given place. */
  Page<Person> search(PersonQuery query, @Nullable Set<UUID> units, LocalDate day) {
    Condition wanted = wanted(query, units, day);
    PersonQuery.Place after = query.after();
    Condition stretch =
        after == null
            ? wanted
            : wanted.and(DSL.row(PEOPLE.NAME, PEOPLE.ID).gt(after.name(), after.id()));
    List<PeopleRecord> rows =
        sql.selectFrom(PEOPLE)
            .where(stretch)
            .orderBy(PEOPLE.NAME, PEOPLE.ID)
            .limit(query.limit() + 1)
            .fetch();
    int total =
        sql.fetchCount(sql.selectOne().from(PEOPLE).where(wanted).limit(Page.COUNT_CAP + 1));
    boolean more = rows.size() > query.limit();
    List<Person> shown = persons(more ? rows.subList(0, query.limit()) : rows);
    String next =
        more ? new PersonQuery.Place(shown.getLast().name(), shown.getLast().id()).cursor() : null;
    return Page.of(shown, next, total);
  }

  private Condition wanted(PersonQuery query, @Nullable Set<UUID> units, LocalDate day) {
    Condition wanted = DSL.noCondition();
    if (units != null) {
      wanted =
          wanted.and(
              PEOPLE.ID.in(
                  sql.select(APPOINTMENTS.PERSON)
                      .from(APPOINTMENTS)
                      .where(
                          APPOINTMENTS.UNIT.eq(DSL.any(units.toArray(UUID[]::new))),
                          inForce(day))));
    }
    String text = query.text();
    if (text != null && text.matches("[0-9]{7,12}")) {
      return wanted.and(PEOPLE.PHONE_DIGEST.eq(digest(new Phone(text))));
    }
    return text == null ? wanted : wanted.and(PEOPLE.NAME.contains(text));
  }

  private static Condition inForce(LocalDate day) {
    return APPOINTMENTS
        .FROM_DAY
        .le(day)
        .and(APPOINTMENTS.UNTIL_DAY.isNull().or(APPOINTMENTS.UNTIL_DAY.gt(day)));
  }

  private List<Person> persons(List<PeopleRecord> rows) {
    UUID[] ids = rows.stream().map(PeopleRecord::getId).toArray(UUID[]::new);
    Map<UUID, List<Appointment>> appointments =
        sql.selectFrom(APPOINTMENTS)
            .where(APPOINTMENTS.PERSON.eq(DSL.any(ids)))
            .orderBy(APPOINTMENTS.FROM_DAY.desc(), APPOINTMENTS.ID)
            .fetchGroups(APPOINTMENTS.PERSON, PersonStore::appointment);
    return rows.stream()
        .map(
            row ->
                new Person(
                    row.getId(),
                    row.getName(),
                    row.getPhoneMask(),
                    appointments.getOrDefault(row.getId(), List.of()),
                    row.getVersion()))
        .toList();
  }

  private static Appointment appointment(AppointmentsRecord row) {
    return new Appointment(
        row.getId(),
        row.getUnit(),
        row.getTitle(),
        row.getMain(),
        new Period(row.getFromDay(), row.getUntilDay()));
  }

  /** How many appointments to the unit reach beyond the day. */
  int appointedFrom(UUID unit, LocalDate day) {
    return sql.fetchCount(
        APPOINTMENTS,
        APPOINTMENTS
            .UNIT
            .eq(unit)
            .and(APPOINTMENTS.UNTIL_DAY.isNull().or(APPOINTMENTS.UNTIL_DAY.gt(day))));
  }

  /** A person with ids given, ready to be written. */
  record Entry(UUID id, String name, @Nullable Phone phone, @Nullable Appointment post) {}

  void add(List<Entry> entries, Instant at, Actor by) {
    for (int from = 0; from < entries.size(); from += BATCH) {
      List<Entry> some = entries.subList(from, Math.min(entries.size(), from + BATCH));
      addPeople(some, at, by);
      addPosts(some, at, by);
      some.forEach(
          entry -> {
            if (entry.phone() != null) {
              putPhone(entry.id(), entry.phone());
            }
          });
    }
  }

  private void addPeople(List<Entry> entries, Instant at, Actor by) {
    var insert =
        sql.insertInto(
            PEOPLE,
            PEOPLE.ID,
            PEOPLE.NAME,
            PEOPLE.PHONE_MASK,
            PEOPLE.PHONE_DIGEST,
            PEOPLE.EDITED_AT,
            PEOPLE.EDITED_BY);
    for (Entry entry : entries) {
      Phone phone = entry.phone();
      insert =
          insert.values(
              entry.id(),
              entry.name(),
              phone == null ? null : phone.mask(),
              phone == null ? null : digest(phone),
              at,
              by.name());
    }
    insert.execute();
  }

  private void addPosts(List<Entry> entries, Instant at, Actor by) {
    entries.forEach(
        entry -> {
          if (entry.post() != null) {
            appoint(entry.id(), entry.post(), at, by);
          }
        });
  }

  void appoint(UUID person, Appointment post, Instant at, Actor by) {
    sql.insertInto(APPOINTMENTS)
        .set(APPOINTMENTS.ID, post.id())
        .set(APPOINTMENTS.PERSON, person)
        .set(APPOINTMENTS.UNIT, post.unit())
        .set(APPOINTMENTS.TITLE, post.title())
        .set(APPOINTMENTS.MAIN, post.main())
        .set(APPOINTMENTS.FROM_DAY, post.period().from())
        .set(APPOINTMENTS.UNTIL_DAY, post.period().until())
        .set(APPOINTMENTS.EDITED_AT, at)
        .set(APPOINTMENTS.EDITED_BY, by.name())
        .execute();
  }

  void endAppointment(UUID appointment, LocalDate until, Instant at, Actor by) {
    sql.update(APPOINTMENTS)
        .set(APPOINTMENTS.UNTIL_DAY, until)
        .set(APPOINTMENTS.EDITED_AT, at)
        .set(APPOINTMENTS.EDITED_BY, by.name())
        .set(APPOINTMENTS.VERSION, APPOINTMENTS.VERSION.plus(1))
        .where(APPOINTMENTS.ID.eq(appointment))
        .execute();
  }

  /** Marks the edit if the person is still as the editor saw it, else says who was faster. */
  void touch(UUID person, int seen, Instant at, Actor by) {
    int touched =
        sql.update(PEOPLE)
            .set(PEOPLE.VERSION, seen + 1)
            .set(PEOPLE.EDITED_AT, at)
            .set(PEOPLE.EDITED_BY, by.name())
            .where(PEOPLE.ID.eq(person), PEOPLE.VERSION.eq(seen))
            .execute();
    if (touched == 0) {
      throw sql.selectFrom(PEOPLE)
          .where(PEOPLE.ID.eq(person))
          .fetchOptional(
              row ->
                  Problem.conflict(
                      "该人员已被 " + row.getEditedBy() + " 修改，请刷新后再改",
                      row.getEditedBy(),
                      row.getEditedAt()))
          .orElseGet(() -> Problem.notFound("人员"));
    }
  }

  void rename(UUID person, String name) {
    sql.update(PEOPLE).set(PEOPLE.NAME, name).where(PEOPLE.ID.eq(person)).execute();
  }

  /** Sets or takes out the phone; the full number lies encrypted behind row security. */
  void changePhone(UUID person, @Nullable Phone phone) {
    sql.update(PEOPLE)
        .set(PEOPLE.PHONE_MASK, phone == null ? null : phone.mask())
        .set(PEOPLE.PHONE_DIGEST, phone == null ? null : digest(phone))
        .where(PEOPLE.ID.eq(person))
        .execute();
    sql.deleteFrom(PHONES).where(PHONES.PERSON.eq(person)).execute();
    if (phone != null) {
      putPhone(person, phone);
    }
  }

  private void putPhone(UUID person, Phone phone) {
    sql.insertInto(PHONES)
        .set(PHONES.PERSON, person)
        .set(PHONES.CIPHER, secrets.seal(place(person), phone.digits()))
        .execute();
  }

  /** The full numbers of those whose row this transaction may see. */
  Map<UUID, String> phones(Collection<UUID> people) {
    return sql.selectFrom(PHONES)
        .where(PHONES.PERSON.eq(DSL.any(people.toArray(UUID[]::new))))
        .fetchMap(PHONES.PERSON, row -> secrets.open(place(row.getPerson()), row.getCipher()));
  }

  /** Names that bear one of these phones already, as {@code name/digest}. */
  Set<String> known(Collection<Phone> phones) {
    byte[][] digests = phones.stream().map(this::digest).toArray(byte[][]::new);
    return new HashSet<>(
        sql.select(PEOPLE.NAME, PEOPLE.PHONE_DIGEST)
            .from(PEOPLE)
            .where(PEOPLE.PHONE_DIGEST.in(digests))
            .fetch(row -> key(row.value1(), row.value2())));
  }

  String key(String name, Phone phone) {
    return key(name, digest(phone));
  }

  private static String key(String name, byte[] digest) {
    return name + "/" + Arrays.hashCode(digest);
  }

  private byte[] digest(Phone phone) {
    return secrets.digest("person.phone", phone.digits());
  }

  private static String place(UUID person) {
    return "person.phone:" + person;
  }

  static Entry entry(NewPerson wanted, @Nullable Phone phone, @Nullable Appointment post) {
    return new Entry(Ids.next(), wanted.name().strip(), phone, post);
  }
}
