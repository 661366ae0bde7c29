package yixian.issue;

import java.util.Set;
import yixian.grid.DutyRole;

/** 来源 · What somebody was who told of an issue, on that day; never who he is. */
enum Source {
  SECONDEE,
  GRID_STAFF,
  MICRO_STAFF,
  STAFF,
  RESIDENT;

  /**
   * By what a member of staff is counted: an official who serves for a year as such, whatever else
   * he does in a grid; others by their duty there.
   */
  static Source of(Set<DutyRole> duties, boolean seconded) {
    if (seconded || duties.contains(DutyRole.SECONDEE)) {
      return SECONDEE;
    }
    if (duties.contains(DutyRole.LEADER) || duties.contains(DutyRole.STAFF)) {
      return GRID_STAFF;
    }
    return duties.contains(DutyRole.MICRO) ? MICRO_STAFF : STAFF;
  }
}
