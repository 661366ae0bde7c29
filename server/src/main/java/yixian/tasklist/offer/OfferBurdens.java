package yixian.tasklist.offer;

import java.util.List;
import org.springframework.stereotype.Component;
import yixian.kernel.BurdenItem;
import yixian.kernel.BurdenItem.Kind;
import yixian.kernel.BurdenSource;

/** What a use of an offer demands, and the messages that go with it. */
@Component
class OfferBurdens implements BurdenSource {

  private static final String BASIS = "区派出单位赋能网格办法（示范）";
  private static final String OWNER = "区委组织部";

  @Override
  public List<BurdenItem> burdens() {
    return List.of(
        item("申用资源时填写数量、用途与使用日期", Kind.COMPULSORY_FIELD),
        item("有人申用，告知提供单位", Kind.REMINDER),
        item("申用的办理情况，告知申用人", Kind.REMINDER));
  }

  private static BurdenItem item(String item, Kind kind) {
    return new BurdenItem(item, kind, true, BASIS, OWNER, null);
  }
}
