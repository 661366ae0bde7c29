package yixian.demo.data;

import java.util.List;

/** 区直部门 · A district organ: its party zone, and whether it handles issues of residents. */
public record Department(String code, String name, String shortName, String zone, boolean handles) {
  public static List<Department> all() {
    return Rows.of("demo/departments.csv").stream()
        .map(row -> new Department(row[0], row[1], row[2], row[3], row[4].equals("yes")))
        .toList();
  }
}
