package yixian.planner.districting.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import yixian.planner.Budget;
import yixian.planner.Status;
import yixian.planner.districting.Band;

class TownDivisionTest {
  private static final int WIDTH = 16;
  private static final int HEIGHT = 10;

  /** Two villages side by side, ten blocks with about twenty households each in a row. */
  private static Town town(double keep, Map<String, Integer> grids) {
    SplittableRandom random = new SplittableRandom(5);
    List<Block> blocks = new ArrayList<>();
    List<Border> borders = new ArrayList<>();
    for (int b = 0; b < WIDTH * HEIGHT; b++) {
      int x = b % WIDTH;
      int y = b / WIDTH;
      String village = x < WIDTH / 2 ? "东村" : "西村";
      boolean market = x >= 2 && x <= 3 && y >= 2 && y <= 3;
      blocks.add(
          new Block(
              "b" + b,
              village,
              market ? 3 : random.nextInt(12, 28),
              50,
              market ? "农贸市场" : null,
              village + (y < 4 ? 1 : 2),
              1,
              4));
      if (x + 1 < WIDTH) {
        borders.add(new Border(b, b + 1, random.nextInt(50, 150), 1));
      }
      if (y + 1 < HEIGHT) {
        borders.add(new Border(b, b + WIDTH, random.nextInt(50, 150), 1));
      }
    }
    return new Town(blocks, borders, new Band(300, 500), grids, keep);
  }

  private static TownPlan solved(Town town) {
    return TownDivision.solve(town, Budget.ofSeconds(20));
  }

  @Test
  void staysInsideTheVillagesKeepsTheBandAndLeavesEveryGridInOnePiece() {
    Town town = town(0, Map.of());
    TownPlan plan = solved(town);
    List<GridFigures> figures = GridFigures.of(town, plan.plan(), plan.grids());
    for (int b = 0; b < town.blocks().size(); b++) {
      assertThat(plan.grids().get(plan.plan()[b]).village())
          .isEqualTo(town.blocks().get(b).village());
    }
    assertThat(plan.remarks()).isEmpty();
    assertThat(figures).allMatch(GridFigures::whole);
    for (int g = 0; g < figures.size(); g++) {
      if (plan.grids().get(g).dedicated() == null) {
        assertThat(figures.get(g).households()).isBetween(300.0, 500.0);
      }
    }
    assertThat(plan.bound()).isBetween(0.1, plan.objective());
  }

  @Test
  void carvesDedicatedGridsOutFirst() {
    Town town = town(0, Map.of());
    TownPlan plan = solved(town);
    int market =
        IntStream.range(0, plan.grids().size())
            .filter(g -> "农贸市场".equals(plan.grids().get(g).dedicated()))
            .findFirst()
            .orElseThrow();
    for (int b = 0; b < town.blocks().size(); b++) {
      assertThat(plan.plan()[b] == market).isEqualTo(town.blocks().get(b).dedicated() != null);
    }
  }

  @Test
  void movesFewerHouseholdsTheDearerTheyAre() {
    double free = moved(town(0, Map.of()));
    Town base = town(50, Map.of("东村", 2, "西村", 2));
    Town kept = new Town(base.blocks(), base.borders(), new Band(500, 1000), base.grids(), 50);
    TownPlan plan = solved(kept);
    double dear =
        GridFigures.of(kept, plan.plan(), plan.grids()).stream()
            .mapToDouble(GridFigures::moved)
            .sum();
    assertThat(dear).isLessThan(free / 2);
    assertThat(plan.grids())
        .filteredOn(grid -> grid.dedicated() == null)
        .extracting(TownPlan.GridName::today)
        .containsExactlyInAnyOrder("东村1", "东村2", "西村1", "西村2");
  }

  private static double moved(Town town) {
    TownPlan plan = solved(town);
    return GridFigures.of(town, plan.plan(), plan.grids()).stream()
        .mapToDouble(GridFigures::moved)
        .sum();
  }

  @Test
  void letsAGridOfTodayInTwoPiecesGoOnWhereMostOfItsHouseholdsAre() {
    List<Block> row =
        IntStream.range(0, 6)
            .mapToObj(b -> new Block("b" + b, "村", 100, 300, b == 2 ? "市场" : null, "旧", 1, 4))
            .toList();
    List<Border> borders =
        IntStream.range(0, 5).mapToObj(b -> new Border(b, b + 1, 10, 1)).toList();
    for (double keep : new double[] {0, 7}) {
      Town town = new Town(row, borders, new Band(200, 300), Map.of(), keep);
      TownPlan plan = solved(town);
      assertThat(plan.grids())
          .filteredOn(grid -> grid.dedicated() == null)
          .extracting(TownPlan.GridName::today)
          .containsExactly(null, "旧");
      double moved =
          GridFigures.of(town, plan.plan(), plan.grids()).stream()
              .mapToDouble(GridFigures::moved)
              .sum();
      assertThat(plan.objective()).isEqualTo(keep * moved);
      assertThat(plan.bound()).isLessThanOrEqualTo(plan.objective());
    }
  }

  @Test
  void saysWhereSumsDoNotAllowTheBandAndComesAsNearAsTheyDo() {
    Town base = town(0, Map.of());
    Town tiny = new Town(base.blocks(), base.borders(), new Band(1200, 1250), Map.of(), 0);
    TownPlan plan = solved(tiny);
    assertThat(plan.status().hasPlan()).isTrue();
    assertThat(plan.remarks()).isNotEmpty().allMatch(remark -> remark.contains("户"));
  }

  @Test
  void tellsTheCompactnessOfASquareOfBlocks() {
    List<Block> square =
        IntStream.range(0, 4)
            .mapToObj(b -> new Block("b" + b, "村", 100, 300, null, null, 1, 4))
            .toList();
    List<Border> borders =
        List.of(
            new Border(0, 1, 1, 1),
            new Border(2, 3, 1, 1),
            new Border(0, 2, 1, 1),
            new Border(1, 3, 1, 1));
    Town town = new Town(square, borders, new Band(300, 500), Map.of(), 0);
    TownPlan plan = solved(town);
    assertThat(plan.status()).isEqualTo(Status.OPTIMAL);
    GridFigures only = GridFigures.of(town, plan.plan(), plan.grids()).getFirst();
    assertThat(only.compactness()).isBetween(Math.PI / 4 - 1e-9, Math.PI / 4 + 1e-9);
    assertThat(only.border()).isZero();
  }

  @Test
  void givesTheSamePlanAgain() {
    assertThat(solved(town(0, Map.of())).plan()).isEqualTo(solved(town(0, Map.of())).plan());
  }
}
