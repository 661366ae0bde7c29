package yixian.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Problem;
import yixian.testing.HouseTest;

@HouseTest
class RoadTest {

  @Autowired Road road;
  @Autowired Audit audit;

  private final Actor actor = Actor.system("测试");

  record Deed(String text, int turn) {}

  @Test
  void doesAnIntentOnceAndAnswersTheRepetitionFromMemory() {
    AtomicInteger turns = new AtomicInteger();
    IdempotencyKey key = new IdempotencyKey(UUID.randomUUID(), "a");
    Deed first = road.write(actor, "issue.report", key, Deed.class, () -> deed(turns));
    Deed second = road.write(actor, "issue.report", key, Deed.class, () -> deed(turns));
    assertThat(second).isEqualTo(first);
    assertThat(turns).hasValue(1);
  }

  @Test
  void refusesAKeyUsedForAnotherRequest() {
    UUID key = UUID.randomUUID();
    AtomicInteger turns = new AtomicInteger();
    road.write(actor, "x", new IdempotencyKey(key, "a"), Deed.class, () -> deed(turns));
    assertThatThrownBy(
            () ->
                road.write(actor, "x", new IdempotencyKey(key, "b"), Deed.class, () -> deed(turns)))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("幂等键已用于另一个请求");
  }

  @Test
  void refusesAWriteThatNotesNothing() {
    assertThatThrownBy(
            () ->
                road.write(actor, "x", IdempotencyKey.fresh(), Deed.class, () -> new Deed("静默", 0)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("noted nothing");
  }

  @Test
  void refusesWithoutThePermissionAndNamesIt() {
    Actor nobody = Actor.citizen(null);
    assertThatThrownBy(() -> road.read(nobody, "issue.view", () -> "x"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("查看事件");
  }

  @Test
  void answersWhoIsSecondWithAKeyAsTheFirstAndKeepsNothingOfHisDeed() {
    IdempotencyKey key = IdempotencyKey.fresh();
    UUID subject = UUID.randomUUID();
    Deed answer =
        road.write(
            actor,
            "x",
            key,
            Deed.class,
            () -> {
              CompletableFuture.runAsync(
                      () -> road.write(actor, "x", key, Deed.class, () -> noted(subject, "先到")))
                  .join();
              return noted(subject, "后到");
            });
    assertThat(answer.text()).isEqualTo("先到");
    assertThat(road.job(() -> audit.notesOf("test.deed", subject))).hasSize(1);
  }

  private Deed noted(UUID subject, String text) {
    audit.note(actor, "test.deed", "test", subject, Map.of("text", text));
    return new Deed(text, 1);
  }

  private Deed deed(AtomicInteger turns) {
    audit.note(actor, "test.deed", "test", "1", Map.of());
    return new Deed("做了", turns.incrementAndGet());
  }
}
