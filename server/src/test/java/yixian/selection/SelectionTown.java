package yixian.selection;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.access.ScopeKind;
import yixian.directory.Divisions;
import yixian.directory.Level;
import yixian.directory.NewPerson;
import yixian.directory.NewUnit;
import yixian.directory.Tree;
import yixian.directory.UnitKind;
import yixian.directory.Units;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.IdempotencyKey;
import yixian.testing.Client;
import yixian.testing.People;
import yixian.testing.People.Person;

/**
 * A bureau that sends, a town that receives, and the one organisation department of the house, by
 * whose flow every nomination goes.
 */
public final class SelectionTown {

  public static final Actor HOUSE = Actor.system("测试");
  public static final LocalDate LONG_AGO = LocalDate.of(2015, 1, 1);
  private static final AtomicInteger FOUNDED = new AtomicInteger();
  private static final Map<String, Object> DEPARTMENT = new HashMap<>();

  private final Road road;
  private final Units units;
  private final yixian.directory.People directory;
  public final People people;
  private final int number = FOUNDED.incrementAndGet();
  public final UUID bureau;
  public final UUID other;
  public final UUID host;
  public final UUID department;
  public final Person clerk;
  public final Person leader;
  public final Person organiser;
  public final Person head;

  public SelectionTown(
      Road road,
      Units units,
      Divisions divisions,
      yixian.directory.People directory,
      People people) {
    this.road = road;
    this.units = units;
    this.directory = directory;
    this.people = people;
    synchronized (DEPARTMENT) {
      deed("directory.edit", String.class, () -> divisions.importCounty(HOUSE, "320612").name());
    }
    this.bureau = unit("局", UnitKind.DEPARTMENT, Level.COUNTY);
    this.other = unit("委", UnitKind.DEPARTMENT, Level.COUNTY);
    this.host = unit("镇", UnitKind.TOWNSHIP, Level.TOWNSHIP);
    this.clerk = people.hire("UNIT_CLERK", bureau);
    this.leader = people.hire("UNIT_LEADER", bureau);
    synchronized (DEPARTMENT) {
      if (DEPARTMENT.isEmpty()) {
        UUID unit = unit("组织部", UnitKind.DEPARTMENT, Level.COUNTY);
        DEPARTMENT.put("unit", unit);
        DEPARTMENT.put("organiser", joined("ORGANISER", unit));
        DEPARTMENT.put("head", joined("ORGANISATION_LEADER", unit));
        define(unit);
      }
    }
    this.department = (UUID) told("unit");
    this.organiser = (Person) told("organiser");
    this.head = (Person) told("head");
  }

  private static Object told(String key) {
    return Objects.requireNonNull(DEPARTMENT.get(key));
  }

  private Person joined(String role, UUID unit) {
    return people.give(people.join(null, unit), role, ScopeKind.ALL, List.of());
  }

  /** Own leader, the department's officer, the department's leader. */
  private void define(UUID unit) {
    ok(
        people
            .hire("SYSTEM_ADMIN")
            .browser()
            .put(
                "/api/approval-flows/selection-nomination",
                Map.of(
                    "version",
                    0,
                    "name",
                    "挂职人选审批",
                    "plain",
                    false,
                    "enabled",
                    true,
                    "withdrawal",
                    "UNTIL_END",
                    "steps",
                    List.of(
                        step("派出单位审核", Map.of("kind", "OWN_UNIT", "role", "UNIT_LEADER")),
                        step("组织部门审核", inUnit(unit, "ORGANISER")),
                        step("审批", inUnit(unit, "ORGANISATION_LEADER"))))));
  }

  private static Map<String, Object> inUnit(UUID unit, String role) {
    return Map.of("kind", "ROLE_IN_UNIT", "role", role, "unit", unit);
  }

  private static Map<String, Object> step(String name, Map<String, ?> approvers) {
    return Map.of("name", name, "approvers", approvers, "mode", "ANY", "days", 3, "addSign", true);
  }

  private UUID unit(String name, UnitKind kind, Level level) {
    NewUnit unit =
        new NewUnit(
            "N" + UUID.randomUUID().toString().substring(0, 18),
            "选派" + number + name,
            null,
            kind,
            level,
            kind == UnitKind.TOWNSHIP ? "320612102" : null,
            LONG_AGO,
            Map.of(Tree.AREA, Optional.empty()));
    return deed("directory.edit", UUID.class, () -> units.add(HOUSE, unit));
  }

  public <T> T deed(String permission, Class<T> answer, Supplier<T> deed) {
    return road.write(HOUSE, permission, IdempotencyKey.fresh(), answer, deed);
  }

  /** An official of the bureau. */
  public UUID official() {
    return official(bureau);
  }

  public UUID official(UUID unit) {
    NewPerson wanted =
        new NewPerson(
            "选" + UUID.randomUUID().toString().substring(0, 8), null, unit, "副科长", LONG_AGO);
    return deed("directory.edit", UUID.class, () -> directory.add(HOUSE, wanted));
  }

  public static LocalDate today() {
    return LocalDate.now(Days.ZONE);
  }

  /** An open batch that takes nominations now, with one post of the host for two. */
  public Open open() {
    return open(null);
  }

  public Open open(@Nullable Map<String, ?> nomination) {
    Open draft = draft(nomination);
    ok(
        organiser
            .browser()
            .post(
                "/api/secondment/batches/" + draft.batch() + "/moves",
                Map.of("version", 1, "move", "open")));
    return draft;
  }

  /** A batch that is not called out yet. */
  public Open draft(@Nullable Map<String, ?> nomination) {
    Map<String, Object> draft = new HashMap<>();
    draft.put("number", number);
    draft.put("name", "选派第" + number + "批");
    draft.put("task", "下沉一线专项工作");
    draft.put("approver", "区委组织部");
    draft.put("direction", "DOWN");
    draft.put("from", today().plusDays(30).toString());
    draft.put("to", today().plusDays(30).plusYears(1).minusDays(1).toString());
    draft.put("phases", nomination == null ? List.of() : List.of(nomination));
    String batch =
        ok(organiser.browser().post("/api/secondment/batches", draft)).get("id").asString();
    return new Open(batch, post(batch, "专班成员", 2));
  }

  public String post(String batch, String title, int places) {
    return post(batch, "TASK_GROUP", title, places);
  }

  public String post(String batch, String kind, String title, int places) {
    return post(batch, host, kind, title, places);
  }

  public String post(String batch, UUID unit, String kind, String title, int places) {
    Map<String, Object> post = new HashMap<>();
    post.put("kind", kind);
    post.put("hostUnit", unit);
    post.put("title", title);
    post.put("duties", "参加专班工作");
    post.put("places", places);
    post.put("mentorSlots", 2);
    return ok(organiser.browser().post("/api/secondment/batches/" + batch + "/posts", post))
        .get("id")
        .asString();
  }

  public record Open(String batch, String post) {

    public String path() {
      return "/api/selection/batches/" + batch;
    }
  }

  public JsonNode nominate(Open open, UUID person) {
    return ok(tryNominate(clerk, open, person, Map.of()));
  }

  public static Client.Answer tryNominate(Person by, Open open, UUID person, Map<String, ?> more) {
    Map<String, Object> wanted = new HashMap<>(more);
    wanted.putIfAbsent("reason", "熟悉基层，群众工作能力强");
    wanted.put("person", person);
    return by.browser().post(open.path() + "/nominations", wanted);
  }

  /** Nominated and approved by all three; the sheet. */
  public JsonNode approved(Open open, UUID person) {
    JsonNode sheet = nominate(open, person);
    for (Person signer : List.of(leader, organiser, head)) {
      answer(signer, sheet, "agree", Map.of());
    }
    return see(clerk, sheet);
  }

  /** Runs the matcher as the organiser does, and waits for the proposal. */
  public JsonNode propose(Open open, @Nullable String after) {
    JsonNode run = ended(ok(tryPropose(open, after)));
    if (!run.get("state").asString().equals("DONE")) {
      throw new AssertionError("No proposal: " + run);
    }
    return ok(
        organiser.browser().get("/api/selection/proposals/" + run.get("proposal").asString()));
  }

  public Client.Answer tryPropose(Open open, @Nullable String after) {
    Map<String, Object> wanted = new HashMap<>();
    wanted.put("after", after);
    return organiser.browser().post(open.path() + "/runs", wanted);
  }

  /** The run once it has ended. */
  public JsonNode ended(JsonNode run) {
    JsonNode now = run;
    while (now.get("state").asString().equals("RUNNING")) {
      LockSupport.parkNanos(20_000_000);
      now = ok(organiser.browser().get("/api/selection/runs/" + run.get("id").asString()));
    }
    return now;
  }

  /**
   * Lets the end of the time for wishes pass. The end is set in the table: one that is set by a
   * request so near that a test can wait for it may have passed before a busy house reads it.
   */
  public void letClose(Open open, DSLContext sql) {
    int closed =
        road.job(
            () ->
                sql.execute(
                    "update selection.windows set opens = now() - interval '2 minutes',"
                        + " closes = now() - interval '1 minute' where batch = ?",
                    UUID.fromString(open.batch())));
    if (closed != 1) {
      throw new AssertionError("批次没有填报时间：" + open.batch());
    }
  }

  public static JsonNode see(Person reader, JsonNode sheet) {
    return ok(reader.browser().get("/api/selection/nominations/" + id(sheet)));
  }

  /** One move on the approval of a nomination. */
  public static JsonNode answer(Person signer, JsonNode sheet, String move, Map<String, ?> more) {
    String path = "/api/approvals/" + sheet.get("approval").asString();
    Map<String, Object> order = new HashMap<>(more);
    order.put("move", move);
    order.put("version", ok(signer.browser().get(path)).get("version").asInt());
    return ok(signer.browser().post(path + "/moves", order));
  }

  public static String id(JsonNode sheet) {
    return sheet.get("line").get("id").asString();
  }

  public static String state(JsonNode sheet) {
    return sheet.get("line").get("state").asString();
  }

  public static int version(JsonNode sheet) {
    return sheet.get("line").get("version").asInt();
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
