package yixian.officials;

import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.officials.roster.SheetOfOfficials;
import yixian.testing.Client;
import yixian.testing.Family;
import yixian.testing.Kin;
import yixian.testing.Lookout;
import yixian.testing.People;

/** An official in each unit, with a form. */
class OfficialLookout implements Lookout {

  private final OfficialTown town;
  private final Officials officials;
  private final Map<Kin, UUID> placed = new EnumMap<>(Kin.class);

  OfficialLookout(
      Road road,
      Units units,
      yixian.directory.People directory,
      People people,
      Officials officials) {
    this.town = new OfficialTown(road, units, directory, people);
    this.officials = officials;
  }

  @Override
  public Set<String> routes() {
    return Set.of("GET /api/officials", "GET /api/officials/roster.xlsx");
  }

  @Override
  public String role() {
    return "ORGANISER";
  }

  @Override
  public void place(Family family) {
    for (Kin kin : Kin.values()) {
      placed.put(
          kin,
          town.official(
              officials,
              InventedOfficial.form(OfficialTown.name(), "199003", 50 + kin.ordinal()),
              family.unit(kin)));
    }
  }

  @Override
  public boolean sees(String route, Client reader, Kin kin) {
    String person = Objects.requireNonNull(placed.get(kin)).toString();
    return route.endsWith(".xlsx")
        ? taken(reader).contains(person)
        : reader.get("/api/officials?limit=200").text().contains(person);
  }

  private static String taken(Client reader) {
    HttpResponse<byte[]> answer = reader.fetch("/api/officials/roster.xlsx");
    return answer.statusCode() == 200 ? SheetOfOfficials.open(answer.body()).toString() : "";
  }
}
