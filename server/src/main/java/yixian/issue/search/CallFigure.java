package yixian.issue.search;

import java.util.UUID;
import yixian.issue.Named;

/**
 * 报到情况 · How a unit answered the whistles of a time: each figure is that of as many child issues.
 *
 * @param open not yet rated to the end
 * @param late answered, or to be answered, after the deadline
 */
record CallFigure(Named unit, int called, int open, int late, int present, int partly, int absent) {

  /** The same before the unit has its name. */
  record Counted(UUID unit, int called, int open, int late, int present, int partly, int absent) {}
}
