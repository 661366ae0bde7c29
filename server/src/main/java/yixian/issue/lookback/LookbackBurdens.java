package yixian.issue.lookback;

import java.util.List;
import org.springframework.stereotype.Component;
import yixian.kernel.BurdenItem;
import yixian.kernel.BurdenItem.Kind;
import yixian.kernel.BurdenSource;

/** What look-backs demand: three answers of a reviewer, a reason with each decision; no photo. */
@Component
class LookbackBurdens implements BurdenSource {
  private static final String BASIS = "回头看、群众评议办法（本区）";
  private static final String OWNER = "区指挥中心";

  @Override
  public List<BurdenItem> burdens() {
    return List.of(
        demanded("评议员对每件事回答三个问题（可选“说不清”）", Kind.COMPULSORY_FIELD),
        demanded("对评“否”的事件作处理决定时填写理由", Kind.COMPULSORY_FIELD),
        demanded("站内通知：向单位建议修改结案标准", Kind.REMINDER),
        new BurdenItem("评议时必须拍照", Kind.PHOTO, false, null, null, null));
  }

  private static BurdenItem demanded(String item, Kind kind) {
    return new BurdenItem(item, kind, true, BASIS, OWNER, null);
  }
}
