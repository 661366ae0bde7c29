package yixian.planner.districting.town;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import yixian.planner.Budget;
import yixian.planner.Progress;
import yixian.planner.Status;
import yixian.planner.districting.Districting;
import yixian.planner.districting.Keeping;
import yixian.planner.districting.Outcome;
import yixian.planner.districting.Task;
import yixian.planner.districting.town.TownPlan.GridName;

/**
 * Divides a town piece by piece: no grid reaches beyond a village, so each piece is a task of its
 * own, and costs and bounds add up. A grid of today that lies in several pieces goes on in the one
 * where most of its households are; elsewhere it makes room for a new one.
 */
public final class TownDivision {
  private final Town town;
  private final Budget budget;
  private final int[] gridOf;
  private final List<GridName> grids = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private double objective;
  private double bound;
  private boolean proven = true;

  private TownDivision(Town town, Budget budget) {
    this.town = town;
    this.budget = budget;
    gridOf = new int[town.blocks().size()];
  }

  public static TownPlan solve(Town town, Budget budget) {
    return new TownDivision(town, budget).solve();
  }

  private TownPlan solve() {
    List<Piece> pieces = Piece.of(town);
    List<Quota> quotas = Quota.of(town, pieces);
    for (int p = 0; p < pieces.size(); p++) {
      Quota quota = quotas.get(p);
      if (quota.remark() != null) {
        remarks.add(quota.remark());
      }
      TownPlan failed = divide(pieces.get(p), quota, pieces.size() - p);
      if (failed != null) {
        return failed;
      }
      budget.report(objective, bound);
    }
    goOnOnce();
    dedicated();
    return new TownPlan(
        proven ? Status.OPTIMAL : Status.FEASIBLE, gridOf, grids, objective, bound, remarks, null);
  }

  private @Nullable TownPlan divide(Piece piece, Quota quota, int left) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    int[] home = today(piece, numbers);
    boolean keeps = town.keep() > 0 && numbers.size() == quota.grids();
    Task task = new Task(piece.graph(), quota.grids(), quota.band(), true);
    Budget share =
        new Budget(Math.max(0.01, budget.secondsLeft() / left), budget.seed(), Progress.SILENT);
    Outcome outcome =
        keeps && Keeping.isFor(task, home)
            ? new Keeping(task, home, town.keep(), share).solve()
            : Districting.solve(task, share);
    if (!outcome.status().hasPlan()) {
      String obstacle = outcome.obstacle();
      return new TownPlan(
          outcome.status(),
          null,
          List.of(),
          Double.NaN,
          Double.NaN,
          remarks,
          obstacle == null ? null : piece.village() + "：" + obstacle);
    }
    take(piece, outcome, numbers, keeps);
    return null;
  }

  /** The grid of today of each block as a number; fills in their names. */
  private int[] today(Piece piece, Map<String, Integer> numbers) {
    @Nullable String[] today = piece.today(town);
    for (String grid : today) {
      if (grid != null) {
        numbers.putIfAbsent(grid, numbers.size());
      }
    }
    return Arrays.stream(today)
        .mapToInt(grid -> grid == null ? -1 : Objects.requireNonNull(numbers.get(grid)))
        .toArray();
  }

  private void take(Piece piece, Outcome outcome, Map<String, Integer> numbers, boolean keeps) {
    int first = grids.size();
    int[] partOf = outcome.plan();
    int parts = Arrays.stream(partOf).max().orElse(-1) + 1;
    for (int part = 0; part < parts; part++) {
      grids.add(new GridName(piece.village(), null, null));
    }
    for (int i = 0; i < partOf.length; i++) {
      gridOf[piece.blocks()[i]] = first + partOf[i];
    }
    if (keeps) {
      numbers.forEach(
          (name, number) -> grids.set(first + number, new GridName(piece.village(), null, name)));
    } else {
      inherit(piece, first, parts);
    }
    objective += outcome.cut();
    bound += outcome.bound();
    proven &= outcome.status() == Status.OPTIMAL;
  }

  /** Each new grid goes on from the one of today with which it has most households in common. */
  private void inherit(Piece piece, int first, int parts) {
    Map<String, double[]> common = new LinkedHashMap<>();
    for (int block : piece.blocks()) {
      String today = town.blocks().get(block).grid();
      if (today != null) {
        common.computeIfAbsent(today, name -> new double[parts])[gridOf[block] - first] +=
            town.blocks().get(block).households() + 1e-6;
      }
    }
    boolean[] taken = new boolean[parts];
    while (!common.isEmpty()) {
      String best = null;
      int at = -1;
      double most = 0;
      for (Map.Entry<String, double[]> each : common.entrySet()) {
        for (int part = 0; part < parts; part++) {
          if (!taken[part] && each.getValue()[part] > most) {
            most = each.getValue()[part];
            best = each.getKey();
            at = part;
          }
        }
      }
      if (best == null) {
        return;
      }
      taken[at] = true;
      common.remove(best);
      grids.set(first + at, new GridName(piece.village(), null, best));
    }
  }

  /** Leaves the name of each grid of today to one grid; households that lose it have changed. */
  private void goOnOnce() {
    double[] common = new double[grids.size()];
    for (int b = 0; b < gridOf.length; b++) {
      Block block = town.blocks().get(b);
      if (block.dedicated() == null && Objects.equals(block.grid(), grids.get(gridOf[b]).today())) {
        common[gridOf[b]] += block.households();
      }
    }
    Map<String, Integer> heirs = new LinkedHashMap<>();
    for (int g = 0; g < common.length; g++) {
      String today = grids.get(g).today();
      if (today != null) {
        heirs.merge(today, g, (one, other) -> common[other] > common[one] ? other : one);
      }
    }
    for (int g = 0; g < common.length; g++) {
      String today = grids.get(g).today();
      if (today != null && !Objects.equals(heirs.get(today), g)) {
        grids.set(g, new GridName(grids.get(g).village(), null, null));
        objective += town.keep() * common[g];
        proven &= town.keep() * common[g] == 0;
      }
    }
  }

  private void dedicated() {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (int b = 0; b < gridOf.length; b++) {
      Block block = town.blocks().get(b);
      String name = block.dedicated();
      if (name != null) {
        Integer number = numbers.get(name);
        if (number == null) {
          number = grids.size();
          numbers.put(name, number);
          grids.add(new GridName(block.village(), name, block.grid()));
        }
        gridOf[b] = number;
      }
    }
  }
}
