package yixian.notice;

import java.util.List;
import org.springframework.stereotype.Component;
import yixian.kernel.BurdenItem;
import yixian.kernel.BurdenSource;

/**
 * Messages ask for nothing: no receipt, no term, no list of who has not read; and nobody must let
 * his phone be rung.
 */
@Component
class NoticeBurdens implements BurdenSource {

  @Override
  public List<BurdenItem> burdens() {
    return List.of(
        new BurdenItem("通知限时阅读、回执或未读通报", BurdenItem.Kind.REMINDER, false, null, null, null),
        new BurdenItem("必须开启手机响铃", BurdenItem.Kind.COMPULSORY_FIELD, false, null, null, null));
  }
}
