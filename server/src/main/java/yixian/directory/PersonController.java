package yixian.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Page;
import yixian.kernel.Period;
import yixian.kernel.Problem;
import yixian.kernel.Requires;

/**
 * People over HTTP: lists show phones masked; one person's sheet opens the phone to those who may,
 * and notes it.
 */
@RestController
class PersonController {

  private static final String VIEW = "directory.view";
  private static final String EDIT = "directory.edit";

  private final Road road;
  private final People people;
  private final Units units;
  private final Clock clock;

  PersonController(Road road, People people, Units units, Clock clock) {
    this.road = road;
    this.people = people;
    this.units = units;
    this.clock = clock;
  }

  record UnitName(UUID id, String name) {}

  record AppointmentView(
      UUID id,
      UnitName unit,
      String title,
      boolean main,
      LocalDate from,
      @Nullable LocalDate until) {}

  record PersonView(
      UUID id,
      String name,
      @Nullable String phone,
      @Nullable UnitName unit,
      @Nullable String title,
      List<AppointmentView> appointments,
      int version) {}

  /** The first appointment is the main one. */
  record PersonWanted(
      String name, @Nullable String phone, @Nullable List<AppointmentWanted> appointments) {}

  record PersonChange(int version, @Nullable String name, @Nullable String phone) {}

  record AppointmentWanted(
      UUID unit,
      String title,
      @Nullable Boolean main,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {}

  record AppointmentEnd(@Nullable LocalDate until) {}

  @GetMapping("/api/people")
  @Requires(VIEW)
  Page<PersonView> search(
      Actor actor,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable UUID unit,
      @RequestParam(defaultValue = "false") boolean below,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    PersonQuery query = new PersonQuery(q, unit, below, cursor, limit);
    return road.read(
        actor,
        VIEW,
        () -> {
          Page<Person> page = people.search(query);
          return new Page<>(
              page.items().stream().map(each -> view(each, each.phone())).toList(),
              page.next(),
              page.total(),
              page.totalCapped());
        });
  }

  @GetMapping("/api/people/{id}")
  @Requires(VIEW)
  PersonView sheet(Actor actor, @PathVariable UUID id) {
    String permission = actor.may(EDIT) ? EDIT : VIEW;
    return road.inspect(actor, permission, () -> view(demand(id), people.phone(actor, id)));
  }

  @PostMapping("/api/people")
  @Requires(EDIT)
  PersonView add(Actor actor, IdempotencyKey key, @RequestBody PersonWanted wanted) {
    String name = Demand.field("name", wanted.name());
    List<AppointmentWanted> posts =
        Objects.requireNonNullElse(wanted.appointments(), List.<AppointmentWanted>of());
    return road.write(
        actor,
        EDIT,
        key,
        PersonView.class,
        () -> {
          UUID id = people.add(actor, first(name, wanted.phone(), posts));
          posts.stream().skip(1).forEach(post -> appoint(actor, id, post, false));
          LocalDate until = posts.isEmpty() ? null : posts.getFirst().until();
          if (until != null) {
            people.endAppointment(actor, id, mainPost(id), until);
          }
          return masked(id);
        });
  }

  private UUID mainPost(UUID person) {
    return demand(person).appointments().stream()
        .filter(Appointment::main)
        .map(Appointment::id)
        .findFirst()
        .orElseThrow();
  }

  private static NewPerson first(
      String name, @Nullable String phone, List<AppointmentWanted> posts) {
    if (posts.isEmpty()) {
      return new NewPerson(name, phone, null, null, null);
    }
    AppointmentWanted post = posts.getFirst();
    return new NewPerson(
        name, phone, Demand.field("appointments.unit", post.unit()), post.title(), post.from());
  }

  @PatchMapping("/api/people/{id}")
  @Requires(EDIT)
  PersonView change(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody PersonChange change) {
    return road.write(
        actor,
        EDIT,
        key,
        PersonView.class,
        () -> {
          people.correct(actor, id, change.version(), change.name(), change.phone());
          return masked(id);
        });
  }

  @PostMapping("/api/people/{id}/appointments")
  @Requires(EDIT)
  PersonView appoint(
      Actor actor,
      IdempotencyKey key,
      @PathVariable UUID id,
      @RequestBody AppointmentWanted wanted) {
    return road.write(
        actor,
        EDIT,
        key,
        PersonView.class,
        () -> {
          appoint(actor, id, wanted, Boolean.TRUE.equals(wanted.main()));
          return masked(id);
        });
  }

  private void appoint(Actor actor, UUID person, AppointmentWanted wanted, boolean main) {
    UUID unit = Demand.field("unit", wanted.unit());
    String title = Demand.field("title", wanted.title());
    LocalDate from = wanted.from() == null ? Days.today(clock) : wanted.from();
    people.appoint(actor, person, unit, title, main, new Period(from, wanted.until()));
  }

  @PostMapping("/api/people/{id}/appointments/{appointment}/end")
  @Requires(EDIT)
  PersonView endAppointment(
      Actor actor,
      IdempotencyKey key,
      @PathVariable UUID id,
      @PathVariable UUID appointment,
      @RequestBody AppointmentEnd end) {
    LocalDate until = end.until() == null ? Days.today(clock) : end.until();
    return road.write(
        actor,
        EDIT,
        key,
        PersonView.class,
        () -> {
          people.endAppointment(actor, id, appointment, until);
          return masked(id);
        });
  }

  private Person demand(UUID id) {
    return people.find(id).orElseThrow(() -> Problem.notFound("人员"));
  }

  private PersonView masked(UUID id) {
    Person person = demand(id);
    return view(person, person.phone());
  }

  private PersonView view(Person person, @Nullable String phone) {
    Appointment post = person.post(Days.today(clock)).orElse(null);
    return new PersonView(
        person.id(),
        person.name(),
        phone,
        post == null ? null : unit(post.unit()),
        post == null ? null : post.title(),
        person.appointments().stream().map(this::view).toList(),
        person.version());
  }

  private AppointmentView view(Appointment each) {
    Period period = each.period();
    return new AppointmentView(
        each.id(), unit(each.unit()), each.title(), each.main(), period.from(), period.until());
  }

  private UnitName unit(UUID id) {
    return new UnitName(id, units.name(id));
  }
}
