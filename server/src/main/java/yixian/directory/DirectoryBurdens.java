package yixian.directory;

import java.util.List;
import org.springframework.stereotype.Component;
import yixian.kernel.BurdenItem;
import yixian.kernel.BurdenItem.Kind;
import yixian.kernel.BurdenSource;

/**
 * What the directory demands of those who keep it; a person is asked for a name, never for more.
 */
@Component
class DirectoryBurdens implements BurdenSource {

  private static final String BASIS = "本区机构编制与任职文件";
  private static final String OWNER = "机构人员维护人";

  @Override
  public List<BurdenItem> burdens() {
    return List.of(
        new BurdenItem("登记人员时填写姓名", Kind.COMPULSORY_FIELD, true, BASIS, OWNER, null),
        new BurdenItem("办理任职时填写单位与职务", Kind.COMPULSORY_FIELD, true, BASIS, OWNER, null),
        new BurdenItem("登记单位时填写编码、名称、类别", Kind.COMPULSORY_FIELD, true, BASIS, OWNER, null));
  }
}
