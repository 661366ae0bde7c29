package yixian.issue.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.issue.Stage;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.People;

@HouseTest
class CategoriesHttpTest {

  @Autowired People people;
  @Autowired Categories categories;

  private final String code =
      Integer.toString(100_000 + (int) (Math.abs(UUID.randomUUID().hashCode() % 800_000)));
  private Client desk;

  @BeforeEach
  void signIn() {
    desk = people.hire("DISPATCHER").browser();
  }

  @Test
  void shipsTheNationalCatalogueWithItsGaps() {
    CategoryBook book = categories.book();
    assertThat(
            book.all().stream()
                .filter(each -> each.kind() == Kind.COMPONENT && each.parent() != null))
        .hasSize(153);
    assertThat(
            book.all().stream().filter(each -> each.kind() == Kind.MATTER && each.parent() != null))
        .hasSize(250);
    assertThat(book.find(Category.idOf(Kind.COMPONENT, "01016"))).isEmpty();
    assertThat(book.path(Category.idOf(Kind.MATTER, "06013"))).startsWith("市容环境类 / ");
  }

  @Test
  void growsTheDistrictsTreeToAnyDepthAndInheritsTermsAndQuestions() {
    UUID top = add(null, code, "甲", Map.of("HANDLE", Map.of("amount", 9, "unit", "WORKING_DAY")));
    ask(top, 1, List.of(Map.of("text", "涉及几人", "kind", "NUMBER", "required", true)));
    UUID middle = add(top, code + "01", "乙", Map.of());
    UUID leaf = add(middle, code + "0101", "丙", Map.of());
    CategoryBook book = categories.book();
    assertThat(book.path(leaf)).isEqualTo("甲 / 乙 / 丙");
    assertThat(book.limit(leaf, Stage.HANDLE).amount()).isEqualTo(9);
    assertThat(book.questions(leaf)).extracting(Question::text).containsExactly("涉及几人");
    assertThat(book.isLeaf(middle)).isFalse();
  }

  @Test
  void refusesATreeThatBitesItsTail() {
    UUID top = add(null, code, "上", Map.of());
    UUID below = add(top, code + "01", "下", Map.of());
    Client.Answer answer =
        desk.patch("/api/categories/" + top, Map.of("version", 1, "parent", below));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("detail").asString()).contains("就在“上”之下");
  }

  @Test
  void setsTermsOfItsOwnAndGivesThemUpAgain() {
    UUID top = add(null, code, "甲", Map.of("HANDLE", Map.of("amount", 9, "unit", "WORKING_DAY")));
    UUID below = add(top, code + "01", "乙", Map.of());
    JsonNode set =
        desk.patch(
                "/api/categories/" + below,
                Map.of(
                    "version",
                    1,
                    "limits",
                    Map.of("HANDLE", Map.of("amount", 6, "unit", "URGENT_HOUR"))))
            .json();
    assertThat(set.path("ownLimits").size()).isEqualTo(1);
    assertThat(set.path("limits").path("HANDLE").path("unit").asString()).isEqualTo("URGENT_HOUR");
    JsonNode given =
        desk.patch("/api/categories/" + below, Map.of("version", 2, "limits", Map.of())).json();
    assertThat(given.path("ownLimits").size()).isZero();
    assertThat(given.path("limits").path("HANDLE").path("amount").asInt()).isEqualTo(9);
  }

  @Test
  void refusesATermThatNoStageCanBeGiven() {
    UUID id = add(null, code, "甲", Map.of());
    Map<String, Object> none = Map.of("CHECK", Map.of("amount", 0, "unit", "WORKING_DAY"));
    Client.Answer changed =
        desk.patch("/api/categories/" + id, Map.of("version", 1, "limits", none));
    assertThat(changed.status()).isEqualTo(400);
    assertThat(changed.text()).contains("\"field\":\"limits.CHECK\"", "核查时限应为 1 至 999");
    Client.Answer added =
        desk.post("/api/categories", Map.of("code", code + "01", "name", "乙", "limits", none));
    assertThat(added.status()).isEqualTo(400);
    assertThat(desk.patch("/api/categories/" + id, Map.of("version", 1, "name", "乙")).status())
        .as("nothing was written")
        .isEqualTo(200);
  }

  @Test
  void tellsTheSecondEditorWhoWasFirst() {
    UUID id = add(null, code, "原名", Map.of());
    assertThat(desk.patch("/api/categories/" + id, Map.of("version", 1, "name", "新名")).status())
        .isEqualTo(200);
    Client.Answer late = desk.patch("/api/categories/" + id, Map.of("version", 1, "name", "又名"));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.json().get("winner").asString()).startsWith("测试员");
  }

  @Test
  void leavesNamesOfTheNationalCatalogueAloneButRetiresItems() {
    UUID id = Category.idOf(Kind.COMPONENT, "01002");
    int version = categories.book().find(id).orElseThrow().version();
    Client.Answer renamed =
        desk.patch("/api/categories/" + id, Map.of("version", version, "name", "别的井盖"));
    assertThat(renamed.status()).isEqualTo(422);
    assertThat(
            desk.patch("/api/categories/" + id, Map.of("version", version, "retired", true))
                .json()
                .get("retired")
                .asBoolean())
        .isTrue();
    JsonNode open = people.stranger().get("/api/public/categories").json();
    assertThat(
            StreamSupport.stream(open.spliterator(), false).map(each -> each.get("id").asString()))
        .doesNotContain(id.toString());
    assertThat(
            desk.patch("/api/categories/" + id, Map.of("version", version + 1, "retired", false))
                .status())
        .isEqualTo(200);
  }

  private UUID add(
      @org.jspecify.annotations.Nullable UUID parent,
      String number,
      String name,
      Map<String, ?> limits) {
    Map<String, Object> body =
        new java.util.HashMap<>(Map.of("code", number, "name", name, "limits", limits));
    if (parent != null) {
      body.put("parent", parent);
    }
    Client.Answer answer = desk.post("/api/categories", body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return UUID.fromString(answer.json().get("id").asString());
  }

  private void ask(UUID id, int version, List<Map<String, ?>> questions) {
    Client.Answer answer =
        desk.put(
            "/api/categories/" + id + "/questions",
            Map.of("version", version, "questions", questions));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }
}
