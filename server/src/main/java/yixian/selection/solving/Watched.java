package yixian.selection.solving;

import java.util.concurrent.CancellationException;
import yixian.access.Search;
import yixian.selection.matching.Watch;

/**
 * 看护 · Lets a run be followed while it searches, and breaks it off once nobody wants it any more.
 */
record Watched(Search search, int alternatives) implements Watch {

  @Override
  public double seconds() {
    return search.limit();
  }

  @Override
  public void seen(double best, double bound) {
    search.seen(best, bound);
    demandWanted();
  }

  void demandWanted() {
    if (search.isStopped()) {
      throw new CancellationException();
    }
  }
}
