package yixian.unannounced;

import static yixian.officials.OfficialTown.ok;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.routing.Routes;
import yixian.testing.Client;
import yixian.testing.Family;
import yixian.testing.Kin;
import yixian.testing.Lookout;
import yixian.testing.People;

/** A round led by each unit, in which somebody who serves there was not met. */
class UnannouncedLookout implements Lookout {
  private static final String ROUNDS = "GET " + UnannouncedTown.ROUNDS;
  private static final String FINDINGS = "GET " + UnannouncedTown.ROOT + "/findings";
  private static final String FIGURES = "GET " + UnannouncedTown.ROOT + "/figures";
  private static final String LOOKS = "GET " + UnannouncedTown.ROOT + "/looks";

  private final UnannouncedTown town;
  private final Map<Kin, String> rounds = new EnumMap<>(Kin.class);

  UnannouncedLookout(
      Road road,
      Units units,
      Grids grids,
      Boundaries boundaries,
      Routes routes,
      yixian.directory.People directory,
      People people) {
    this.town = new UnannouncedTown(road, units, grids, boundaries, routes, directory, people);
  }

  @Override
  public Set<String> routes() {
    return Set.of(ROUNDS, FINDINGS, FIGURES, LOOKS);
  }

  @Override
  public String role() {
    return "ORGANISER";
  }

  @Override
  public void place(Family family) {
    for (Kin kin : Kin.values()) {
      UUID unit = family.unit(kin);
      town.journal.servingWithin(unit);
      Map<String, Object> draft = town.draft(1);
      draft.put("owner", unit);
      draft.put("town", unit);
      String round = town.underWay(draft);
      town.absent(town.visits(round).getFirst());
      rounds.put(kin, round);
    }
  }

  @Override
  public boolean sees(String route, Client reader, Kin kin) {
    String round = Objects.requireNonNull(rounds.get(kin));
    String path = route.substring("GET ".length());
    return switch (route) {
      case FIGURES -> {
        Client.Answer answer = reader.get(path + "?round=" + round);
        yield answer.status() == 200
            && ok(answer).valueStream().anyMatch(each -> each.get("count").asInt() > 0);
      }
      case LOOKS -> reader.get(path + "?figure=PEOPLE").text().contains(round);
      default -> {
        Client.Answer answer = reader.get(path);
        yield answer.status() == 200 && answer.text().contains(round);
      }
    };
  }
}
