package yixian.inspection.standard;

import static yixian.inspection.Inspections.fault;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Fault;
import yixian.kernel.sheet.SheetRow;

/** Reads the items of a version from the rows of a sheet, and tells every fault at once. */
final class CriterionRows {

  static final List<String> HEADS = List.of("部分", "检查内容", "分值", "扣分方式", "每次扣分", "至多扣分", "依据");
  private static final int MOST = 200;
  private static final int PLACES = 2;
  private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(1_000);

  private final List<Criterion> criteria = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  CriterionRows(List<SheetRow> rows) {
    if (rows.isEmpty() || rows.size() > MOST) {
      faults.add(new Fault("file", "一版标准应有 1 至 " + MOST + " 个检查项", "请检查表格"));
    }
    rows.stream().limit(MOST).forEach(this::read);
  }

  List<Criterion> criteria() {
    return criteria;
  }

  List<Fault> faults() {
    return faults;
  }

  private void read(SheetRow row) {
    int before = faults.size();
    text(row, "部分", 40);
    text(row, "检查内容", 200);
    text(row, "依据", 200);
    BigDecimal points = points(row, "分值", null);
    BigDecimal off = points(row, "每次扣分", points);
    BigDecimal cap = points(row, "至多扣分", points);
    Rule rule = rule(row);
    if (points != null && off != null && off.compareTo(points) > 0) {
      fault(faults, row, "每次扣分", "每次扣分多于分值", "每次扣分不能超过本项分值");
    }
    if (points != null && cap != null && off != null && cap.compareTo(points) > 0) {
      fault(faults, row, "至多扣分", "至多扣分多于分值", "至多扣分不能超过本项分值");
    } else if (cap != null && off != null && cap.compareTo(off) < 0) {
      fault(faults, row, "至多扣分", "至多扣分少于每次扣分", "请改大至多扣分，或改小每次扣分");
    }
    if (faults.size() == before && points != null && off != null && cap != null && rule != null) {
      criteria.add(
          new Criterion(
              criteria.size() + 1,
              row.cell("部分"),
              row.cell("检查内容"),
              points,
              rule,
              off,
              cap,
              row.cell("依据")));
    }
  }

  private void text(SheetRow row, String head, int longest) {
    String text = row.cell(head);
    if (text.isEmpty() || text.length() > longest) {
      fault(faults, row, head, head + "应为 1 至 " + longest + " 个字", "请改正" + head);
    }
  }

  private @Nullable Rule rule(SheetRow row) {
    for (Rule rule : Rule.values()) {
      if (rule.label().equals(row.cell("扣分方式"))) {
        return rule;
      }
    }
    fault(faults, row, "扣分方式", "没有扣分方式“" + row.cell("扣分方式") + "”", "请填“按次”或“一次”");
    return null;
  }

  private @Nullable BigDecimal points(SheetRow row, String head, @Nullable BigDecimal otherwise) {
    String text = row.cell(head);
    if (text.isEmpty() && otherwise != null) {
      return otherwise;
    }
    try {
      BigDecimal points = new BigDecimal(text);
      if (points.signum() > 0
          && points.stripTrailingZeros().scale() <= PLACES
          && points.compareTo(MOST_POINTS) <= 0) {
        return points;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    fault(faults, row, head, head + "“" + text + "”不对", "请填大于零、至多两位小数的分数");
    return null;
  }
}
