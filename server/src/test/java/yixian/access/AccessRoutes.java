package yixian.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import yixian.testing.Client;
import yixian.testing.People;
import yixian.testing.People.Person;
import yixian.testing.RouteFixture;

/**
 * A security administrator of one unit, and an account, a grant, a session and a stand-in of
 * another.
 */
class AccessRoutes implements RouteFixture {

  private final Client outsider;
  private final Person foreign;
  private final People people;

  AccessRoutes(People people) {
    this.people = people;
    this.outsider = people.hire("SECURITY_ADMIN", UUID.randomUUID()).browser();
    this.foreign = people.hire("UNIT_LEADER", UUID.randomUUID());
  }

  @Override
  public Set<String> routes() {
    return Set.of(
        "GET /api/accounts/{id}",
        "PATCH /api/accounts/{id}",
        "POST /api/accounts/{id}/lock",
        "POST /api/accounts/{id}/unlock",
        "POST /api/accounts/{id}/password-reset",
        "POST /api/accounts/{id}/grants",
        "DELETE /api/accounts/{id}/grants/{grant}",
        "GET /api/accounts/{id}/identities",
        "POST /api/accounts/{id}/identities",
        "DELETE /api/accounts/{id}/identities/{provider}",
        "DELETE /api/sessions/{id}",
        "DELETE /api/passkeys/{id}",
        "DELETE /api/standins/{id}");
  }

  @Override
  public Client outsider(String route) {
    return outsider;
  }

  @Override
  public Map<String, Object> foreign(String route) {
    return switch (route) {
      case "DELETE /api/sessions/{id}" -> Map.of("id", session());
      case "DELETE /api/standins/{id}" -> Map.of("id", standIn());
      case "DELETE /api/passkeys/{id}" -> Map.of("id", passkey());
      case "DELETE /api/accounts/{id}/grants/{grant}" ->
          Map.of("id", foreign.account(), "grant", grant());
      default -> Map.of("id", foreign.account());
    };
  }

  @Override
  public Object body(String route) {
    if (route.endsWith("/password-reset")) {
      return Map.of("removeTotp", false);
    }
    if (route.endsWith("/identities")) {
      return Map.of("provider", "city", "subject", "somebody");
    }
    return route.endsWith("/grants")
        ? Map.of("role", "CHECKER", "scope", "SELF")
        : Map.of("version", 1);
  }

  @Override
  public Map<String, Object> misplaced() {
    String login = "x" + UUID.randomUUID().toString().substring(0, 12);
    return Map.of(
        "POST /api/accounts", Map.of("login", login, "name", "外单位", "unit", UUID.randomUUID()));
  }

  private String grant() {
    return people
        .hire("SECURITY_ADMIN")
        .browser()
        .get("/api/accounts/" + foreign.account())
        .json()
        .get("grants")
        .get(0)
        .get("id")
        .asString();
  }

  private String session() {
    return foreign.browser().get("/api/me/sessions").json().get(0).get("id").asString();
  }

  private String passkey() {
    Client browser = foreign.browser();
    JsonNode options = browser.post("/api/passkeys/registration", Map.of()).json();
    JsonNode credential = new Phone().register(options, browser.origin());
    return browser
        .put("/api/passkeys/registration", Map.of("label", "手机", "credential", credential))
        .json()
        .get("id")
        .asString();
  }

  private String standIn() {
    java.time.LocalDate today = java.time.LocalDate.now(yixian.kernel.Days.ZONE);
    return foreign
        .browser()
        .post(
            "/api/standins",
            Map.of(
                "substitute", people.hire().account(),
                "permissions", List.of("issue.urge"),
                "from", today.toString(),
                "until", today.plusDays(1).toString(),
                "reason", "外出"))
        .json()
        .get("id")
        .asString();
  }
}
