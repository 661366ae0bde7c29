package yixian.indicator;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yixian.kernel.BurdenItem;
import yixian.kernel.BurdenItem.Kind;
import yixian.kernel.BurdenSource;

/** Boards count units, grids, classes and months by published formulas; nobody is ranked. */
@Component
class IndicatorBurdens implements BurdenSource {

  private final FormulaStore formulas;

  IndicatorBurdens(FormulaStore formulas) {
    this.formulas = formulas;
  }

  @Override
  public List<BurdenItem> burdens() {
    List<Formula> shown = formulas.list();
    String names = shown.stream().map(Formula::name).collect(Collectors.joining("、"));
    String basis =
        shown.stream().map(Formula::basis).distinct().sorted().collect(Collectors.joining("；"));
    return List.of(
        new BurdenItem("按单位与网格公布：" + names, Kind.RANKING, true, basis, "区指挥中心", null),
        new BurdenItem("对人员积分、排名", Kind.RANKING, false, null, null, null));
  }
}
