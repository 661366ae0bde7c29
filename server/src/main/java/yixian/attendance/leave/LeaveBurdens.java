package yixian.attendance.leave;

import java.util.List;
import org.springframework.stereotype.Component;
import yixian.kernel.BurdenItem;
import yixian.kernel.BurdenItem.Kind;
import yixian.kernel.BurdenSource;

/** What leave demands of people: a form of five fields, and one reminder. */
@Component
class LeaveBurdens implements BurdenSource {

  @Override
  public List<BurdenItem> burdens() {
    return List.of(
        new BurdenItem(
            "请假时填写类别、起止、代理人", Kind.COMPULSORY_FIELD, true, "本区机关工作人员请假制度", "组织部经办", null),
        new BurdenItem("假满未销假时提醒一次", Kind.REMINDER, true, "本区机关工作人员请假制度", "组织部经办", null),
        new BurdenItem("上下班打卡、在岗时长统计", Kind.CHECK_IN, false, null, null, null));
  }
}
