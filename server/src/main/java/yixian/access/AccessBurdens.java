package yixian.access;

import java.util.List;
import org.springframework.stereotype.Component;
import yixian.kernel.BurdenItem;
import yixian.kernel.BurdenSource;

/**
 * What signing in demands: a password of one's own at first. A second factor is offered, never
 * demanded.
 */
@Component
class AccessBurdens implements BurdenSource {

  @Override
  public List<BurdenItem> burdens() {
    return List.of(
        new BurdenItem(
            "首次登录须修改初始口令",
            BurdenItem.Kind.COMPULSORY_FIELD,
            true,
            "GB/T 22239-2019 第8.1.4.1条 身份鉴别",
            "安全管理员",
            null),
        new BurdenItem("登录打卡、在线时长统计", BurdenItem.Kind.CHECK_IN, false, null, null, null));
  }
}
