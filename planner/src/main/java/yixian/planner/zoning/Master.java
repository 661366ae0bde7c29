package yixian.planner.zoning;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.List;
import yixian.planner.mip.Solvers;

/**
 * The linear program over the columns known so far: each unit in one zone, of each kind as many
 * zones as asked. What cannot be covered yet is covered at a penalty.
 */
final class Master implements AutoCloseable {
  private final MPSolver solver;
  private final MPObjective objective;
  private final MPConstraint[] ofUnit;
  private final MPConstraint[] ofKind;
  private final List<Column> columns = new ArrayList<>();
  private final List<MPVariable> shares = new ArrayList<>();

  Master(int units, ZoneKinds kinds, double penalty) {
    solver = Solvers.linear();
    objective = solver.objective();
    objective.setMaximization();
    ofUnit = new MPConstraint[units];
    ofKind = new MPConstraint[kinds.kinds().size()];
    for (int i = 0; i < units; i++) {
      ofUnit[i] = solver.makeConstraint(1, 1, "");
      lack(ofUnit[i], 1, penalty);
    }
    for (int kind = 0; kind < ofKind.length; kind++) {
      int count = kinds.count(kind);
      ofKind[kind] = solver.makeConstraint(count, count, "");
      lack(ofKind[kind], count, penalty);
    }
  }

  private void lack(MPConstraint row, int most, double penalty) {
    MPVariable lack = solver.makeNumVar(0, most, "");
    row.setCoefficient(lack, 1);
    objective.setCoefficient(lack, -penalty);
  }

  void add(Column column) {
    MPVariable share = solver.makeNumVar(0, Double.POSITIVE_INFINITY, "");
    objective.setCoefficient(share, column.worth());
    column.units().stream().forEach(unit -> ofUnit[unit].setCoefficient(share, 1));
    ofKind[column.kind()].setCoefficient(share, 1);
    columns.add(column);
    shares.add(share);
  }

  /** Whether the solver reached the end. */
  boolean solve(double seconds) {
    solver.setTimeLimit((long) Math.max(1, 1000 * seconds));
    return solver.solve() == MPSolver.ResultStatus.OPTIMAL;
  }

  Prices prices() {
    return new Prices(prices(ofUnit), prices(ofKind));
  }

  private static double[] prices(MPConstraint[] rows) {
    double[] prices = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      prices[i] = rows[i].dualValue();
    }
    return prices;
  }

  List<Column> columns() {
    return columns;
  }

  double share(int column) {
    return shares.get(column).solutionValue();
  }

  @Override
  public void close() {
    solver.delete();
  }
}
