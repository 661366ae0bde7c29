package yixian.grid;

import java.util.List;
import org.springframework.stereotype.Component;
import yixian.kernel.BurdenItem;
import yixian.kernel.BurdenItem.Kind;
import yixian.kernel.BurdenSource;

/** What the book of grids demands of those who keep it. */
@Component
class GridBurdens implements BurdenSource {

  @Override
  public List<BurdenItem> burdens() {
    return List.of(
        new BurdenItem(
            "登记网格时填写编码、名称、管理单位",
            Kind.COMPULSORY_FIELD,
            true,
            "网格化服务管理规定：网格的名称、范围、人员依法公示",
            "网格维护人",
            null),
        new BurdenItem("网格员巡查打卡、轨迹考勤", Kind.CHECK_IN, false, null, null, null));
  }
}
