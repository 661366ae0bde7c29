package yixian.petition.report;

import java.util.List;
import yixian.kernel.Lifecycle;
import yixian.kernel.Lifecycle.Always;
import yixian.kernel.Lifecycle.Edge;

/** 检举控告的生命周期 · Received, passed on to whoever may look into it, answered by him. */
final class ReportLifecycle {

  /** Every edge there is. */
  static final Lifecycle<ReportState, ReportMove, Always> GRAPH =
      new Lifecycle<>(
          List.of(
              new Edge<>(
                  ReportState.RECEIVED,
                  ReportMove.TRANSFER,
                  ReportState.TRANSFERRED,
                  Always.NOTHING,
                  null),
              new Edge<>(
                  ReportState.TRANSFERRED,
                  ReportMove.FEED_BACK,
                  ReportState.FED_BACK,
                  Always.NOTHING,
                  null)));

  private ReportLifecycle() {}
}
