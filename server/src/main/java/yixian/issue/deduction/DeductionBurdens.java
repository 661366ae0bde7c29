package yixian.issue.deduction;

import java.util.List;
import org.springframework.stereotype.Component;
import yixian.kernel.BurdenItem;
import yixian.kernel.BurdenItem.Kind;
import yixian.kernel.BurdenSource;

/** What a dispute demands, and the messages that go with a month. */
@Component
class DeductionBurdens implements BurdenSource {

  private static final String BASIS = "GB/T 30428 监督考核、区网格化事件处置考核办法（示范）";
  private static final String OWNER = "区指挥中心";

  @Override
  public List<BurdenItem> burdens() {
    return List.of(
        item("扣分申诉时填写理由（佐证可附可不附）", Kind.COMPULSORY_FIELD, true),
        item("扣分公示，每月告知单位一次", Kind.REMINDER, true),
        item("扣分申诉裁定，告知单位", Kind.REMINDER, true),
        new BurdenItem("扣分记到个人并排名", Kind.RANKING, false, null, null, null));
  }

  private static BurdenItem item(String item, Kind kind, boolean on) {
    return new BurdenItem(item, kind, on, BASIS, OWNER, null);
  }
}
