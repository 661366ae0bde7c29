package yixian.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.selection.SelectionTown.HOUSE;
import static yixian.selection.SelectionTown.LONG_AGO;
import static yixian.selection.SelectionTown.faults;
import static yixian.selection.SelectionTown.id;
import static yixian.selection.SelectionTown.ok;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Divisions;
import yixian.directory.Units;
import yixian.directory.profile.Profile;
import yixian.directory.profile.Profiles;
import yixian.selection.SelectionTown.Open;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.People;
import yixian.testing.People.Person;

/** The matcher proposes, people change with a reason, one proposal is accepted. */
@HouseTest
class PlacingHttpTest {

  @Autowired Road road;
  @Autowired Units units;
  @Autowired Divisions divisions;
  @Autowired yixian.directory.People directory;
  @Autowired Profiles profiles;
  @Autowired People people;
  @Autowired DSLContext sql;

  private SelectionTown town;
  private Open open;
  private String committee;

  @BeforeEach
  void found() {
    town = new SelectionTown(road, units, divisions, directory, people);
    open = town.open();
    committee = town.post(open.batch(), "COMMITTEE_MEMBER", "镇党委委员", 1);
  }

  private Client.Answer tryPropose(@Nullable String after) {
    return town.tryPropose(open, after);
  }

  private JsonNode propose() {
    return town.propose(open, null);
  }

  private static String proposal(JsonNode sheet) {
    return sheet.get("line").get("id").asString();
  }

  private static JsonNode seat(JsonNode sheet, String nomination) {
    return StreamSupport.stream(sheet.get("seats").spliterator(), false)
        .filter(seat -> seat.get("nomination").asString().equals(nomination))
        .findFirst()
        .orElseThrow();
  }

  private static @Nullable String post(JsonNode sheet, String nomination) {
    JsonNode post = seat(sheet, nomination).get("post");
    return post == null || post.isNull() ? null : post.get("id").asString();
  }

  private Client.Answer put(
      JsonNode sheet, String nomination, @Nullable String post, boolean locked, String reason) {
    Map<String, Object> put = new HashMap<>();
    put.put("version", sheet.get("version").asInt());
    put.put("post", post);
    put.put("locked", locked);
    put.put("reason", reason);
    return town.organiser
        .browser()
        .put("/api/selection/proposals/" + proposal(sheet) + "/seats/" + nomination, put);
  }

  private Client.Answer accept(JsonNode sheet) {
    return town.organiser
        .browser()
        .post(
            "/api/selection/proposals/" + proposal(sheet) + "/acceptance",
            Map.of("version", sheet.get("version").asInt()));
  }

  /** Opens and closes the window, in which the nominee ranks the committee first. */
  private void rankAndClose(Person nominee, String nomination) {
    window(Instant.now().plusSeconds(600));
    ok(
        nominee
            .browser()
            .put(
                "/api/selection/mine/" + nomination + "/order",
                Map.of("seen", List.of(), "ranked", List.of(committee))));
    Person host = people.hire("UNIT_LEADER", town.host);
    ok(
        host.browser()
            .put(
                "/api/selection/posts/" + committee + "/order",
                Map.of("seen", List.of(), "ranked", List.of(nomination))));
    assertThat(tryPropose(null).status()).isEqualTo(422);
    town.letClose(open, sql);
  }

  private void window(Instant closes) {
    ok(
        town.organiser
            .browser()
            .put(
                open.path() + "/window",
                Map.of(
                    "version", 0,
                    "opens", Instant.now().minusSeconds(60).toString(),
                    "closes", closes.toString())));
  }

  @Test
  void goesFromBothOrdersToPlacementsInTheirOwnRoom() {
    UUID official = town.official();
    Person nominee = people.join(official, town.bureau);
    String first = id(town.approved(open, official));
    String other = id(town.approved(open, town.official()));
    rankAndClose(nominee, first);
    JsonNode sheet = propose();
    assertThat(post(sheet, first)).isEqualTo(committee);
    assertThat(seat(sheet, first).get("because").asString()).isEqualTo("本人第 1 志愿，接收单位排第 1 位");
    assertThat(post(sheet, other)).isEqualTo(open.post());
    assertThat(ok(accept(sheet)).get("placed").asInt()).isEqualTo(2);
    JsonNode placements =
        ok(town.organiser.browser().get("/api/secondment/batches/" + open.batch() + "/placements"));
    assertThat(placements).hasSize(2);
    assertThat(placements.get(0).get("state").asString()).isEqualTo("PLANNED");
    assertThat(accept(sheet).status()).isEqualTo(422);
  }

  @Test
  void saysWhoIsNotPlacedAndWhy() {
    town.approved(open, town.official());
    town.approved(open, town.official());
    town.approved(open, town.official());
    String last = id(town.approved(open, town.official()));
    JsonNode sheet = propose();
    assertThat(post(sheet, last)).isNull();
    assertThat(seat(sheet, last).get("because").asString()).isEqualTo("岗位名额已满");
    assertThat(sheet.get("line").get("left").asInt()).isEqualTo(1);
  }

  @Test
  void changesNothingWithoutAReasonAndKeepsWhatIsLockedInTheNextRun() {
    String nomination = id(town.approved(open, town.official()));
    JsonNode sheet = propose();
    String elsewhere = Objects.equals(post(sheet, nomination), committee) ? open.post() : committee;
    assertThat(faults(put(sheet, nomination, elsewhere, true, ""))).containsExactly("reason");
    JsonNode changed = ok(put(sheet, nomination, elsewhere, true, "熟悉当地情况"));
    assertThat(seat(changed, nomination).get("reason").asString()).isEqualTo("熟悉当地情况");
    assertThat(put(sheet, nomination, elsewhere, true, "再改").status()).isEqualTo(409);
    JsonNode next = town.propose(open, proposal(changed));
    assertThat(post(next, nomination)).isEqualTo(elsewhere);
    JsonNode list = ok(town.organiser.browser().get(open.path() + "/proposals"));
    assertThat(list.findValuesAsString("number")).containsExactly("2", "1");
  }

  @Test
  void putsNoMorePeopleInAPostThanItHasPlaces() {
    String one = id(town.approved(open, town.official()));
    String two = id(town.approved(open, town.official()));
    JsonNode sheet = propose();
    JsonNode first = ok(put(sheet, one, committee, false, "调整"));
    assertThat(faults(put(first, two, committee, false, "也去"))).containsExactly("post");
  }

  @Test
  void neverProposesAForbiddenPairAndAcceptsOneOnlyWithAReason() {
    UUID official = town.official();
    town.deed(
        "directory.edit",
        Boolean.class,
        () -> {
          Profile home = new Profile(null, null, "320612102", null, null, null, null, null, null);
          profiles.record(HOUSE, official, home, LONG_AGO);
          return true;
        });
    String nomination = id(town.approved(open, official));
    JsonNode sheet = propose();
    assertThat(post(sheet, nomination)).isEqualTo(open.post());
    JsonNode moved = ok(put(sheet, nomination, committee, false, "当地急需，集体研究"));
    assertThat(seat(moved, nomination).get("doubts").toString()).contains("须考虑回避");
    assertThat(ok(accept(moved)).get("placed").asInt()).isEqualTo(1);
  }

  @Test
  void isTheDepartmentsOwn() {
    town.approved(open, town.official());
    JsonNode sheet = propose();
    assertThat(town.clerk.browser().get("/api/selection/proposals/" + proposal(sheet)).status())
        .isEqualTo(403);
  }
}
