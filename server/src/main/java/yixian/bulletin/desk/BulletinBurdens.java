package yixian.bulletin.desk;

import java.util.List;
import org.springframework.stereotype.Component;
import yixian.kernel.BurdenItem;
import yixian.kernel.BurdenSource;

/** What the bulletin demands of people: reasons, and the author's word on his own story. */
@Component
class BulletinBurdens implements BurdenSource {

  private static final String OWNER = "组织部门";

  @Override
  public List<BurdenItem> burdens() {
    return List.of(
        field("退回、撤回与更正简报须写明理由", "由人决定并留有依据"), field("供稿刊登前由作者本人确认文字", "作者同意才刊登；供稿自愿，不计数"));
  }

  private static BurdenItem field(String item, String basis) {
    return new BurdenItem(item, BurdenItem.Kind.COMPULSORY_FIELD, true, basis, OWNER, null);
  }
}
