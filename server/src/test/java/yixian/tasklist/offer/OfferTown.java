package yixian.tasklist.offer;

import static yixian.officials.OfficialTown.ok;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.kernel.Days;
import yixian.officials.OfficialTown;
import yixian.testing.Client;
import yixian.testing.People;

/** A home unit that offers, a village that asks, and an office that has nothing to do with it. */
final class OfferTown {

  static final String OFFERS = "/api/offers";

  final UUID bureau;
  final UUID village;
  final Client home;
  final Client asker;
  final Client other;

  OfferTown(Road road, Units units, yixian.directory.People directory, People people) {
    OfficialTown town = new OfficialTown(road, units, directory, people);
    this.bureau = town.unit("区水务局");
    this.village = town.unit("东沙村");
    this.home = people.hire("UNIT_CLERK", bureau).browser();
    this.asker = people.hire("GRID_STAFF", village).browser();
    this.other = people.hire("UNIT_LEADER", town.unit("区文旅局")).browser();
  }

  Map<String, Object> draft(String kind, int quantity) {
    LocalDate today = LocalDate.now(Days.ZONE);
    Map<String, Object> draft = new HashMap<>();
    draft.put("owner", bureau);
    draft.put("kind", kind);
    draft.put("title", "移动排水泵车");
    draft.put("detail", "每小时三百立方，配操作员");
    draft.put("quantity", quantity);
    draft.put("measure", "台");
    draft.put("begins", today.minusDays(10));
    draft.put("ends", today.plusDays(100));
    return draft;
  }

  JsonNode offered(String kind, int quantity) {
    return ok(home.post(OFFERS, draft(kind, quantity)));
  }

  Client.Answer ask(JsonNode offer, int quantity) {
    return asker.post(
        OFFERS + "/" + id(offer) + "/uses",
        Map.of(
            "asker",
            village,
            "quantity",
            quantity,
            "purpose",
            "低洼路段排涝",
            "wantedOn",
            LocalDate.now(Days.ZONE).plusDays(2)));
  }

  /** The id of the first use that the reader sees. */
  static String use(JsonNode sheet) {
    return sheet.get("uses").get(0).get("id").asString();
  }

  Client.Answer answer(String use, String move, int version, @Nullable String note) {
    return home.post(
        OFFERS + "/uses/" + use + "/answers",
        note == null
            ? Map.of("move", move, "version", version)
            : Map.of("move", move, "version", version, "note", note));
  }

  static String id(JsonNode sheet) {
    return sheet.get("line").get("id").asString();
  }
}
