package yixian.trials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** The demo district in a house of its own, with people signed in who can report and dispatch. */
final class Town implements AutoCloseable {

  /** Where the district stands as it was loaded once; each town is a copy of it. */
  static final Path LOADED = Path.of("target", "town");

  /** Switches the limits of requests off. */
  static final String UNLIMITED = "-Dyixian.limits.on=false";

  private static final Path LOADED_FROM = LOADED.resolve("jar.sha256");

  /**
   * A machine that lives for a load only compiles quickly instead of well: half the processor time.
   */
  private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1";

  private final House house;
  private final Map<String, String> passwords;
  private final Desk staff;
  private final Desk dispatcher;
  private final Desk overseer;
  private final List<double[]> places;
  private final String category;
  private final AtomicInteger next = new AtomicInteger();
  private final Set<String> opened = ConcurrentHashMap.newKeySet();

  private Town(House house) throws IOException {
    this.house = house;
    this.passwords = passwords(house);
    this.staff = open("grid");
    this.dispatcher = open("dispatcher");
    this.overseer = open("overseer");
    this.places = places(staff);
    this.category = category(dispatcher);
  }

  /**
   * A town of its own for each trial, without limits of requests, since the trial is in a hurry.
   */
  static Town found() throws IOException, InterruptedException {
    return on(Site.copyOf(loaded()), UNLIMITED);
  }

  /** A town with limits of requests, as users have it. */
  static Town limited(String... properties) throws IOException, InterruptedException {
    return on(Site.copyOf(loaded()), properties);
  }

  static Town on(Site site, String... properties) throws IOException, InterruptedException {
    House house = House.start(site, properties);
    try {
      return new Town(house);
    } catch (IOException | RuntimeException | Error e) {
      house.close();
      throw e;
    }
  }

  /** The demo district, loaded once a build. */
  static synchronized Path loaded() throws IOException, InterruptedException {
    String jar = Installed.jarHash();
    if (!Files.exists(LOADED_FROM) || !Files.readString(LOADED_FROM).equals(jar)) {
      try (House first = House.start(Site.empty(), SHORT_LIVED)) {
        first.stop();
        Shell.run("rm", "-rf", LOADED.toString());
        Files.createDirectories(LOADED);
        Shell.run("cp", "-a", first.data() + "/.", LOADED.toString());
      }
      Files.writeString(LOADED_FROM, jar);
    }
    return LOADED;
  }

  /** A person of the district at a desk; each comes from an address of his own. */
  Desk open(String login) throws IOException {
    String address = "203.0.113." + (next.getAndIncrement() % 250 + 1);
    String initial = passwords.get(login);
    String password = opened.add(login) ? initial : Desk.chosen(initial);
    return Desk.open(house.port(), address, login, password);
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

  /** The leader who looks on and may urge. */
  Desk overseer() {
    return overseer;
  }

  /** The clerk of a department that handles issues. */
  Desk clerk() throws IOException {
    return open("clerk");
  }

  /** The unit that somebody works for. */
  static String unitOf(Desk desk) throws IOException {
    return desk.read("/api/me").json().path("unit").path("id").asString();
  }

  /** Another dispatcher beside the one of the demo, let in by the security administrator. */
  Desk secondDispatcher() throws IOException {
    Desk security = open("secadmin");
    String login = "second.dispatcher";
    Desk.Answer opened =
        security.write("POST", "/api/accounts", Map.of("login", login, "name", "第二调度员"));
    JsonNode account = opened.json();
    Map<String, Object> grant = new HashMap<>();
    grant.put("role", "DISPATCHER");
    grant.put("scope", "ALL");
    grant.put("units", List.of());
    grant.put("from", LocalDate.now(ZoneId.of("Asia/Shanghai")).toString());
    security.write("POST", "/api/accounts/" + account.path("id").asString() + "/grants", grant);
    return Desk.open(
        house.port(), "203.0.113.254", login, account.path("initialPassword").asString());
  }

  /** The password with which somebody works by now. */
  String password(String login) {
    return Desk.chosen(passwords.get(login));
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
