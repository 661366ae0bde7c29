package yixian.inspection;

import static yixian.officials.OfficialTown.ok;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.access.ScopeKind;
import yixian.directory.Units;
import yixian.kernel.Days;
import yixian.officials.OfficialTown;
import yixian.testing.Client;
import yixian.testing.Client.Answer;
import yixian.testing.People;

/**
 * A bureau that leads a campaign with two inspectors, and a town office whose villages are checked.
 */
public final class InspectionTown {

  public static final String ROOT = "/api/inspections";
  public static final String CAMPAIGNS = ROOT + "/campaigns";
  private static final String HEADS = "部分,检查内容,分值,扣分方式,每次扣分,至多扣分,依据\n";
  static final String ITEMS =
      "环境,垃圾清运,40,按次,5,20,人居环境标准第一条\n环境,公示牌,30,一次,10,10,人居环境标准第二条\n秩序,沿街秩序,30,按次,3,,人居环境标准第三条\n";

  private final People people;
  private final OfficialTown town;
  public final UUID bureau;
  public final UUID office;
  public final UUID head;
  public final UUID member;
  public final Client desk;
  public final Client inspector;
  public final Client second;
  public final Client clerk;
  private final String officeName;

  public InspectionTown(Road road, Units units, yixian.directory.People directory, People people) {
    this.people = people;
    this.town = new OfficialTown(road, units, directory, people);
    this.bureau = town.unit("住建局");
    this.office = town.unit("镇村建办");
    this.officeName = units.name(office);
    this.head = town.person(OfficialTown.name(), bureau);
    this.member = town.person(OfficialTown.name(), bureau);
    this.desk = people.hire("UNIT_LEADER", bureau).browser();
    this.inspector = inspector(head);
    this.second = inspector(member);
    this.clerk = people.hire("UNIT_CLERK", office).browser();
  }

  private Client inspector(UUID person) {
    return people
        .give(people.join(person, bureau), "UNIT_CLERK", ScopeKind.UNIT, List.of(bureau))
        .browser();
  }

  public Client outsider(String role) {
    return people.hire(role, UUID.randomUUID()).browser();
  }

  /** A standard of three items worth a hundred, in force since long ago. */
  public String standard() {
    String name = UUID.randomUUID().toString();
    String standard =
        ok(desk.post(ROOT + "/standards", Map.of("owner", bureau, "name", name))).asString();
    version(standard, "2020-01-01", ITEMS);
    return standard;
  }

  public JsonNode version(String standard, String inForce, String rows) {
    return ok(
        desk.upload(
            ROOT + "/standards/" + standard + "/versions?inForce=" + inForce,
            "标准.csv",
            (HEADS + rows).getBytes(StandardCharsets.UTF_8),
            Map.of()));
  }

  public static Map<String, Object> draft(UUID owner, String standard) {
    LocalDate today = LocalDate.now(Days.ZONE);
    Map<String, Object> draft = new HashMap<>();
    draft.put("owner", owner);
    draft.put("title", UUID.randomUUID().toString());
    draft.put("purpose", "整治农村人居环境");
    draft.put("basis", "区人居环境整治方案");
    draft.put("begins", today);
    draft.put("ends", today);
    draft.put("standard", standard);
    draft.put("measure", null);
    draft.put("share", 0);
    draft.put("term", 5);
    draft.put("rehearsal", false);
    return draft;
  }

  /** A campaign with one group and these villages, started. */
  public String running(String standard, Map<String, Object> more, String... villages) {
    Map<String, Object> draft = draft(bureau, standard);
    draft.putAll(more);
    String campaign = ok(desk.post(CAMPAIGNS, draft)).asString();
    ok(desk.post(CAMPAIGNS + "/" + campaign + "/groups", group()));
    StringBuilder rows = new StringBuilder();
    for (String village : villages) {
      rows.append(village).append(",村,,本镇,第一组,1.5\n");
    }
    enter(campaign, rows.toString());
    ok(move(campaign, "start"));
    return campaign;
  }

  public Map<String, Object> group() {
    return Map.of(
        "name", "第一组", "units", List.of(bureau), "members", List.of(head, member), "head", head);
  }

  public JsonNode enter(String campaign, String rows) {
    String sheet = "名称,类别,地址,责任单位,检查组,数量\n" + rows.replace("本镇", officeName);
    return ok(
        desk.upload(
            CAMPAIGNS + "/" + campaign + "/targets/sheet",
            "对象.csv",
            sheet.getBytes(StandardCharsets.UTF_8),
            Map.of()));
  }

  public Answer move(String campaign, String move) {
    int version = board(campaign).get("version").asInt();
    return desk.post(
        CAMPAIGNS + "/" + campaign + "/moves", Map.of("move", move, "version", version));
  }

  public JsonNode board(String campaign) {
    return ok(desk.get(CAMPAIGNS + "/" + campaign));
  }

  public int figure(String campaign, String figure) {
    return board(campaign)
        .get("figures")
        .valueStream()
        .filter(each -> each.get("figure").asString().equals(figure))
        .mapToInt(each -> each.get("count").asInt())
        .sum();
  }

  /** The id of the target with this number. */
  public String target(String campaign, int number) {
    return ok(desk.get(CAMPAIGNS + "/" + campaign + "/targets"))
        .get("items")
        .get(number - 1)
        .get("id")
        .asString();
  }

  /** An item that fell short so many times. */
  public static Map<String, Object> falls(int position, int times) {
    return Map.of("position", position, "verdict", "SHORT", "times", times, "reason", "现场所见");
  }

  @SafeVarargs
  public static Answer check(Client who, String target, Map<String, Object>... marks) {
    return who.post(
        ROOT + "/targets/" + target + "/check",
        Map.of("marks", new ArrayList<>(List.of(marks)), "photos", List.of()));
  }

  public JsonNode sheet(Client who, String target) {
    return ok(who.get(ROOT + "/targets/" + target));
  }

  public JsonNode findings(String campaign) {
    return ok(desk.get(CAMPAIGNS + "/" + campaign + "/findings")).get("items");
  }

  public static Answer moveFinding(
      Client who, String move, JsonNode finding, int version, @Nullable String note) {
    Map<String, Object> order = new HashMap<>();
    order.put("move", move);
    order.put("subjects", List.of(Map.of("id", finding.get("id").asString(), "version", version)));
    order.put("note", note);
    return who.post(ROOT + "/findings/moves", order);
  }

  /** A list of the best and the worst of these campaigns. */
  public Map<String, Object> ranking(String... campaigns) {
    Map<String, Object> draft = new HashMap<>();
    draft.put("owner", bureau);
    draft.put("title", "人居环境红黑榜");
    draft.put("basis", "区人居环境考评办法");
    draft.put("campaigns", List.of(campaigns));
    draft.put("red", 1);
    draft.put("redFrom", 90);
    draft.put("black", 1);
    draft.put("blackBelow", 80);
    draft.put("appealDays", 3);
    draft.put("expires", LocalDate.now(Days.ZONE).plusDays(40));
    return draft;
  }
}
