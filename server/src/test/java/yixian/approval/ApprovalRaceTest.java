package yixian.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.approval.ApprovalTown.see;
import static yixian.approval.ApprovalTown.tryMove;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.People;
import yixian.testing.People.Person;

@HouseTest
class ApprovalRaceTest {

  private static final int RACES = 12;

  @Autowired Road road;
  @Autowired Units units;
  @Autowired People people;

  @Test
  void hasOneWinnerAmongTwoOfWhomOneSufficesAndTellsTheOther() throws Exception {
    ApprovalTown town = new ApprovalTown(road, units, people);
    String flow = town.either();
    for (int race = 0; race < RACES; race++) {
      JsonNode seen = see(town.head, town.ask(flow, "抢批第 " + race + " 件"));
      List<Client.Answer> answers = race(seen, town.head, town.deputy);
      assertThat(answers).extracting(Client.Answer::status).containsExactlyInAnyOrder(200, 409);
      JsonNode lost =
          answers.stream().filter(each -> each.status() == 409).findFirst().orElseThrow().json();
      JsonNode deed = see(town.head, seen).get("deeds").get(1);
      assertThat(lost.get("winner").asString()).isEqualTo(deed.get("by").asString());
      assertThat(lost.get("at").asString()).isNotBlank();
      assertThat(lost.get("detail").asString()).contains("先行办理");
      assertThat(see(town.head, seen).get("deeds")).hasSize(2);
    }
  }

  private static List<Client.Answer> race(JsonNode seen, Person one, Person other)
      throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService lanes = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Client.Answer> first = lanes.submit(() -> signed(start, seen, one));
      Future<Client.Answer> second = lanes.submit(() -> signed(start, seen, other));
      start.countDown();
      return List.of(first.get(), second.get());
    }
  }

  private static Client.Answer signed(CountDownLatch start, JsonNode seen, Person person)
      throws InterruptedException {
    start.await();
    return tryMove(person, seen, "agree", Map.of());
  }
}
