package yixian.secondment.batch;

import static yixian.secondment.batch.BatchState.ABANDONED;
import static yixian.secondment.batch.BatchState.DRAFT;
import static yixian.secondment.batch.BatchState.ENDED;
import static yixian.secondment.batch.BatchState.OPEN;
import static yixian.secondment.batch.BatchState.SERVING;

import java.util.List;
import java.util.Optional;

/**
 * 批次的生命周期 · The life of a batch as one graph of allowed moves; what is no edge here does not
 * happen. It is drawn into {@code docs/lifecycles.md}.
 */
public final class BatchLifecycle {

  private static final List<Edge> EDGES =
      List.of(
          new Edge(DRAFT, BatchMove.OPEN, OPEN, "至少有一个岗位"),
          new Edge(OPEN, BatchMove.START, SERVING, "至少有一人已备案"),
          new Edge(SERVING, BatchMove.END, ENDED, "没有人还在服务"),
          new Edge(DRAFT, BatchMove.ABANDON, ABANDONED, "没有人已安排"),
          new Edge(OPEN, BatchMove.ABANDON, ABANDONED, "没有人已安排"));

  private BatchLifecycle() {}

  /**
   * 流转边 · One allowed move.
   *
   * @param given what must hold beyond the state, in words
   */
  public record Edge(BatchState from, BatchMove move, BatchState to, String given) {}

  public static List<Edge> all() {
    return EDGES;
  }

  public static List<Edge> from(BatchState state) {
    return EDGES.stream().filter(edge -> edge.from() == state).toList();
  }

  static Optional<Edge> find(BatchState from, BatchMove move) {
    return from(from).stream().filter(edge -> edge.move() == move).findFirst();
  }
}
