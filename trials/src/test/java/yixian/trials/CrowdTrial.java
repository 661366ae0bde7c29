package yixian.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Attackers do not disturb the honest: one client knocks five hundred times a second, at the
 * sign-in with the login of an honest user and at the public routes, while fifty honest users work.
 *
 * <p>The waits of the honest with and without the attacker are measured in the same run and
 * compared with each other. The aim is twice; the guard is wider, because two cores carry the
 * house, the crowd and the attacker.
 */
class CrowdTrial {

  private static final int USERS = 50;
  private static final int ATTACKS_A_SECOND = 500;
  private static final Duration MEASURED =
      Duration.ofSeconds(Integer.getInteger("trials.crowdSeconds", 10));
  private static final double GUARD = 3;
  private static final String ATTACKED = "dispatcher";
  private static final List<String> LOGINS =
      List.of(
          "dispatcher",
          "hotline",
          "clerk",
          "leader",
          "town",
          "checker",
          "gridleader",
          "grid",
          "secondee",
          "overseer");

  @Test
  void leavesFiftyHonestUsersAloneWhileOneClientKnocksFiveHundredTimesASecond() throws Exception {
    try (Town town = Town.limited()) {
      Siege siege = besiege(town);
      System.out.printf("trials: crowd: %s%n", siege.words());
      assertThat(siege.fought()).isTrue();
      assertThat(siege.calm().refused() + siege.stormy().refused()).isZero();
      assertThat(siege.slower()).isLessThanOrEqualTo(GUARD);
      neverLocksTheOwnersDeviceOut(town);
    }
  }

  @Test
  void noticesTheHarmWhenTheLimitsAreSabotaged() throws Exception {
    try (Town town = Town.limited(Town.UNLIMITED)) {
      Siege siege = besiege(town);
      System.out.printf("trials: crowd, sabotaged: %s%n", siege.words());
      assertThat(siege.stormy().refused() > 0 || siege.slower() > GUARD).isTrue();
    }
  }

  private record Siege(Crowd.Waits calm, Crowd.Waits stormy, Attacker.Tally attacks) {

    double slower() {
      return stormy.p95Millis() / calm.p95Millis();
    }

    /**
     * Whether the attacker really knocked as often as he should, within what a busy machine allows.
     */
    boolean fought() {
      return attacks.sent() >= 0.8 * ATTACKS_A_SECOND * MEASURED.toSeconds();
    }

    String words() {
      return "%d honest requests, %d refused; p95 %.1f ms alone, %.1f ms beside %d attacks (%.0f/s, %d turned away): %.2f times"
          .formatted(
              calm.number() + stormy.number(),
              calm.refused() + stormy.refused(),
              calm.p95Millis(),
              stormy.p95Millis(),
              attacks.sent(),
              attacks.sent() / (double) MEASURED.toSeconds(),
              attacks.turnedAway(),
              slower());
    }
  }

  private static Siege besiege(Town town) throws Exception {
    try (Crowd crowd = new Crowd(users(town))) {
      crowd.waitsDuring(MEASURED);
      Crowd.Waits calm = crowd.waitsDuring(MEASURED);
      try (Attacker attacker =
          new Attacker(town.house().port(), ATTACKED, ATTACKS_A_SECOND, MEASURED)) {
        Crowd.Waits stormy = crowd.waitsDuring(MEASURED);
        return new Siege(calm, stormy, attacker.tally());
      }
    }
  }

  private static List<Desk> users(Town town) throws IOException {
    List<Desk> users = new ArrayList<>();
    for (int i = 0; i < USERS; i++) {
      users.add(town.open(LOGINS.get(i % LOGINS.size())));
    }
    return users;
  }

  /**
   * The attacker's tries block his own kind, strange devices; the owner's device gets in with the
   * owner's password.
   */
  private static void neverLocksTheOwnersDeviceOut(Town town) throws IOException {
    String password = town.password(ATTACKED);
    Desk strange = Desk.stranger(town.house().port(), "198.51.100.77");
    assertThat(strange.signIn(ATTACKED, password).status()).isEqualTo(429);
    Desk known = town.dispatcher().signedOutAt("198.51.100.78");
    assertThat(known.signIn(ATTACKED, password).status()).isEqualTo(200);
  }
}
