package yixian.care;

import java.util.List;
import java.util.Map;
import yixian.kernel.Fault;

/** 表单字段 · Says of the fields of the form what the sheet says of its columns. */
final class FormFields {

  private static final Map<String, String> FIELDS =
      Map.of(
          "编号",
          "code",
          "网格",
          "grid",
          "门牌",
          "door",
          "经度",
          "longitude",
          "纬度",
          "latitude",
          "联系人",
          "name",
          "电话",
          "phone",
          "困难原因",
          "reason");

  private FormFields() {}

  static List<Fault> of(List<Fault> faults) {
    return faults.stream()
        .map(
            fault ->
                new Fault(
                    FIELDS.getOrDefault(fault.field(), fault.field()),
                    fault.message().replaceFirst("^第 1 行：", ""),
                    fault.mend()))
        .toList();
  }
}
