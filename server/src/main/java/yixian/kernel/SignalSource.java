package yixian.kernel;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 苗头来源 · Each room that holds facts which may mean that somebody is posted in name only answers
 * here with them.
 *
 * <p>Facts that are there anyway for the work's own sake: no position, no time online, no count
 * that is compared with that of another person (国办函〔2026〕12号). Asked by a job of the house.
 */
@FunctionalInterface
public interface SignalSource {

  List<Finding> findings(List<Served> serving, LocalDate today);

  /**
   * 在岗者 · Somebody who serves today.
   *
   * @param accounts his accounts, by which some rooms know him
   * @param grid the grid he was sent to, if any
   */
  record Served(
      UUID placement, UUID person, List<UUID> accounts, LocalDate from, @Nullable UUID grid) {

    public Served {
      accounts = List.copyOf(accounts);
    }
  }

  /**
   * 事实 · What was found of somebody, and the records that show it.
   *
   * @param fact tells this fact from others of its kind, so that it is told once
   */
  record Finding(
      UUID placement, Kind kind, String fact, String sentence, List<ReportSource.Source> sources) {

    public Finding {
      sources = List.copyOf(sources);
    }
  }

  /** What a signal rests on. */
  enum Kind implements Labelled {
    QUIET("较久没有办理事件"),
    LATE_RETURN("逾期未销假"),
    MENTOR_WORD("导师反映"),
    HOST_WORD("接收单位反映"),
    UNANNOUNCED("四不两直检查发现");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }
}
