package yixian.access;

import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/**
 * 求解 · Runs engines beside the requests, one search at a time and at most one of a subject.
 *
 * <p>A search lives in memory: when the server stops, it is gone and nothing half-done is left. One
 * that is ended early answers with the best it has.
 */
@Component
public class Searches {

  private static final Logger LOG = LoggerFactory.getLogger(Searches.class);

  /** No search may last longer. */
  private static final int LONGEST_SECONDS = 600;

  private final Map<UUID, Search> searches = new ConcurrentHashMap<>();
  private final ExecutorService engine =
      Executors.newSingleThreadExecutor(
          work -> Thread.ofPlatform().daemon().name("engine").unstarted(work));

  /** Refuses a time that is none, and a second search of a subject that is being searched. */
  public void demandFree(UUID subject, @Nullable Integer seconds) {
    if (seconds == null || seconds < 1 || seconds > LONGEST_SECONDS) {
      throw Problem.invalid(new Fault("seconds", "求解时间应为 1 至 " + LONGEST_SECONDS + " 秒", "请改正"));
    }
    Search under = searches.get(subject);
    if (under != null && !under.isOver()) {
      throw Problem.refused("run-under-way", "正在求解，请等它结束，或先停止");
    }
  }

  /**
   * Begins a search.
   *
   * @param work searches and keeps the plan; gives its id, or a {@link Problem} that says why there
   *     is none
   */
  public void begin(UUID subject, Search search, Supplier<UUID> work) {
    searches.put(subject, search);
    engine.execute(() -> run(search, work));
  }

  private static void run(Search search, Supplier<UUID> work) {
    try {
      search.kept(work.get());
    } catch (LinkageError e) {
      LOG.warn("本机不能运行求解器：{}", e.toString());
      search.failed("本机不能运行求解器，请联系系统管理员");
    } catch (Problem e) {
      search.failed(e.detail());
    } catch (RuntimeException e) {
      LOG.error("求解失败", e);
      search.failed("求解出错，没有得到方案，请再试一次；仍出错的，请联系系统管理员");
    }
  }

  public Search.Progress progress(UUID subject) {
    Search search = searches.get(subject);
    return search == null ? Search.Progress.NONE : search.progress();
  }

  /** Ends the search of a subject; what it has found is kept. */
  public Search.Progress stop(UUID subject) {
    Search search = searches.get(subject);
    if (search == null || search.isOver()) {
      throw Problem.refused("no-run", "没有在求解");
    }
    search.stop();
    return search.progress();
  }

  @PreDestroy
  void close() {
    searches.values().forEach(Search::stop);
    engine.shutdownNow();
  }
}
