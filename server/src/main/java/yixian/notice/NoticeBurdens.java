package yixian.notice;

import java.util.List;
import org.springframework.stereotype.Component;
import yixian.kernel.BurdenItem;
import yixian.kernel.BurdenSource;

/** Messages ask for nothing: no receipt, no term, no list of who has not read. */
@Component
class NoticeBurdens implements BurdenSource {

  @Override
  public List<BurdenItem> burdens() {
    return List.of(
        new BurdenItem("通知限时阅读、回执或未读通报", BurdenItem.Kind.REMINDER, false, null, null, null));
  }
}
