package yixian.tasklist.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.officials.OfficialTown.ok;
import static yixian.tasklist.offer.OfferTown.OFFERS;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.People;
import yixian.testing.RowSecurity;

/** What a home unit offers is asked for by a grid, delivered, and counted from its uses. */
@HouseTest
class OfferHttpTest {

  @Autowired Road road;
  @Autowired Units units;
  @Autowired yixian.directory.People directory;
  @Autowired People people;

  private OfferTown town;

  @BeforeEach
  void found() {
    town = new OfferTown(road, units, directory, people);
  }

  private JsonNode line(JsonNode offer) {
    return ok(town.other.get(OFFERS + "/" + OfferTown.id(offer))).get("line");
  }

  private static JsonNode running(Client reader, JsonNode offer) {
    return ok(reader.get(OFFERS))
        .valueStream()
        .filter(each -> each.get("id").asString().equals(OfferTown.id(offer)))
        .findFirst()
        .orElseThrow()
        .get("running");
  }

  @Test
  void isLentAndFreeAgainWhenItsUseIsClosed() {
    JsonNode offer = town.offered("VEHICLE", 2);
    String use = OfferTown.use(ok(town.ask(offer, 2)));
    assertThat(ok(town.home.get("/api/notices")).toString()).contains("有人申用");
    ok(town.answer(use, "agree", 1, null));
    assertThat(line(offer).get("free").asInt()).isZero();
    assertThat(town.ask(offer, 1).status()).isEqualTo(400);
    ok(town.answer(use, "deliver", 2, null));
    assertThat(town.answer(use, "close", 3, null).status()).isEqualTo(400);
    ok(town.answer(use, "close", 3, "排涝完毕，泵车收回"));
    assertThat(line(offer).get("free").asInt()).isEqualTo(2);
    assertThat(line(offer).get("used").asInt()).isEqualTo(1);
    assertThat(ok(town.asker.get("/api/notices")).toString()).contains("已办结");
  }

  @Test
  void isUsedUpWhereItIsNotLent() {
    JsonNode offer = town.offered("GOODS", 10);
    String use = OfferTown.use(ok(town.ask(offer, 4)));
    ok(town.answer(use, "agree", 1, null));
    ok(town.answer(use, "deliver", 2, null));
    ok(town.answer(use, "close", 3, "已发放"));
    assertThat(line(offer).get("free").asInt()).isEqualTo(6);
  }

  @Test
  void isNotAgreedBeyondWhatIsThere() {
    JsonNode offer = town.offered("EQUIPMENT", 2);
    String first = OfferTown.use(ok(town.ask(offer, 2)));
    String second = OfferTown.use(ok(town.ask(offer, 2)));
    ok(town.answer(second, "agree", 1, null));
    assertThat(town.answer(first, "agree", 1, null).status()).isEqualTo(422);
    ok(town.answer(first, "refuse", 1, "已全部借出"));
  }

  @Test
  void isWithdrawnByTheAskerOnlyAndAnsweredByTheOwnerOnly() {
    JsonNode offer = town.offered("VENUE", 1);
    String use = OfferTown.use(ok(town.ask(offer, 1)));
    Map<String, Object> gone = Map.of("version", 1, "note", "活动改期");
    String withdrawal = OFFERS + "/uses/" + use + "/withdrawal";
    assertThat(town.other.post(withdrawal, gone).status()).isEqualTo(404);
    assertThat(town.home.post(withdrawal, gone).status()).isEqualTo(404);
    ok(town.asker.post(withdrawal, gone));
    assertThat(town.answer(use, "agree", 2, null).status()).isEqualTo(422);
  }

  @Test
  void isOpenToAllWhileWhoAskedIsSeenByTheTwoSides() {
    JsonNode offer = town.offered("EXPERT", 3);
    ok(town.ask(offer, 1));
    String path = OFFERS + "/" + OfferTown.id(offer);
    assertThat(ok(town.other.get(path)).get("uses")).isEmpty();
    assertThat(ok(town.other.get(path)).get("line").get("waiting").asInt()).isEqualTo(1);
    assertThat(ok(town.asker.get(path)).get("uses")).hasSize(1);
    assertThat(ok(town.asker.get(path)).get("askers").get(0).get("name").asString())
        .startsWith("东沙村");
    assertThat(running(town.asker, offer).get(0).get("answers").asBoolean()).isFalse();
    assertThat(running(town.home, offer).get(0).get("answers").asBoolean()).isTrue();
    assertThat(running(town.other, offer)).isEmpty();
    RowSecurity.without(() -> assertThat(ok(town.other.get(path)).get("uses")).isEmpty());
    assertThat(town.other.post(path + "/end", Map.of("version", 1)).status()).isEqualTo(404);
    ok(town.home.post(path + "/end", Map.of("version", 1)));
    assertThat(town.ask(offer, 1).status()).isEqualTo(422);
  }
}
