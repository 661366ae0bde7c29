package yixian.care;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yixian.grid.GridRef;
import yixian.kernel.Fault;
import yixian.kernel.Point;
import yixian.kernel.sheet.SheetRow;

/** 读户表 · Reads rows as households; what is wrong in any of them is told at once. */
final class HouseholdRows {

  static final List<String> HEADS = List.of("编号", "网格", "门牌", "经度", "纬度", "联系人", "电话", "困难原因");
  static final Set<String> NEEDED = Set.of("困难原因");
  static final int MOST = 5_000;

  private static final int LONGEST_CODE = 20;
  private static final int LONGEST = 60;

  private final Placing placing;
  private final Map<String, String> reasons = new HashMap<>();
  private final Set<String> taken;
  private final List<Fault> faults = new ArrayList<>();
  private final List<Read> households = new ArrayList<>();

  private HouseholdRows(Placing placing, Map<String, String> reasons, Set<String> taken) {
    this.placing = placing;
    this.taken = new HashSet<>(taken);
    reasons.forEach((code, label) -> this.reasons.put(label, code));
  }

  /** 一户 · A household, read and placed. */
  record Read(
      String code,
      GridRef grid,
      @Nullable String door,
      @Nullable Point point,
      @Nullable String name,
      @Nullable String phone,
      String reason) {}

  /**
   * Reads rows.
   *
   * @param reasons labels by code
   * @param taken codes that the action has already
   */
  static HouseholdRows of(
      List<SheetRow> rows, Placing placing, Map<String, String> reasons, Set<String> taken) {
    HouseholdRows read = new HouseholdRows(placing, reasons, taken);
    rows.forEach(read::read);
    if (rows.isEmpty()) {
      read.faults.add(new Fault("file", "表中没有走访户", "请至少填写一行"));
    }
    if (read.taken.size() > MOST) {
      read.faults.add(new Fault("file", "一个行动至多 " + MOST + " 户", "请分成几个行动"));
    }
    return read;
  }

  List<Read> households() {
    return List.copyOf(households);
  }

  List<Fault> faults() {
    return List.copyOf(faults);
  }

  private void read(SheetRow row) {
    int before = faults.size();
    String door = optional(row.cell("门牌"));
    String name = optional(row.cell("联系人"));
    String phone = optional(row.cell("电话"));
    Point point = point(row);
    demandShort(row, "门牌", door);
    demandShort(row, "联系人", name);
    if (phone != null && !phone.matches("[0-9 +()-]{5,20}")) {
      fault(row, "电话", "电话“" + phone + "”不像电话", "只填一个电话号码");
    }
    if (door == null && point == null) {
      fault(row, "门牌", "没有门牌，也没有经纬度", "请填写门牌，或经度与纬度");
    }
    String reason = reasons.get(row.cell("困难原因"));
    if (reason == null) {
      fault(row, "困难原因", "没有“" + row.cell("困难原因") + "”这个困难原因", "请填：" + options());
    }
    Optional<GridRef> grid = grid(row, point);
    String code = code(row);
    if (faults.size() == before && grid.isPresent() && reason != null) {
      households.add(new Read(code, grid.get(), door, point, name, phone, reason));
    }
  }

  private String code(SheetRow row) {
    String given = row.cell("编号");
    if (given.isEmpty()) {
      int next = taken.size() + 1;
      while (!taken.add("H%04d".formatted(next))) {
        next++;
      }
      return "H%04d".formatted(next);
    }
    if (given.length() > LONGEST_CODE) {
      fault(row, "编号", "编号超过 " + LONGEST_CODE + " 字", "请写得短一些");
    } else if (!taken.add(given)) {
      fault(row, "编号", "编号“" + given + "”已经有了", "每户一个编号，或留空由系统编");
    }
    return given;
  }

  private Optional<GridRef> grid(SheetRow row, @Nullable Point point) {
    String word = row.cell("网格");
    Optional<GridRef> grid =
        !word.isEmpty()
            ? placing.named(word)
            : point == null ? Optional.empty() : placing.at(point);
    if (grid.isEmpty()) {
      fault(
          row,
          "网格",
          word.isEmpty() ? "看不出在哪个网格" : "没有网格“" + word + "”，或不止一个同名",
          "请填写网格名称或编码，或落在网格内的经纬度");
    }
    return grid;
  }

  private @Nullable Point point(SheetRow row) {
    String longitude = row.cell("经度");
    String latitude = row.cell("纬度");
    if (longitude.isEmpty() && latitude.isEmpty()) {
      return null;
    }
    try {
      double x = Double.parseDouble(longitude);
      double y = Double.parseDouble(latitude);
      if (x > 70 && x < 140 && y > 0 && y < 56) {
        return new Point(x, y);
      }
    } catch (NumberFormatException e) {
      // told below
    }
    fault(row, "经度", "经度、纬度应同时填写，且在国内", "请填 WGS-84 的度数，如 121.07、32.06");
    return null;
  }

  private void demandShort(SheetRow row, String field, @Nullable String text) {
    if (text != null && text.length() > LONGEST) {
      fault(row, field, field + "超过 " + LONGEST + " 字", "请写得短一些");
    }
  }

  private String options() {
    return String.join("、", reasons.keySet());
  }

  private void fault(SheetRow row, String field, String message, String mend) {
    faults.add(new Fault(field, row.row(), "第 " + row.row() + " 行：" + message, mend));
  }

  private static @Nullable String optional(String cell) {
    return cell.isEmpty() ? null : cell;
  }
}
