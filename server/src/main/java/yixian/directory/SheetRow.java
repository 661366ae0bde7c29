package yixian.directory;

import java.util.Map;

/**
 * 表格的一行 · Cells by their column heads.
 *
 * @param row as the sheet counts, the head being row 1
 */
record SheetRow(int row, Map<String, String> cells) {

  String cell(String head) {
    return cells.getOrDefault(head, "");
  }

  boolean blank() {
    return cells.values().stream().allMatch(String::isBlank);
  }
}
