package yixian.inspection.campaign;

import static yixian.inspection.Inspections.fault;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Fault;
import yixian.kernel.sheet.SheetRow;

/** Reads targets from the rows of a sheet, and tells every fault at once. */
final class TargetRows {

  static final List<String> HEADS = List.of("名称", "类别", "地址", "责任单位", "检查组", "数量");

  /** An identity number or a mobile phone: a target is never a person. */
  private static final Pattern OF_A_PERSON =
      Pattern.compile("(?<!\\d)(\\d{17}[\\dXx]|1[3-9]\\d{9})(?!\\d)");

  private final Set<String> names;
  private final Map<String, UUID> units;
  private final Map<String, UUID> groups;
  private final List<TargetDraft> drafts = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  /**
   * @param taken names that the campaign has already
   */
  TargetRows(Set<String> taken, Map<String, UUID> units, Map<String, UUID> groups) {
    this.names = new HashSet<>(taken);
    this.units = units;
    this.groups = groups;
  }

  TargetRows read(List<SheetRow> rows) {
    rows.forEach(this::read);
    return this;
  }

  List<TargetDraft> drafts() {
    return drafts;
  }

  List<Fault> faults() {
    return faults;
  }

  static boolean namesAPerson(@Nullable String text) {
    return text != null && OF_A_PERSON.matcher(text).find();
  }

  private void read(SheetRow row) {
    int before = faults.size();
    String name = row.cell("名称");
    String kind = row.cell("类别");
    String address = row.cell("地址");
    UUID unit = units.get(row.cell("责任单位"));
    UUID group = groups.get(row.cell("检查组"));
    if (name.isEmpty() || name.length() > 60) {
      fault(faults, row, "名称", "名称应为 1 至 60 个字", "请写明地点或单位的名称");
    } else if (!names.add(name)) {
      fault(faults, row, "名称", "“" + name + "”已在本次行动中", "请删去重复的行");
    }
    if (kind.isEmpty() || kind.length() > 20) {
      fault(faults, row, "类别", "类别应为 1 至 20 个字", "如：店铺、摊位、河段、村、违建");
    }
    if (address.length() > 120) {
      fault(faults, row, "地址", "地址超过 120 个字", "请写得短一些");
    }
    if (namesAPerson(name) || namesAPerson(kind) || namesAPerson(address)) {
      fault(faults, row, "名称", "含有个人的身份证号或手机号", "对象只能是地点或单位，请删去个人号码");
    }
    if (unit == null) {
      fault(faults, row, "责任单位", "没有单位“" + row.cell("责任单位") + "”", "请填机构名称、简称或编码");
    }
    if (group == null) {
      fault(faults, row, "检查组", "没有检查组“" + row.cell("检查组") + "”", "请先编组，或改成已有的组名");
    }
    BigDecimal quantity = quantity(row);
    if (faults.size() == before) {
      drafts.add(
          new TargetDraft(name, kind, address.isEmpty() ? null : address, unit, group, quantity));
    }
  }

  private @Nullable BigDecimal quantity(SheetRow row) {
    String text = row.cell("数量");
    if (text.isEmpty()) {
      return null;
    }
    try {
      BigDecimal quantity = new BigDecimal(text);
      if (sound(quantity)) {
        return quantity;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    fault(faults, row, "数量", "数量“" + text + "”不对", "请填至多两位小数的数");
    return null;
  }

  static boolean sound(BigDecimal quantity) {
    return quantity.signum() >= 0 && quantity.scale() <= 2 && quantity.precision() <= 12;
  }
}
