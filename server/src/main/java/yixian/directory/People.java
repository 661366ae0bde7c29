package yixian.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.access.PersonNames;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Page;
import yixian.kernel.Period;
import yixian.kernel.Problem;

/**
 * 人员 · Who works where, from when to when. Called inside the road.
 *
 * <p>Names are no secret inside the house. Phones are: they lie encrypted, are shown as
 * 138****1234, and are opened in full only to the person, to those of the same unit, and to those
 * who keep the unit's directory; each opening is noted.
 */
@Component
public class People implements PersonNames {

  private static final String EDIT = "directory.edit";

  private final PersonStore store;
  private final Units units;
  private final Audit audit;
  private final Clock clock;

  People(PersonStore store, Units units, Audit audit, Clock clock) {
    this.store = store;
    this.units = units;
    this.audit = audit;
    this.clock = clock;
  }

  /** The person with all appointments and the phone masked. */
  public Optional<Person> find(UUID id) {
    return store.find(id);
  }

  /** These people with all appointments; unknown ids are absent. */
  public List<Person> find(Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : store.find(ids);
  }

  /** The name; an unknown id reads as such, so that old records never fail to show. */
  public String name(UUID id) {
    return names(List.of(id)).getOrDefault(id, "（未知人员）");
  }

  /** Names by id; unknown ids are absent. */
  @Override
  public Map<UUID, String> names(Collection<UUID> ids) {
    return ids.isEmpty() ? Map.of() : store.names(ids);
  }

  /** People who bear exactly one of these names, by name; to recognise those of a list. */
  public Map<String, List<Person>> named(Collection<String> names) {
    return names.isEmpty() ? Map.of() : store.named(names);
  }

  /** People by name and id, phones masked. */
  public Page<Person> search(PersonQuery query) {
    UUID unit = query.unit();
    Set<UUID> within =
        unit == null ? null : query.below() ? units.below(List.of(unit)) : Set.of(unit);
    return store.search(query, within, today());
  }

  /** Enters a person, with the post taken up. */
  public UUID add(Actor actor, NewPerson wanted) {
    PersonStore.Entry entry = entry(actor, wanted);
    store.add(List.of(entry), clock.instant(), actor);
    audit.note(actor, "person.add", "person", entry.id(), Map.of("name", entry.name()));
    return entry.id();
  }

  /** Enters many people at once; one note for all of them. */
  void addAll(Actor actor, List<NewPerson> wanted) {
    List<PersonStore.Entry> entries = new ArrayList<>();
    wanted.forEach(each -> entries.add(entry(actor, each)));
    store.add(entries, clock.instant(), actor);
  }

  /** Whether the people of the unit are this actor's to keep. */
  boolean keeps(Actor actor, @Nullable UUID unit) {
    return actor.scope(EDIT).covers(unit == null ? Set.of() : Set.of(unit), null, null);
  }

  private PersonStore.Entry entry(Actor actor, NewPerson wanted) {
    PersonWords.demandName(wanted.name());
    Phone phone = Phone.parse(wanted.phone());
    UUID unit = wanted.unit();
    demandReach(actor, unit);
    if (unit == null) {
      return PersonStore.entry(wanted, phone, null);
    }
    LocalDate from = wanted.from() == null ? today() : wanted.from();
    Appointment post = post(unit, wanted.title(), true, new Period(from, null));
    return PersonStore.entry(wanted, phone, post);
  }

  /**
   * Appoints a person to a unit. Both must be the actor's to keep: who could draw a foreign person
   * into his own unit would read the phone by it.
   *
   * @param main whether it decides to which unit the person belongs; at most one on any day
   */
  public UUID appoint(
      Actor actor, UUID person, UUID unit, String title, boolean main, Period period) {
    Person known = demand(actor, person);
    demandReach(actor, unit);
    Appointment post = post(unit, title, main, period);
    if (main) {
      demandNoOtherMain(known, period);
    }
    store.appoint(person, post, clock.instant(), actor);
    audit.note(
        actor,
        "person.appoint",
        "person",
        person,
        Map.of("unit", unit, "title", title, "from", period.from().toString()));
    return post.id();
  }

  /** Ends an appointment; the day named is the first on which it no longer holds. */
  public void endAppointment(Actor actor, UUID person, UUID appointment, LocalDate until) {
    Appointment post =
        store.find(person).stream()
            .flatMap(each -> each.appointments().stream())
            .filter(each -> each.id().equals(appointment) && keeps(actor, each.unit()))
            .findFirst()
            .orElseThrow(() -> Problem.beyondReach("任职"));
    Period ended = new Period(post.period().from(), until);
    store.endAppointment(appointment, until, clock.instant(), actor);
    audit.note(
        actor,
        "person.appointment-end",
        "person",
        person,
        Map.of("unit", post.unit(), "from", ended.from().toString(), "until", until.toString()));
  }

  /**
   * Corrects the name; a phone told replaces the one known, an empty one takes it out, null leaves
   * it.
   */
  public void correct(
      Actor actor, UUID person, int seen, @Nullable String name, @Nullable String phone) {
    Person known = demand(actor, person);
    store.touch(person, seen, clock.instant(), actor);
    if (name != null) {
      PersonWords.demandName(name);
      store.rename(person, name.strip());
    }
    if (phone != null) {
      store.changePhone(person, Phone.parse(phone));
    }
    audit.note(
        actor,
        "person.correct",
        "person",
        person,
        Map.of(
            "before",
            known.name(),
            "name",
            name == null ? known.name() : name,
            "phone",
            phone != null));
  }

  /** Whether the full phone may be shown to the actor. */
  public boolean mayReadPhone(Actor actor, Person person) {
    Set<UUID> serving = person.units(today());
    return actor.scope(EDIT).covers(serving, null, null)
        || person.id().equals(actor.person())
        || (actor.unit() != null && serving.contains(actor.unit()));
  }

  /**
   * The phone in full where the actor may read it, which is noted; else masked; null where none is
   * known. Needs {@link yixian.access.Road#inspect} or a write.
   */
  public @Nullable String phone(Actor actor, UUID person) {
    Person known = demand(person);
    if (known.phone() == null || !mayReadPhone(actor, known)) {
      return known.phone();
    }
    String full = store.phones(List.of(person)).get(person);
    if (full == null) {
      return known.phone();
    }
    audit.note(actor, "person.phone-read", "person", person, Map.of());
    return full;
  }

  /**
   * Phones in full for lists that must be public by law, such as the staff of a grid. The room that
   * publishes answers for the basis; the transaction must reach everything, as a job does.
   */
  public Map<UUID, String> publishedPhones(Collection<UUID> people) {
    return people.isEmpty() ? Map.of() : store.phones(people);
  }

  private Appointment post(UUID unit, @Nullable String title, boolean main, Period period) {
    Unit known =
        units.find(unit).orElseThrow(() -> Problem.invalid(new Fault("unit", "没有这个单位", "请从列表中选择")));
    if (!known.period().contains(period.from())) {
      throw Problem.invalid(
          new Fault(
              "from", "“" + known.name() + "”在 " + period.from() + " 尚未设立或已撤销", "请改正日期或另选单位"));
    }
    String said = title == null || title.isBlank() ? "工作人员" : title.strip();
    PersonWords.demandTitle(said);
    return new Appointment(Ids.next(), unit, said, main, period);
  }

  private void demandNoOtherMain(Person person, Period period) {
    for (Appointment other : person.appointments()) {
      if (other.main() && overlap(other.period(), period)) {
        throw Problem.invalid(
            new Fault(
                "main",
                person.name()
                    + "在 "
                    + other.period().from()
                    + " 起已有主要任职："
                    + units.name(other.unit())
                    + other.title(),
                "请先结束原主要任职，或把本次改为兼任"));
      }
    }
  }

  private static boolean overlap(Period a, Period b) {
    return (a.until() == null || b.from().isBefore(a.until()))
        && (b.until() == null || a.from().isBefore(b.until()));
  }

  private Person demand(UUID id) {
    return store.find(id).orElseThrow(() -> Problem.notFound("人员"));
  }

  /** The person, for a change; a foreign one is refused as an absent one is. */
  private Person demand(Actor actor, UUID id) {
    return store
        .find(id)
        .filter(person -> actor.scope(EDIT).covers(person.unitsFrom(today()), null, null))
        .orElseThrow(() -> Problem.beyondReach("人员"));
  }

  private void demandReach(Actor actor, @Nullable UUID unit) {
    if (!keeps(actor, unit)) {
      throw Problem.forbidden("该单位不在您的维护范围内，请联系上级管理员");
    }
  }

  private LocalDate today() {
    return Days.today(clock);
  }
}
