package yixian.demo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yixian.kernel.sheet.SheetRow;

/**
 * 一次行动 · What a campaign of the demo checks, and how it goes.
 *
 * @param owner the department that leads it
 * @param crews which departments send people to each joint group
 * @param guest somebody who comes along with the first group, or nobody
 * @param rows its targets as a sheet
 * @param worst how often in a hundred an item falls short
 * @param left how many of the last targets nobody has checked yet
 * @param fixed how many in a hundred findings are put right
 */
record Drive(
    String key,
    String owner,
    String title,
    String purpose,
    String basis,
    String standard,
    @Nullable String measure,
    List<List<String>> crews,
    @Nullable String guest,
    List<SheetRow> rows,
    Instant begins,
    int days,
    int share,
    boolean rehearsal,
    int worst,
    int left,
    int fixed) {

  Drive {
    crews = List.copyOf(crews);
    rows = List.copyOf(rows);
  }

  /** Targets as the rows of a sheet. */
  static SheetRow row(int at, String name, String kind, String unit, int crew, String quantity) {
    return new SheetRow(
        at + 2,
        Map.of("名称", name, "类别", kind, "责任单位", unit, "检查组", crewName(crew), "数量", quantity));
  }

  static String crewName(int crew) {
    return "第 " + (crew + 1) + " 检查组";
  }
}
