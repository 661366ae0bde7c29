package yixian.access;

import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/**
 * 求解 · Runs engines beside the requests, two searches at a time and at most one of a subject, so
 * that the district's work goes on meanwhile.
 *
 * <p>A search is asked for inside the road and begins once that has committed. It lives in memory:
 * when the server stops, it is gone and nothing half-done is left. One that is ended early answers
 * with the best it has. How the last hundred ended is remembered for who still asks.
 */
@Component
public class Searches {

  private static final Logger LOG = LoggerFactory.getLogger(Searches.class);

  /** No search may last longer. */
  private static final int LONGEST_SECONDS = 600;

  private static final int AT_A_TIME = 2;
  private static final int REMEMBERED = 100;

  /** Whose search it was. */
  private record Ended(UUID subject, Search search) {}

  private final Map<UUID, Search> searches = new ConcurrentHashMap<>();
  private final BlockingQueue<Ended> ended = new LinkedBlockingQueue<>();
  private final ExecutorService engines =
      Executors.newFixedThreadPool(
          AT_A_TIME, Thread.ofPlatform().daemon().name("engine-", 1).factory());

  /**
   * Starts a search; it begins when the transaction under way has committed.
   *
   * @param seconds what it may take
   * @param work searches and keeps the plan; gives its id, or a {@link Problem} that says why there
   *     is none
   */
  public Search start(UUID subject, @Nullable Integer seconds, Function<Search, UUID> work) {
    if (seconds == null || seconds < 1 || seconds > LONGEST_SECONDS) {
      throw Problem.invalid(new Fault("seconds", "求解时间应为 1 至 " + LONGEST_SECONDS + " 秒", "请改正"));
    }
    Search search = new Search(seconds);
    Search first =
        searches.compute(subject, (_, under) -> under == null || under.isOver() ? search : under);
    if (first != search) {
      throw Problem.refused("run-under-way", "正在求解，请等它结束，或先停止");
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            if (status == STATUS_COMMITTED) {
              engines.execute(() -> run(subject, search, work));
            } else {
              searches.remove(subject, search);
            }
          }
        });
    return search;
  }

  private void run(UUID subject, Search search, Function<Search, UUID> work) {
    try {
      search.begin();
      search.kept(work.apply(search));
    } catch (LinkageError e) {
      LOG.warn("本机不能运行求解器：{}", e.toString());
      search.failed("本机不能运行求解器，请联系系统管理员");
    } catch (CancellationException _) {
      search.failed("已停止，没有保留方案");
    } catch (Problem e) {
      search.failed(e.detail());
    } catch (RuntimeException e) {
      LOG.error("求解失败", e);
    } finally {
      if (!search.isOver()) {
        search.failed("求解出错，没有得到方案，请再试一次；仍出错的，请联系系统管理员");
      }
      forgetEarlier(subject, search);
    }
  }

  private void forgetEarlier(UUID subject, Search search) {
    ended.add(new Ended(subject, search));
    while (ended.size() > REMEMBERED) {
      Ended oldest = ended.poll();
      if (oldest != null) {
        searches.remove(oldest.subject(), oldest.search());
      }
    }
  }

  public Search.Progress progress(UUID subject) {
    Search search = searches.get(subject);
    return search == null ? Search.Progress.NONE : search.progress();
  }

  /** Whether a search of a subject waits for its turn or is being made. */
  public boolean isUnderWay(UUID subject) {
    Search search = searches.get(subject);
    return search != null && !search.isOver();
  }

  /** Ends the search of a subject; what it has found is kept. */
  public Search.Progress stop(UUID subject) {
    if (!end(subject)) {
      throw Problem.refused("no-run", "没有在求解");
    }
    return progress(subject);
  }

  /** Ends the search of a subject; false where none was under way. */
  public boolean end(UUID subject) {
    Search search = searches.get(subject);
    if (search == null || search.isOver()) {
      return false;
    }
    search.stop();
    return true;
  }

  @PreDestroy
  void close() {
    searches.values().forEach(Search::stop);
    engines.shutdownNow();
  }
}
