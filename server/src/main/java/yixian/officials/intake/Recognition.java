package yixian.officials.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.directory.Appointment;
import yixian.directory.People;
import yixian.directory.Person;
import yixian.directory.Units;
import yixian.directory.profile.Profiles;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Scope;
import yixian.officials.Officials;
import yixian.officials.ReadForm;

/**
 * 认人 · Recognises to whom forms belong: by the identity number where it is known, else by name and
 * month of birth. A name alone recognises nobody; then a person chooses among those who bear it.
 *
 * <p>Only people within the actor's reach are considered, so that nobody learns of others by an
 * import.
 */
@Component
public class Recognition {

  private static final String EDIT = "officials.edit";

  private final Officials officials;
  private final People people;
  private final Units units;
  private final Profiles profiles;
  private final Clock clock;

  Recognition(Officials officials, People people, Units units, Profiles profiles, Clock clock) {
    this.officials = officials;
    this.people = people;
    this.units = units;
    this.profiles = profiles;
    this.clock = clock;
  }

  /**
   * Who is meant.
   *
   * @param idNumber null where none is known
   */
  public record Sought(String name, @Nullable YearMonth birth, @Nullable String idNumber) {

    static Sought by(ReadForm form) {
      return new Sought(
          form.name(), form.findBirth().orElse(null), form.findIdNumber().orElse(null));
    }
  }

  /** In the order of those who are sought. */
  public List<Match> of(Actor actor, List<Sought> sought) {
    Scope scope = actor.scope(EDIT);
    LocalDate today = Days.today(clock);
    Map<String, UUID> bearers =
        officials.bearers(
            scope, sought.stream().flatMap(one -> Stream.ofNullable(one.idNumber())).toList());
    Map<String, List<Person>> named = named(scope, sought, today);
    Map<UUID, YearMonth> births = births(actor, scope, named.values(), today);
    return sought.stream()
        .map(
            one ->
                Optional.ofNullable(one.idNumber())
                    .map(bearers::get)
                    .map(person -> new Match(Match.State.KNOWN, person, "身份证号相同", List.of()))
                    .orElseGet(
                        () -> byName(one, named.getOrDefault(one.name(), List.of()), births)))
        .toList();
  }

  private Map<String, List<Person>> named(Scope scope, List<Sought> sought, LocalDate today) {
    List<String> names = sought.stream().map(Sought::name).distinct().toList();
    return people.named(names).values().stream()
        .flatMap(List::stream)
        .filter(person -> scope.covers(person.units(today), null, null))
        .collect(Collectors.groupingBy(Person::name));
  }

  /** As their last form has it; else as the directory's profile has it. */
  private Map<UUID, YearMonth> births(
      Actor actor, Scope scope, Collection<List<Person>> named, LocalDate today) {
    List<UUID> ids = named.stream().flatMap(List::stream).map(Person::id).toList();
    Map<UUID, YearMonth> births = new HashMap<>();
    profiles
        .of(actor.scope("directory.edit"), ids, today)
        .forEach(
            (person, profile) -> {
              YearMonth birth = profile.birth();
              if (birth != null) {
                births.put(person, birth);
              }
            });
    births.putAll(officials.births(scope, ids));
    return births;
  }

  private Match byName(Sought one, List<Person> namesakes, Map<UUID, YearMonth> births) {
    @Nullable YearMonth birth = one.birth();
    List<Person> same =
        namesakes.stream()
            .filter(person -> birth != null && birth.equals(births.get(person.id())))
            .toList();
    if (same.size() == 1) {
      return new Match(Match.State.KNOWN, same.getFirst().id(), "姓名与出生年月相同", List.of());
    }
    List<Person> open =
        same.isEmpty()
            ? namesakes.stream()
                .filter(person -> birth == null || !births.containsKey(person.id()))
                .toList()
            : same;
    if (open.isEmpty()) {
      return new Match(Match.State.NEW, null, "机构人员中没有这个人", List.of());
    }
    String how = same.isEmpty() ? "有同名人员，出生年月无从核对" : "有 " + same.size() + " 人姓名与出生年月都相同";
    return new Match(
        Match.State.AMBIGUOUS,
        null,
        how,
        open.stream().map(person -> candidate(person, births.get(person.id()))).toList());
  }

  private Match.Candidate candidate(Person person, @Nullable YearMonth birth) {
    Optional<Appointment> post = person.post(Days.today(clock));
    return new Match.Candidate(
        person.id(),
        person.name(),
        post.map(each -> units.name(each.unit())).orElse(null),
        post.map(Appointment::title).orElse(null),
        birth == null ? null : birth.toString());
  }
}
