package yixian.kernel.sheet;

import java.util.Map;

/**
 * 表格的一行 · Cells by their column heads.
 *
 * @param row as the sheet counts, the head being row 1
 */
public record SheetRow(int row, Map<String, String> cells) {

  /** What stands under a head; empty where there is no such column. */
  public String cell(String head) {
    return cells.getOrDefault(head, "");
  }

  boolean blank() {
    return cells.values().stream().allMatch(String::isBlank);
  }
}
