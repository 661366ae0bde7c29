package yixian.unannounced;

import java.util.List;
import org.springframework.stereotype.Component;
import yixian.kernel.BurdenItem;
import yixian.kernel.BurdenItem.Kind;
import yixian.kernel.BurdenSource;

/** What unannounced inspections demand: nothing of the inspected but, if he likes, an answer. */
@Component
class UnannouncedBurdens implements BurdenSource {
  private static final String BASIS = "挂职干部日常管理办法（本区）：四不两直检查";
  private static final String OWNER = "区委组织部";

  @Override
  public List<BurdenItem> burdens() {
    return List.of(
        demanded("检查员对见到的人回答三个问题，不符的写明情况", Kind.COMPULSORY_FIELD),
        demanded("站内通知：请本人说明检查发现的问题（可不说明）", Kind.REMINDER),
        demanded("站内通知：检查员有新的检查任务、有待复查的问题", Kind.REMINDER),
        new BurdenItem("四不两直检查时必须拍照、上传轨迹或材料", Kind.PHOTO, false, null, null, null),
        new BurdenItem("按检查结果给人打分或排名", Kind.RANKING, false, null, null, null));
  }

  private static BurdenItem demanded(String item, Kind kind) {
    return new BurdenItem(item, kind, true, BASIS, OWNER, null);
  }
}
