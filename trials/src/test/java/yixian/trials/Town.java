package yixian.trials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** The demo district in a house of its own, with people signed in who can report and dispatch. */
final class Town implements AutoCloseable {

  private final House house;
  private final Desk staff;
  private final Desk dispatcher;
  private final List<double[]> places;
  private final String category;
  private final AtomicInteger next = new AtomicInteger();

  private Town(House house) throws IOException {
    this.house = house;
    Map<String, String> passwords = passwords(house);
    this.staff = Desk.open(house.port(), "grid", passwords.get("grid"));
    this.dispatcher = Desk.open(house.port(), "dispatcher", passwords.get("dispatcher"));
    this.places = places(staff);
    this.category = category(dispatcher);
  }

  /** Where the district stands as it was loaded once; each town is a copy of it. */
  private static final Path LOADED = Path.of("target", "town");

  private static final Path LOADED_FROM = LOADED.resolve("jar.sha256");

  /** A town of its own for each trial: the demo district is loaded once a run, and copied. */
  static synchronized Town found() throws IOException, InterruptedException {
    String jar = House.jarHash();
    if (!Files.exists(LOADED_FROM) || !Files.readString(LOADED_FROM).equals(jar)) {
      load();
      Files.writeString(LOADED_FROM, jar);
    }
    House house = House.startOnCopyOf(LOADED);
    try {
      return new Town(house);
    } catch (IOException | RuntimeException | Error e) {
      house.close();
      throw e;
    }
  }

  private static void load() throws IOException, InterruptedException {
    try (House first = House.start()) {
      first.stop();
      House.replace(LOADED, first.data());
    }
  }

  House house() {
    return house;
  }

  Truth truth() {
    return new Truth(house);
  }

  /** A grid member with a phone. */
  Desk staff() {
    return staff;
  }

  Desk dispatcher() {
    return dispatcher;
  }

  /** The body of a report at the next place of the district. */
  Map<String, Object> report(String summary) {
    double[] place = places.get(Math.floorMod(next.getAndIncrement(), places.size()));
    Map<String, Object> body = new HashMap<>();
    body.put("summary", summary);
    body.put("category", category);
    body.put("longitude", place[0]);
    body.put("latitude", place[1]);
    body.put("system", "WGS84");
    body.put("channel", "STAFF_PHONE");
    return body;
  }

  /** An issue reported just now. */
  JsonNode reported(String summary) throws IOException {
    Desk.Answer answer = staff.write("POST", "/api/issues", report(summary));
    if (!answer.done()) {
      throw new AssertionError("A good report was refused: " + answer);
    }
    return answer.json();
  }

  private static Map<String, String> passwords(House house) throws IOException {
    Map<String, String> passwords = new HashMap<>();
    for (String line : Files.readAllLines(house.data().resolve("demo-accounts.txt"))) {
      String[] words = line.strip().split("\\s+");
      passwords.put(words[0], words[1]);
    }
    return passwords;
  }

  /**
   * A corner of each grid of the map: borders belong to a grid, so every one of them is covered.
   */
  private static List<double[]> places(Desk desk) throws IOException {
    JsonNode features = desk.read("/api/grids.geojson").json().path("features");
    return features.valueStream().limit(200).map(Town::corner).toList();
  }

  private static double[] corner(JsonNode feature) {
    JsonNode at = feature.path("geometry").path("coordinates");
    while (at.get(0).isArray()) {
      at = at.get(0);
    }
    return new double[] {at.get(0).asDouble(), at.get(1).asDouble()};
  }

  /** A matter of the national catalogue without extra questions. */
  private static String category(Desk desk) throws IOException {
    return desk.read("/api/categories?tree=NATIONAL")
        .json()
        .valueStream()
        .filter(
            each -> each.path("leaf").asBoolean() && each.path("kind").asString().equals("MATTER"))
        .filter(each -> each.path("questions").isEmpty())
        .findFirst()
        .orElseThrow()
        .path("id")
        .asString();
  }

  @Override
  public void close() {
    house.close();
  }
}
