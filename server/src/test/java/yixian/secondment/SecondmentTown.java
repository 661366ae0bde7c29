package yixian.secondment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Divisions;
import yixian.directory.Level;
import yixian.directory.NewPerson;
import yixian.directory.NewUnit;
import yixian.directory.Tree;
import yixian.directory.UnitKind;
import yixian.directory.Units;
import yixian.directory.profile.Profile;
import yixian.directory.profile.Profiles;
import yixian.grid.GridDraft;
import yixian.grid.GridKind;
import yixian.grid.GridLevel;
import yixian.grid.Grids;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.IdempotencyKey;
import yixian.testing.Client;
import yixian.testing.People;

/**
 * A town that receives, a bureau that sends, a grid, and an organisation department, for one test.
 */
public final class SecondmentTown {

  static final LocalDate LONG_AGO = LocalDate.of(2015, 1, 1);
  static final Actor HOUSE = Actor.system("测试");
  private static final String TOWN_DIVISION = "320612102";
  private static final AtomicInteger FOUNDED = new AtomicInteger();

  private final Road road;
  private final Units units;
  private final yixian.directory.People directory;
  private final Profiles profiles;
  public final People people;
  private final int number = FOUNDED.incrementAndGet();
  public final UUID town;
  public final UUID bureau;
  public final UUID other;
  public final UUID grid;
  public final Client organiser;
  public final Client leader;

  public SecondmentTown(
      Road road,
      Units units,
      Divisions divisions,
      Grids grids,
      yixian.directory.People directory,
      Profiles profiles,
      People people) {
    this.road = road;
    this.units = units;
    this.directory = directory;
    this.profiles = profiles;
    this.people = people;
    synchronized (FOUNDED) {
      deed("directory.edit", String.class, () -> divisions.importCounty(HOUSE, "320612").name());
    }
    this.town = unit("镇", UnitKind.TOWNSHIP, Level.TOWNSHIP, TOWN_DIVISION);
    this.bureau = unit("局", UnitKind.DEPARTMENT, Level.COUNTY, null);
    this.other = unit("委", UnitKind.DEPARTMENT, Level.COUNTY, null);
    this.grid = grid(grids);
    this.organiser = people.hire("ORGANISER").browser();
    this.leader = people.hire("ORGANISATION_LEADER").browser();
  }

  private UUID unit(String name, UnitKind kind, Level level, @Nullable String division) {
    NewUnit unit =
        new NewUnit(
            "S" + UUID.randomUUID().toString().substring(0, 18),
            "挂职" + number + name,
            null,
            kind,
            level,
            division,
            LONG_AGO,
            Map.of(Tree.AREA, Optional.empty()));
    return deed("directory.edit", UUID.class, () -> units.add(HOUSE, unit));
  }

  private UUID grid(Grids grids) {
    String division = "3298%02d%03d201".formatted(number / 100, number % 100 + 100);
    GridDraft draft =
        new GridDraft(
            division + "001",
            "挂职" + number + "网格",
            GridKind.COMPREHENSIVE,
            GridLevel.BASIC,
            town,
            town,
            division,
            null,
            300,
            LONG_AGO,
            null);
    return deed("grid.edit", UUID.class, () -> grids.found(HOUSE, draft).id());
  }

  public <T> T deed(String permission, Class<T> answer, Supplier<T> deed) {
    return road.write(HOUSE, permission, IdempotencyKey.fresh(), answer, deed);
  }

  /** An official of the bureau, of whom nothing more is recorded. */
  public UUID official() {
    return official(bureau);
  }

  public UUID official(UUID unit) {
    NewPerson wanted =
        new NewPerson(
            "干部" + UUID.randomUUID().toString().substring(0, 6), null, unit, "副科长", LONG_AGO);
    return deed("directory.edit", UUID.class, () -> directory.add(HOUSE, wanted));
  }

  public UUID official(Profile profile) {
    UUID person = official();
    record(person, profile, LONG_AGO);
    return person;
  }

  public void record(UUID person, Profile profile, LocalDate from) {
    deed(
        "directory.edit",
        Boolean.class,
        () -> {
          profiles.record(HOUSE, person, profile, from);
          return true;
        });
  }

  /** A profile in which only the native place is known. */
  static Profile from(String nativePlace) {
    return new Profile(null, null, nativePlace, null, null, null, null, null, null);
  }

  public static LocalDate today() {
    return LocalDate.now(Days.ZONE);
  }

  /** A sound draft of a batch that begins today and lasts a year. */
  Map<String, Object> draft() {
    Map<String, Object> draft = new HashMap<>();
    draft.put("number", number);
    draft.put("name", "第" + number + "批");
    draft.put("task", "下沉网格一线专项工作");
    draft.put("approver", "区委组织部");
    draft.put("direction", "DOWN");
    draft.put("from", today().toString());
    draft.put("to", today().plusYears(1).minusDays(1).toString());
    draft.put("phases", List.of());
    return draft;
  }

  public Map<String, Object> post(int places) {
    Map<String, Object> post = new HashMap<>();
    post.put("kind", "GRID_MEMBER");
    post.put("hostUnit", town);
    post.put("grid", grid);
    post.put("title", "三级网格员");
    post.put("duties", "走访网格，上报问题");
    post.put("places", places);
    post.put("mentorSlots", 3);
    return post;
  }

  /** A batch open for placements, with one post in the grid. */
  public Open open(int places) {
    return open(post(places));
  }

  public Open open(Map<String, Object> offer) {
    JsonNode batch = ok(organiser.post("/api/secondment/batches", draft()));
    String id = batch.get("id").asString();
    String post =
        ok(organiser.post("/api/secondment/batches/" + id + "/posts", offer)).get("id").asString();
    moveBatch(id, 1, "open");
    return new Open(id, post);
  }

  public record Open(String batch, String post) {}

  JsonNode moveBatch(String batch, int version, String move) {
    return ok(
        organiser.post(
            "/api/secondment/batches/" + batch + "/moves",
            Map.of("version", version, "move", move)));
  }

  /** The person placed, approved, filed and started; the sheet. */
  public JsonNode serving(Open open, UUID person) {
    JsonNode sheet = place(open, person);
    sheet = move(organiser, sheet, "approve", Map.of("document", "通组发〔2026〕1 号"));
    sheet = move(organiser, sheet, "file", Map.of());
    return move(organiser, sheet, "start", Map.of());
  }

  JsonNode place(Open open, UUID person) {
    return ok(tryPlace(open, person, Map.of()));
  }

  Client.Answer tryPlace(Open open, UUID person, Map<String, ?> more) {
    Map<String, Object> wanted = new HashMap<>(more);
    wanted.put("post", open.post());
    wanted.put("person", person);
    return organiser.post("/api/secondment/placements", wanted);
  }

  public static JsonNode move(Client browser, JsonNode sheet, String move, Map<String, ?> more) {
    return ok(tryMove(browser, sheet, move, more));
  }

  static Client.Answer tryMove(Client browser, JsonNode sheet, String move, Map<String, ?> more) {
    Map<String, Object> order = new HashMap<>(more);
    order.put("move", move);
    order.put("version", sheet.get("version").asInt());
    return browser.post(
        "/api/secondment/placements/" + sheet.get("id").asString() + "/moves", order);
  }

  public static List<String> faults(Client.Answer answer) {
    if (answer.status() != 400) {
      throw new AssertionError("Not refused as invalid: " + answer);
    }
    return answer.json().get("faults").findValuesAsString("field");
  }

  public static JsonNode ok(Client.Answer answer) {
    if (answer.status() != 200) {
      throw new AssertionError("Refused: " + answer);
    }
    return answer.json();
  }
}
