package yixian.petition.report;

import static yixian.officials.OfficialTown.ok;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.access.ScopeKind;
import yixian.directory.Units;
import yixian.kernel.Days;
import yixian.kernel.Period;
import yixian.officials.OfficialTown;
import yixian.testing.Client;
import yixian.testing.Family;
import yixian.testing.Kin;
import yixian.testing.People;
import yixian.testing.People.Person;

/**
 * A unit with its superior, its section and a neighbour. Somebody of the unit is reported on at an
 * office elsewhere; all of them hold every role there is, reports included.
 */
final class ReportTown {

  static final String REPORTS = "/api/petition-reports";
  private static final Set<String> ADMINISTRATORS =
      Set.of("SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDIT_ADMIN");

  final OfficialTown town;
  final UUID unit;
  final UUID office;
  final UUID accused;
  final Person handler;
  private final Family family;
  private final yixian.directory.People directory;
  private final People people;

  ReportTown(Road road, Units units, yixian.directory.People directory, People people) {
    this.people = people;
    this.directory = directory;
    this.town = new OfficialTown(road, units, directory, people);
    this.family = Family.found(road, units);
    this.unit = family.unit(Kin.OWN);
    this.office = family.unit(Kin.ELSEWHERE);
    this.accused = town.person(OfficialTown.name(), unit);
    this.handler = mighty(town.person(OfficialTown.name(), office), office);
  }

  /** Somebody of the unit that stands so to the unit of whom is reported on. */
  Person of(Kin kin) {
    UUID where = family.unit(kin);
    return mighty(town.person(OfficialTown.name(), where), where);
  }

  /** Whom it is about, with an account. */
  Person himself() {
    return mighty(accused, unit);
  }

  /** Holds every role but those of the other administrators, for everything. */
  private Person mighty(UUID person, UUID where) {
    Person hired = people.join(person, where);
    people.permissionsOfRoles().keySet().stream()
        .filter(role -> !ADMINISTRATORS.contains(role))
        .forEach(role -> people.give(hired, role, ScopeKind.ALL, List.of()));
    return people.give(hired, "AUDIT_ADMIN", ScopeKind.ALL, List.of());
  }

  /** Ends his post today and begins one in the unit that stands so to his. */
  void moveHimTo(Kin kin) {
    LocalDate today = LocalDate.now(Days.ZONE);
    town.deed(
        "directory.edit",
        UUID.class,
        () -> {
          UUID post = directory.find(accused).orElseThrow().appointments().getFirst().id();
          directory.endAppointment(OfficialTown.HOUSE, accused, post, today);
          Period from = new Period(today, null);
          return directory.appoint(
              OfficialTown.HOUSE, accused, family.unit(kin), "副局长", true, from);
        });
  }

  String onHim(String summary) {
    return id(ok(handler.browser().post(REPORTS, draft(office, "person", accused, summary))));
  }

  String onTheUnit(String summary) {
    return id(ok(handler.browser().post(REPORTS, draft(office, "unit", unit, summary))));
  }

  static boolean shows(Client reader, String report) {
    boolean listed = reader.get(REPORTS).text().contains(report);
    boolean opened = reader.get(REPORTS + "/" + report).status() == 200;
    if (listed != opened) {
      throw new AssertionError("Listed " + listed + ", opened " + opened);
    }
    return listed;
  }

  static Map<String, Object> draft(UUID office, String about, UUID whom, String summary) {
    return Map.of(
        "office",
        office,
        "channel",
        "LETTER",
        about,
        whom,
        "summary",
        summary,
        "reporter",
        "匿名来信人",
        "contact",
        "19900005678");
  }

  static String id(JsonNode kept) {
    return kept.get("id").asString();
  }
}
