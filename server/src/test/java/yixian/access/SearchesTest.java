package yixian.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import yixian.access.Search.State;
import yixian.kernel.Problem;

class SearchesTest {

  private static final int MANY = 130;

  private final Searches searches = new Searches();
  private final UUID subject = UUID.randomUUID();
  private final UUID plan = UUID.randomUUID();

  @AfterEach
  void close() {
    searches.close();
  }

  /** Asks for a search in a transaction of its own that ends so. */
  private void ask(UUID of, int ending, Function<Search, UUID> work) {
    TransactionSynchronizationManager.initSynchronization();
    try {
      searches.start(of, 5, work);
      List<TransactionSynchronization> told =
          TransactionSynchronizationManager.getSynchronizations();
      told.forEach(each -> each.afterCompletion(ending));
    } finally {
      TransactionSynchronizationManager.clearSynchronization();
    }
  }

  private void begin(UUID of, Function<Search, UUID> work) {
    ask(of, TransactionSynchronization.STATUS_COMMITTED, work);
  }

  private Search.Progress over(UUID of) {
    while (searches.isUnderWay(of)) {
      LockSupport.parkNanos(1_000_000);
    }
    return searches.progress(of);
  }

  @Test
  void keepsThePlanThatIsFound() {
    begin(subject, _ -> plan);
    assertThat(over(subject).kept()).isEqualTo(plan);
  }

  @Test
  void endsASearchWhateverGoesWrong() {
    begin(
        subject,
        _ -> {
          throw new StackOverflowError("too deep");
        });
    assertThat(over(subject).state()).isEqualTo(State.FAILED);
    assertThat(over(subject).message()).contains("请再试一次");
    begin(subject, _ -> plan);
    assertThat(over(subject).kept()).isEqualTo(plan);
  }

  @Test
  void startsOneOfTwoThatAreAskedForBeforeEitherHasBegun() {
    TransactionSynchronizationManager.initSynchronization();
    try {
      searches.start(subject, 5, _ -> plan);
      assertThatThrownBy(() -> searches.start(subject, 5, _ -> plan))
          .isInstanceOf(Problem.class)
          .hasMessageContaining("正在求解");
    } finally {
      TransactionSynchronizationManager.clearSynchronization();
    }
  }

  @Test
  void beginsNothingWhoseTransactionWasTakenBack() {
    ask(subject, TransactionSynchronization.STATUS_ROLLED_BACK, _ -> plan);
    assertThat(searches.isUnderWay(subject)).isFalse();
    assertThat(searches.progress(subject).state()).isEqualTo(State.NONE);
  }

  @Test
  void remembersHowTheLastEndedAndForgetsTheEarliest() {
    begin(subject, _ -> plan);
    over(subject);
    UUID last = subject;
    for (int each = 0; each < MANY; each++) {
      last = UUID.randomUUID();
      begin(last, _ -> plan);
      over(last);
    }
    assertThat(searches.progress(last).state()).isEqualTo(State.DONE);
    assertThat(searches.progress(subject).state()).isEqualTo(State.NONE);
  }

  @Test
  void tellsASearchThatIsEndedAndCountsWhatItKeepsAllTheSame() {
    CountDownLatch begun = new CountDownLatch(1);
    begin(
        subject,
        search -> {
          begun.countDown();
          while (!search.isStopped()) {
            LockSupport.parkNanos(1_000_000);
          }
          return plan;
        });
    try {
      begun.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    searches.stop(subject);
    assertThat(over(subject).kept()).isEqualTo(plan);
    assertThatThrownBy(() -> searches.stop(subject)).isInstanceOf(Problem.class);
  }
}
