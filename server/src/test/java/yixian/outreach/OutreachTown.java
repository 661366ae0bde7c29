package yixian.outreach;

import static yixian.issue.IssueTown.ok;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.access.ScopeKind;
import yixian.directory.NewPerson;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.IdempotencyKey;
import yixian.testing.Client;
import yixian.testing.People;

/** A bureau that leads a campaign, a town's official who takes part, and a resident who asks. */
final class OutreachTown {

  static final String CAMPAIGNS = "/api/campaigns";
  static final String QUESTIONS = "/api/questions";
  static final String ASK = "/api/public/questions";
  private static final AtomicInteger FOUNDED = new AtomicInteger();
  private static final Actor HOUSE = Actor.system("测试");

  private final People people;
  final UUID bureau = UUID.randomUUID();
  final Client desk;
  final Client helper;
  final UUID helperAccount;
  final Client resident;

  OutreachTown(People people, Road road, yixian.directory.People directory, UUID unit) {
    this.people = people;
    this.desk = people.hire("UNIT_CLERK", bureau).browser();
    NewPerson wanted = new NewPerson("示范挂职", null, unit, "挂职干部", LocalDate.of(2020, 1, 1));
    UUID person =
        road.write(
            HOUSE,
            "directory.edit",
            IdempotencyKey.fresh(),
            UUID.class,
            () -> directory.add(HOUSE, wanted));
    People.Person official =
        people.give(people.join(person, unit), "SECONDEE", ScopeKind.GRIDS, List.of());
    this.helper = official.browser();
    this.helperAccount = official.account();
    this.resident = people.stranger().from("10.7." + FOUNDED.incrementAndGet() % 250 + ".3");
  }

  Client outsider() {
    return people.hire("UNIT_CLERK", UUID.randomUUID()).browser();
  }

  static Map<String, Object> draft(UUID owner, String title) {
    LocalDate today = LocalDate.now(Days.ZONE);
    Map<String, Object> draft = new HashMap<>();
    draft.put("owner", owner);
    draft.put("title", title);
    draft.put("topic", "劳动用工");
    draft.put("audience", "企业职工");
    draft.put("begins", today.minusDays(30));
    draft.put("ends", today.plusDays(30));
    draft.put("asks", true);
    return draft;
  }

  String opened() {
    return ok(desk.post(CAMPAIGNS, draft(bureau, UUID.randomUUID().toString())))
        .get("line")
        .get("id")
        .asString();
  }

  static Map<String, Object> occasion(String kind, String place) {
    Map<String, Object> draft = new HashMap<>();
    draft.put("kind", kind);
    draft.put("title", "法律进企业");
    draft.put("place", place);
    draft.put("held", LocalDate.now(Days.ZONE));
    draft.put("host", "司法所");
    return draft;
  }

  Client.Answer record(Client who, String campaign, Map<String, ?> occasion) {
    return who.post(CAMPAIGNS + "/" + campaign + "/occasions", occasion);
  }

  JsonNode enter(String campaign, String what, String sheet) {
    return ok(
        desk.upload(
            CAMPAIGNS + "/" + campaign + "/" + what + "/sheet",
            "表.csv",
            sheet.getBytes(StandardCharsets.UTF_8),
            Map.of()));
  }

  /** Code and secret of a question that the resident asked. */
  JsonNode ask(String campaign, String question) {
    return ok(resident.post(ASK, Map.of("campaign", campaign, "question", question)));
  }

  JsonNode found(JsonNode receipt) {
    return ok(desk.get(QUESTIONS + "?text=" + receipt.get("code").asString())).get("items").get(0);
  }

  int figure(Client who, String campaign, String figure) {
    return ok(who.get(CAMPAIGNS + "/" + campaign))
        .get("figures")
        .valueStream()
        .filter(each -> each.get("figure").asString().equals(figure))
        .mapToInt(each -> each.get("count").asInt())
        .sum();
  }
}
