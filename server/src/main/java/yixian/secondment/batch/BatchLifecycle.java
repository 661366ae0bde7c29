package yixian.secondment.batch;

import static yixian.secondment.batch.BatchState.ABANDONED;
import static yixian.secondment.batch.BatchState.DRAFT;
import static yixian.secondment.batch.BatchState.ENDED;
import static yixian.secondment.batch.BatchState.OPEN;
import static yixian.secondment.batch.BatchState.SERVING;

import java.util.List;
import yixian.kernel.Lifecycle;
import yixian.kernel.Lifecycle.Edge;

/** 批次的生命周期 · The whole life of a batch, from the draft to its end. */
public final class BatchLifecycle {

  /** Every edge there is. */
  public static final Lifecycle<BatchState, BatchMove, BatchGiven> GRAPH =
      new Lifecycle<>(
          List.of(
              new Edge<>(DRAFT, BatchMove.OPEN, OPEN, BatchGiven.HAS_POST, null),
              new Edge<>(OPEN, BatchMove.START, SERVING, BatchGiven.ONE_READY, null),
              new Edge<>(SERVING, BatchMove.END, ENDED, BatchGiven.NONE_SERVING, null),
              new Edge<>(DRAFT, BatchMove.ABANDON, ABANDONED, BatchGiven.NONE_PLACED, null),
              new Edge<>(OPEN, BatchMove.ABANDON, ABANDONED, BatchGiven.NONE_PLACED, null)));

  private BatchLifecycle() {}
}
