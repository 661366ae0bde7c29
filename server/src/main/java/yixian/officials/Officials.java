package yixian.officials;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.directory.Appointment;
import yixian.directory.People;
import yixian.directory.Person;
import yixian.directory.Units;
import yixian.directory.profile.Profile;
import yixian.directory.profile.Profiles;
import yixian.documents.cv.Derived;
import yixian.documents.form.OfficialForm;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Page;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.officials.db.tables.records.FormsRecord;

/**
 * 干部信息 · Keeps the form of each official with all its versions, and answers what follows from it.
 * Called inside the road.
 *
 * <p>The latest form also tells the dated profile from which cohorts are counted, so that a
 * three-door official is one by his CV and not by a tick.
 */
@Component
public class Officials {

  static final String VIEW = "officials.view";
  static final String EDIT = "officials.edit";
  static final String PRINT = "officials.print";
  private static final String PROFILE = "directory.edit";
  private static final Profile NOTHING_KNOWN =
      new Profile(null, null, null, null, null, null, null, null, null);

  private final OfficialStore store;
  private final People people;
  private final Units units;
  private final Profiles profiles;
  private final Audit audit;
  private final Clock clock;

  Officials(
      OfficialStore store,
      People people,
      Units units,
      Profiles profiles,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.people = people;
    this.units = units;
    this.profiles = profiles;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Keeps a form as the latest of a person.
   *
   * @param seen the version that was compared with; 0 where there was none
   * @throws Problem forbidden where the person serves outside the actor's reach; conflict where
   *     somebody was faster
   */
  public int keep(Actor actor, UUID person, ReadForm read, int seen) {
    Person known = people.find(person).orElseThrow(() -> Problem.notFound("人员"));
    LocalDate today = Days.today(clock);
    if (!actor.scope(EDIT).covers(known.units(today), null, null)) {
      throw Problem.forbidden(known.name() + "不在您的管辖范围内");
    }
    Reckoning reckoning = Reckoning.on(today, read.form());
    FormsRecord official = record(known, read, reckoning, seen + 1, today);
    official.setChangedBy(actor.name());
    official.setChangedAt(clock.instant());
    read.findIdNumber().map(store::digest).ifPresent(official::setIdDigest);
    store.save(official, seen);
    String fileName = FileNames.discreet(read.file().name());
    store.add(person, seen + 1, read.file(), fileName, official);
    audit.note(
        actor,
        "officials.keep",
        "person",
        person,
        Map.of("version", seen + 1, "file", fileName, "kind", read.file().kind()));
    tellProfile(actor, known, read.form(), reckoning, today);
    return seen + 1;
  }

  /** Whether the person serves where the scope reaches today. */
  public boolean reaches(Scope scope, UUID person) {
    return people
        .find(person)
        .filter(known -> scope.covers(known.units(Days.today(clock)), null, null))
        .isPresent();
  }

  /** Officials by name, as far as the reader's scope goes. */
  public Page<OfficialLine> list(Actor reader, OfficialQuery query) {
    return list(reader.scope(VIEW), query);
  }

  /** How many officials a query finds, wherever its page begins. */
  public int count(Scope scope, OfficialQuery query) {
    return store.count(scope, query, within(query));
  }

  /** Officials by name, as far as the scope goes. */
  public Page<OfficialLine> list(Scope scope, OfficialQuery query) {
    Page<FormsRecord> rows = store.list(scope, query, within(query));
    LocalDate today = Days.today(clock);
    List<UUID> serving =
        rows.items().stream()
            .map(FormsRecord::getUnit)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    Map<UUID, String> names = units.names(serving);
    return new Page<>(
        rows.items().stream().map(row -> OfficialLines.of(row, names, today)).toList(),
        rows.next(),
        rows.total(),
        rows.totalCapped());
  }

  /** Everything about one official; the opening is noted. */
  public OfficialSheet inspect(Actor reader, Scope scope, UUID person) {
    OfficialSheet sheet = sheet(reader, scope, person);
    audit.note(reader, "officials.read", "person", person, Map.of());
    return sheet;
  }

  /** One's own form, where there is one. */
  public Optional<OfficialSheet> mine(Actor reader) {
    UUID person = reader.person();
    Scope own = own(reader);
    return person == null
        ? Optional.empty()
        : store.find(own, person).map(row -> sheet(reader, own, person));
  }

  /** What is one's own and nothing else. */
  static Scope own(Actor actor) {
    return new Scope(false, Set.of(), Set.of(), actor.person());
  }

  /**
   * What changed from the version before to this one; the opening is noted.
   *
   * @param version null for the latest
   */
  public List<FormChange> changes(
      Actor reader, Scope scope, UUID person, @Nullable Integer version) {
    int number = version == null ? demand(scope, person).getVersion() : version;
    OfficialForm after = file(scope, person, number).form();
    OfficialForm before = number == 1 ? OfficialForm.EMPTY : file(scope, person, number - 1).form();
    audit.note(reader, "officials.compare", "person", person, Map.of("version", number));
    return FormChange.between(before, after);
  }

  /** The file of the latest version. */
  public FormFile file(Scope scope, UUID person) {
    return file(scope, person, demand(scope, person).getVersion());
  }

  /** The file of a version. */
  public FormFile file(Scope scope, UUID person, int number) {
    return store.file(scope, person, number).orElseThrow(() -> Problem.notFound("干部信息"));
  }

  /** The latest file of each of these people who has one. */
  public Map<UUID, FormFile> latest(Scope scope, Collection<UUID> people) {
    return people.isEmpty() ? Map.of() : store.latest(scope, people);
  }

  /** The latest version of each of these people of whom one is kept. */
  public Map<UUID, Integer> versions(Scope scope, Collection<UUID> people) {
    return people.isEmpty() ? Map.of() : store.versions(scope, people);
  }

  /** Who bears each of these identity numbers, as far as the scope goes. */
  public Map<String, UUID> bearers(Scope scope, Collection<String> numbers) {
    return numbers.isEmpty() ? Map.of() : store.bearers(scope, numbers);
  }

  /** Months of birth as their forms have them. */
  public Map<UUID, YearMonth> births(Scope scope, Collection<UUID> people) {
    return people.isEmpty() ? Map.of() : store.births(scope, people);
  }

  private OfficialSheet sheet(Actor reader, Scope scope, UUID person) {
    FormsRecord row = demand(scope, person);
    FormFile file = file(scope, person, row.getVersion());
    UUID unit = row.getUnit();
    return new Sheets(reader.scope(PRINT), Days.today(clock))
        .sheet(
            row,
            file,
            unit == null ? null : new Named(unit, units.name(unit)),
            store.editions(scope, person));
  }

  private FormsRecord demand(Scope scope, UUID person) {
    return store.find(scope, person).orElseThrow(() -> Problem.notFound("干部信息"));
  }

  private static FormsRecord record(
      Person person, ReadForm read, Reckoning reckoning, int version, LocalDate today) {
    OfficialForm form = read.form();
    var verdict = reckoning.career().threeDoor();
    FormsRecord row = new FormsRecord();
    row.setPerson(person.id());
    row.setUnit(person.post(today).map(Appointment::unit).orElse(null));
    row.setName(read.name());
    row.setSex(form.sex().strip().matches("[男女]") ? form.sex().strip() : null);
    row.setBirthMonth(first(read.findBirth()));
    row.setWorkSince(first(form.workStart().findMonth()));
    row.setPresentPost(form.posts().present().strip());
    row.setSchooling(
        reckoning.career().findHighestSchooling().map(Derived::value).map(Enum::name).orElse(null));
    row.setDoor(Door.of(verdict).name());
    row.setBecause(verdict.because());
    row.setReckonedOn(today);
    row.setVersion(version);
    return row;
  }

  private void tellProfile(
      Actor actor, Person person, OfficialForm form, Reckoning reckoning, LocalDate today) {
    Scope scope = actor.scope(PROFILE);
    if (!scope.covers(person.units(today), null, null)) {
      return;
    }
    Profile known = profiles.find(scope, person.id(), today).orElse(NOTHING_KNOWN);
    Profile told = ProfileOfForm.of(known, form, reckoning, today);
    if (!told.equals(known)) {
      profiles.record(actor, person.id(), told, today);
    }
  }

  private static @Nullable LocalDate first(Optional<YearMonth> month) {
    return month.map(each -> each.atDay(1)).orElse(null);
  }

  private @Nullable Set<UUID> within(OfficialQuery query) {
    return query.unit() == null ? null : units.below(List.of(query.unit()));
  }
}
