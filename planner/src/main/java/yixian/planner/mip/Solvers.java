package yixian.planner.mip;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;

/**
 * Solvers, each with its trap closed: a mixed-integer answer counts as optimal only at gap 0, where
 * the library's own default is 0.0001.
 */
public final class Solvers {
  static {
    Loader.loadNativeLibraries();
  }

  private Solvers() {}

  /**
   * Glop: a simplex that keeps its basis when columns are added; Clp fell over models without
   * columns.
   */
  public static MPSolver linear() {
    return made("GLOP");
  }

  /** Cbc: branch and cut, one thread, the same answer every time. */
  public static MPSolver whole() {
    return made("CBC");
  }

  private static MPSolver made(String name) {
    MPSolver solver = MPSolver.createSolver(name);
    if (solver == null) {
      throw new IllegalStateException("OR-Tools was built without " + name);
    }
    return solver;
  }

  public static MPSolverParameters withoutGap() {
    MPSolverParameters parameters = new MPSolverParameters();
    parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, 0);
    return parameters;
  }
}
