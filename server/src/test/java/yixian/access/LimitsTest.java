package yixian.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yixian.testing.Client;
import yixian.testing.Client.Answer;
import yixian.testing.HouseTest;
import yixian.testing.People;

@HouseTest
class LimitsTest {

  @Autowired People people;

  @Test
  void slowsOneAddressDownAndLeavesTheOthersAlone() {
    Client loud = people.stranger().from("198.51.100.7");
    Client quiet = people.stranger().from("198.51.100.8");
    Answer refused = null;
    for (int i = 0; i < 3_000 && refused == null; i++) {
      Answer answer = loud.get("/api/session/providers");
      refused = answer.status() == 429 ? answer : null;
    }
    assertThat(refused).isNotNull();
    assertThat(refused.json().get("code").asString()).isEqualTo("too-many");
    assertThat(refused.json().get("detail").asString()).contains("请求过于频繁");
    assertThat(quiet.get("/api/session/providers").status()).isEqualTo(200);
  }

  @Test
  void slowsOneAddressDownThatAsksForWholePublicListsOverAndOver() {
    Client loud = people.stranger().from("198.51.100.9");
    int refused = 0;
    for (int i = 0; i < 200; i++) {
      refused += loud.get("/api/public/categories").status() == 429 ? 1 : 0;
    }
    assertThat(refused).isPositive();
    assertThat(loud.get("/api/session/providers").status()).isEqualTo(200);
    Client quiet = people.stranger().from("198.51.100.10");
    assertThat(quiet.get("/api/public/categories").status()).isEqualTo(200);
  }

  @Test
  void slowsCostlyRequestsOfOneAccountOnly() {
    Client loud = people.hire("AUDIT_ADMIN").browser();
    int refused = 0;
    for (int i = 0; i < 13; i++) {
      refused += loud.post("/api/audit/verification", Map.of()).status() == 429 ? 1 : 0;
    }
    assertThat(refused).isPositive();
    assertThat(loud.get("/api/me").status()).isEqualTo(200);
    assertThat(
            people.hire("AUDIT_ADMIN").browser().post("/api/audit/verification", Map.of()).status())
        .isEqualTo(200);
  }

  @Test
  void refusesABodyLargerThanAnyoneNeeds() {
    Client client = people.hire("SECURITY_ADMIN").browser();
    Answer answer =
        client.post("/api/accounts", Map.of("login", "a1", "name", "长".repeat(2_000_000)));
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.json().get("detail").asString()).contains("太大");
  }

  @Test
  void fillsABucketAtItsRate() {
    AtomicLong now = new AtomicLong();
    Buckets buckets = new Buckets(2, 3, now::get);
    for (int i = 0; i < 3; i++) {
      assertThat(buckets.take("a")).isTrue();
    }
    assertThat(buckets.take("a")).isFalse();
    assertThat(buckets.take("b")).isTrue();
    now.addAndGet(500_000_000L);
    assertThat(buckets.take("a")).isTrue();
    assertThat(buckets.take("a")).isFalse();
    buckets.giveBack("a");
    assertThat(buckets.take("a")).isTrue();
    now.addAndGet(3_600_000_000_000L);
    for (int i = 0; i < 3; i++) {
      assertThat(buckets.take("a")).isTrue();
    }
    assertThat(buckets.take("a")).isFalse();
  }
}
