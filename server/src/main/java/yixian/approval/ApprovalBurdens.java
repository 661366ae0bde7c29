package yixian.approval;

import java.util.List;
import org.springframework.stereotype.Component;
import yixian.kernel.BurdenItem;
import yixian.kernel.BurdenSource;

/**
 * What approvals demand of people: a reason where something is refused, and reminders of a
 * deadline.
 */
@Component
class ApprovalBurdens implements BurdenSource {

  @Override
  public List<BurdenItem> burdens() {
    return List.of(
        new BurdenItem(
            "不同意、退回、转办、改派须写明意见",
            BurdenItem.Kind.COMPULSORY_FIELD,
            true,
            "决定须说明理由，供申请人改正",
            "系统管理员",
            null),
        new BurdenItem("审批到期前后各提醒一次", BurdenItem.Kind.REMINDER, true, "审批流程所定期限", "系统管理员", null));
  }
}
