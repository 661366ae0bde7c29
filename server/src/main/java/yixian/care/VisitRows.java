package yixian.care;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.care.db.tables.records.HouseholdsRecord;
import yixian.kernel.Fault;
import yixian.kernel.sheet.SheetRow;

/**
 * 读走访表 · Reads rows as visits that were made on paper; what is wrong in any of them is told at
 * once.
 */
final class VisitRows {

  static final List<String> HEADS = List.of("编号", "日期", "结果", "需求", "说明", "线索");
  static final Set<String> NEEDED = Set.of("编号", "日期", "结果");

  private static final int LONGEST = 100;

  private final Map<String, HouseholdsRecord> households;
  private final Map<String, String> needs = new HashMap<>();
  private final LocalDate first;
  private final LocalDate last;
  private final List<Fault> faults = new ArrayList<>();
  private final List<Read> visits = new ArrayList<>();

  private VisitRows(
      Map<String, HouseholdsRecord> households,
      Map<String, String> needs,
      LocalDate first,
      LocalDate last) {
    this.households = households;
    this.first = first;
    this.last = last;
    needs.forEach((code, label) -> this.needs.put(label, code));
  }

  /** 一次走访 · A visit, read. */
  record Read(
      UUID household,
      @Nullable UUID person,
      LocalDate visited,
      Outcome outcome,
      List<String> needs,
      @Nullable String note,
      @Nullable String lead) {}

  /**
   * Reads rows.
   *
   * @param households of the action, by code
   * @param needs labels by code
   * @param first and last are the days that a visit may have
   */
  static VisitRows of(
      List<SheetRow> rows,
      Map<String, HouseholdsRecord> households,
      Map<String, String> needs,
      LocalDate first,
      LocalDate last) {
    VisitRows read = new VisitRows(households, needs, first, last);
    rows.forEach(read::read);
    if (rows.isEmpty()) {
      read.faults.add(new Fault("file", "表中没有走访记录", "请至少填写一行"));
    }
    return read;
  }

  List<Read> visits() {
    return List.copyOf(visits);
  }

  List<Fault> faults() {
    return List.copyOf(faults);
  }

  private void read(SheetRow row) {
    int before = faults.size();
    HouseholdsRecord household = households.get(row.cell("编号"));
    if (household == null) {
      fault(row, "编号", "行动中没有编号“" + row.cell("编号") + "”的户", "请先导入走访户，或改正编号");
    }
    LocalDate visited = day(row);
    Outcome outcome = Outcome.named(row.cell("结果")).orElse(null);
    if (outcome == null) {
      fault(row, "结果", "没有“" + row.cell("结果") + "”这种结果", "请填：见到、不在家、婉拒");
    }
    List<String> needed = needs(row);
    if (!needed.isEmpty() && outcome != Outcome.MET) {
      fault(row, "需求", "没有见到，不能记需求", "见到本人或家人后再记");
    }
    String note = text(row, "说明");
    String lead = text(row, "线索");
    if (faults.size() == before && household != null && visited != null && outcome != null) {
      visits.add(
          new Read(household.getId(), household.getPerson(), visited, outcome, needed, note, lead));
    }
  }

  private @Nullable LocalDate day(SheetRow row) {
    try {
      LocalDate day = LocalDate.parse(row.cell("日期"));
      if (!day.isBefore(first) && !day.isAfter(last)) {
        return day;
      }
      fault(row, "日期", "日期应在 " + first + " 至 " + last + " 之间", "请改正日期");
    } catch (DateTimeParseException e) {
      fault(row, "日期", "日期“" + row.cell("日期") + "”读不懂", "请填：2026-03-01");
    }
    return null;
  }

  private List<String> needs(SheetRow row) {
    List<String> codes = new ArrayList<>();
    for (String label : row.cell("需求").split("[、，,;；\\s]+", -1)) {
      String code = needs.get(label);
      if (code != null) {
        codes.add(code);
      } else if (!label.isEmpty()) {
        fault(row, "需求", "没有“" + label + "”这类需求", "请填：" + String.join("、", needs.keySet()));
      }
    }
    return codes.stream().distinct().toList();
  }

  private @Nullable String text(SheetRow row, String head) {
    String text = row.cell(head);
    if (text.length() > LONGEST) {
      fault(row, head, head + "超过 " + LONGEST + " 字", "一句话即可");
    }
    return text.isEmpty() ? null : text;
  }

  private void fault(SheetRow row, String field, String message, String mend) {
    faults.add(new Fault(field, row.row(), "第 " + row.row() + " 行：" + message, mend));
  }
}
