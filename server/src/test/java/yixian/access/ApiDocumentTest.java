package yixian.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.testing.HouseTest;
import yixian.testing.People;

/** The OpenAPI document, as somebody reads it who has no account. */
@HouseTest
class ApiDocumentTest {

  /** What the house knows itself of whoever asks; only its log is searched by an actor. */
  private static final List<String> KNOWN = List.of("actor", "me");

  @Autowired People people;

  @Test
  void namesWhatACallerSendsAndNothingThatTheHouseKnowsItself() {
    JsonNode paths = people.stranger().get("/api/openapi.json").json().get("paths");
    assertThat(parameters(paths.at("/~1api~1accounts/get")))
        .containsExactly("cursor", "limit", "q", "unit");
    assertThat(parameters(paths.at("/~1api~1accounts/post"))).containsExactly("Idempotency-Key");
    for (var path : paths.properties()) {
      for (JsonNode operation : path.getValue()) {
        List<String> known = path.getKey().startsWith("/api/audit") ? List.of("me") : KNOWN;
        assertThat(parameters(operation)).as(path.getKey()).doesNotContainAnyElementsOf(known);
      }
    }
  }

  private static List<String> parameters(JsonNode operation) {
    return operation
        .path("parameters")
        .valueStream()
        .map(parameter -> parameter.get("name").asString())
        .sorted()
        .toList();
  }
}
