package yixian.selection;

import java.util.List;
import org.springframework.stereotype.Component;
import yixian.kernel.BurdenItem;
import yixian.kernel.BurdenSource;

/** What selection demands of people: reasons, where somebody is proposed or an exception made. */
@Component
class SelectionBurdens implements BurdenSource {

  private static final String OWNER = "组织部门";

  @Override
  public List<BurdenItem> burdens() {
    return List.of(
        reason("推荐人选须写明理由", "逐级推荐、层层把关，理由随推荐送审"), reason("不符合资格条件仍推荐、有疑点仍安排的须写明理由", "由人决定并留有依据"));
  }

  private static BurdenItem reason(String item, String basis) {
    return new BurdenItem(item, BurdenItem.Kind.COMPULSORY_FIELD, true, basis, OWNER, null);
  }
}
