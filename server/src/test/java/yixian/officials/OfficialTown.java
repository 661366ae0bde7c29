package yixian.officials;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yixian.access.Road;
import yixian.directory.Level;
import yixian.directory.NewPerson;
import yixian.directory.NewUnit;
import yixian.directory.Person;
import yixian.directory.Tree;
import yixian.directory.UnitKind;
import yixian.directory.Units;
import yixian.documents.form.OfficialForm;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Period;
import yixian.testing.Client;
import yixian.testing.People;

/** A bureau with its officials, and an organisation department that keeps their forms. */
public final class OfficialTown {

  public static final Actor HOUSE = Actor.system("测试");
  static final LocalDate LONG_AGO = LocalDate.of(2015, 1, 1);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Road road;
  private final Units units;
  private final yixian.directory.People directory;
  public final People people;
  public final UUID bureau;
  public final Client organiser;

  public OfficialTown(Road road, Units units, yixian.directory.People directory, People people) {
    this.road = road;
    this.units = units;
    this.directory = directory;
    this.people = people;
    this.bureau = unit("发改局");
    this.organiser = people.hire("ORGANISER").browser();
  }

  public UUID unit(String name) {
    String code = "F" + UUID.randomUUID().toString().substring(0, 18);
    NewUnit unit =
        new NewUnit(
            code,
            name + code,
            null,
            UnitKind.DEPARTMENT,
            Level.COUNTY,
            null,
            LONG_AGO,
            Map.of(Tree.AREA, Optional.empty()));
    return deed("directory.edit", UUID.class, () -> units.add(HOUSE, unit));
  }

  /** A name that nobody else bears. */
  public static String name() {
    return "示" + UUID.randomUUID().toString().substring(0, 12);
  }

  public UUID person(String name, UUID unit) {
    NewPerson wanted = new NewPerson(name, null, unit, "副主任", LONG_AGO);
    return deed("directory.edit", UUID.class, () -> directory.add(HOUSE, wanted));
  }

  /** Ends the person's post today and begins one in another unit. */
  void move(UUID person, UUID unit) {
    LocalDate today = LocalDate.now(Days.ZONE);
    deed(
        "directory.edit",
        UUID.class,
        () -> {
          Person known = directory.find(person).orElseThrow();
          directory.endAppointment(HOUSE, person, known.appointments().getFirst().id(), today);
          return directory.appoint(HOUSE, person, unit, "副局长", true, new Period(today, null));
        });
  }

  /** Somebody of the unit whose form is kept. */
  public UUID official(Officials officials, OfficialForm form, UUID unit) {
    UUID person = person(form.name().trimmed(), unit);
    keep(officials, person, form, 0);
    return person;
  }

  public void keep(Officials officials, UUID person, OfficialForm form, int seen) {
    deed("officials.edit", Integer.class, () -> officials.keep(HOUSE, person, read(form), seen));
  }

  public static ReadForm read(OfficialForm form) {
    FormFile file = FormFile.of(form.name().trimmed() + ".lrmx", form);
    return new ReadForm(file, form, List.of());
  }

  public <T> T deed(String permission, Class<T> answer, Supplier<T> deed) {
    return road.write(HOUSE, permission, IdempotencyKey.fresh(), answer, deed);
  }

  public JsonNode preview(Map<String, byte[]> files) {
    return ok(organiser.upload("/api/officials/preview", files, Map.of()));
  }

  public JsonNode enter(Map<String, byte[]> files, Map<String, ?> order) {
    return ok(tryEnter(organiser, files, order));
  }

  public static Client.Answer tryEnter(
      Client browser, Map<String, byte[]> files, Map<String, ?> order) {
    Map<String, String> fields = Map.of("order", JSON.writeValueAsString(order));
    return browser.upload("/api/officials/import", files, fields);
  }

  /** The names on a page of the list. */
  public static List<String> names(JsonNode page) {
    List<String> names = new ArrayList<>();
    page.get("items").forEach(line -> names.add(line.get("name").asString()));
    return names;
  }

  /** What the audit log says of a person, once at least so many notes are sealed. */
  public JsonNode notes(UUID person, int atLeast) {
    return notes(person.toString(), notes -> notes.get("items").size() >= atLeast);
  }

  /** What the audit log says of a subject, once what is awaited is sealed. */
  public JsonNode notes(String subject, Predicate<JsonNode> awaited) {
    Client auditor = people.hire("AUDIT_ADMIN").browser();
    for (int tries = 0; tries < 100; tries++) {
      JsonNode notes = ok(auditor.get("/api/audit?subject=" + subject));
      if (awaited.test(notes)) {
        return notes;
      }
      LockSupport.parkNanos(100_000_000);
    }
    throw new AssertionError("The awaited notes on " + subject + " never came");
  }

  public static JsonNode ok(Client.Answer answer) {
    if (answer.status() != 200) {
      throw new AssertionError("Refused: " + answer);
    }
    return answer.json();
  }
}
