package yixian.planner;

/** What an engine may say of its answer. */
public enum Status {
  /** No plan can be better: the bound meets the objective. */
  OPTIMAL,
  /** A valid plan; how far from the best it can be at most, the gap says. */
  FEASIBLE,
  /** Proven: no plan keeps all rules. */
  INFEASIBLE,
  /** The time ran out before a plan or a proof was found. */
  UNKNOWN;

  public boolean hasPlan() {
    return this == OPTIMAL || this == FEASIBLE;
  }
}
