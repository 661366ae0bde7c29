package yixian.testing;

import java.util.EnumSet;
import java.util.Set;

/** By what right somebody reads, and whose records he then sees. */
public enum Standing {
  /** A role for everything; of no unit. */
  EVERYTHING(EnumSet.allOf(Kin.class)),
  /** A role for the own unit, and a member of it. */
  UNIT(EnumSet.of(Kin.OWN)),
  /** A role for the own unit and those below, and a member of it. */
  UNIT_AND_BELOW(EnumSet.of(Kin.OWN, Kin.CHILD)),
  /** A role for two units named by the administrator, a member of neither. */
  UNITS(EnumSet.of(Kin.CHILD, Kin.ELSEWHERE)),
  /** A role for the grids of one's duty, by somebody of the own unit who has none. */
  GRIDS(EnumSet.noneOf(Kin.class)),
  /** A role for one's own records, by somebody of the own unit who made none. */
  SELF(EnumSet.noneOf(Kin.class)),
  /** A role for the own unit that has run out. */
  GRANT_ENDED(EnumSet.noneOf(Kin.class)),
  /** A role for the own unit, whose person has left it. */
  POST_ENDED(EnumSet.noneOf(Kin.class)),
  /** In the stead of somebody of the unit. */
  STAND_IN(EnumSet.of(Kin.OWN)),
  /** Once in the stead of somebody of the unit. */
  STAND_IN_ENDED(EnumSet.noneOf(Kin.class));

  private final Set<Kin> reach;

  Standing(Set<Kin> reach) {
    this.reach = Set.copyOf(reach);
  }

  /** The kin whose records the scope reaches. */
  public Set<Kin> reach() {
    return reach;
  }

  /** The kin whose member the reader is. */
  public Set<Kin> membership() {
    return this == UNIT || this == UNIT_AND_BELOW ? Set.of(Kin.OWN) : Set.of();
  }
}
