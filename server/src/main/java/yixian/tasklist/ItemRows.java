package yixian.tasklist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Fault;
import yixian.kernel.Point;
import yixian.kernel.sheet.SheetRow;

/** 读表 · Reads the rows of a sheet as items; what is wrong in any of them is told at once. */
final class ItemRows {

  static final List<String> HEADS = List.of("内容", "村社区", "地址", "经度", "纬度", "姓名", "电话");
  static final Set<String> NEEDED = Set.of("内容", "地址");
  static final int MOST = 2_000;

  private static final int LONGEST = 200;
  private static final int LONGEST_NAME = 60;

  private final List<Fault> faults = new ArrayList<>();
  private final List<NewItem> items = new ArrayList<>();
  private final Map<String, Integer> seen = new HashMap<>();

  private ItemRows() {}

  static ItemRows of(List<SheetRow> rows) {
    ItemRows read = new ItemRows();
    rows.forEach(read::read);
    if (rows.isEmpty()) {
      read.faults.add(new Fault("file", "表中没有条目", "请至少填写一行"));
    }
    if (rows.size() > MOST) {
      read.faults.add(new Fault("file", "一份清单至多 " + MOST + " 条", "请分成几份清单"));
    }
    return read;
  }

  List<NewItem> items() {
    return List.copyOf(items);
  }

  List<Fault> faults() {
    return List.copyOf(faults);
  }

  private void read(SheetRow row) {
    String what = row.cell("内容");
    if (what.isEmpty() || what.length() > LONGEST) {
      fault(row, "内容", "内容应为 1 至 " + LONGEST + " 个字", "请写明要核实什么");
    }
    String address = address(row);
    if (address != null && address.length() > LONGEST) {
      fault(row, "地址", "地址超过 " + LONGEST + " 字", "请写得短一些");
    }
    Point point = point(row);
    if (address == null && point == null) {
      fault(row, "地址", "没有地址，也没有经纬度", "请填写地址，或经度与纬度");
    }
    String name = optional(row.cell("姓名"));
    String phone = optional(row.cell("电话"));
    if (name != null && name.length() > LONGEST_NAME) {
      fault(row, "姓名", "姓名超过 " + LONGEST_NAME + " 字", "只填一个人的姓名");
    }
    if (phone != null && !phone.matches("[0-9 +()-]{5,20}")) {
      fault(row, "电话", "电话“" + phone + "”不像电话", "只填一个电话号码");
    }
    NewItem item = new NewItem(row.row(), what, address, point, name, phone);
    Integer earlier = seen.putIfAbsent(what + "\n" + item.subject(), row.row());
    if (earlier != null) {
      fault(row, "内容", "与第 " + earlier + " 行相同", "请删去重复的行");
    }
    items.add(item);
  }

  private static @Nullable String address(SheetRow row) {
    String village = row.cell("村社区");
    String address = row.cell("地址");
    return optional(address.contains(village) ? address : village + address);
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

  private void fault(SheetRow row, String field, String message, String mend) {
    faults.add(new Fault(field, row.row(), "第 " + row.row() + " 行：" + message, mend));
  }

  private static @Nullable String optional(String cell) {
    return cell.isEmpty() ? null : cell;
  }
}
