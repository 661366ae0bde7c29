package yixian.zoning;

import java.util.List;
import org.springframework.stereotype.Component;
import yixian.kernel.BurdenItem;
import yixian.kernel.BurdenSource;

/** What zoning demands of people: a reason, where a unit is put otherwise than was found. */
@Component
class ZoningBurdens implements BurdenSource {

  private static final String OWNER = "组织部门";

  @Override
  public List<BurdenItem> burdens() {
    return List.of(
        reason("人工调整片区的单位须写明理由", "调整随方案签发，留有依据"), reason("签发不符合规则的片区方案须写明理由", "由人决定并留有依据"));
  }

  private static BurdenItem reason(String item, String basis) {
    return new BurdenItem(item, BurdenItem.Kind.COMPULSORY_FIELD, true, basis, OWNER, null);
  }
}
