package yixian.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

/** The refusal of whoever came second: it names who was first, and when. */
public final class Lost {

  private Lost() {}

  /** Asserts that somebody of the test was faster, and that the refusal tells who and when. */
  public static void toSomebody(Client.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(409);
    assertThat(answer.json().path("winner").asString()).as(answer.text()).startsWith("测试员");
    assertThat(Instant.parse(answer.json().path("at").asString()))
        .isBeforeOrEqualTo(Instant.now())
        .isAfter(Instant.now().minusSeconds(600));
  }
}
