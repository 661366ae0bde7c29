package yixian.outreach;

import java.util.List;
import yixian.kernel.Lifecycle;
import yixian.kernel.Lifecycle.Always;
import yixian.kernel.Lifecycle.Edge;

/** 宣传活动的生命周期 · It runs until it is ended; the last day is a matter of the calendar. */
final class CampaignLifecycle {

  static final Lifecycle<CampaignState, CampaignMove, Always> GRAPH =
      new Lifecycle<>(
          List.of(
              new Edge<>(
                  CampaignState.RUNNING,
                  CampaignMove.END,
                  CampaignState.ENDED,
                  Always.NOTHING,
                  null)));

  private CampaignLifecycle() {}
}
