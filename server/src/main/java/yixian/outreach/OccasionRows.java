package yixian.outreach;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Fault;
import yixian.kernel.sheet.SheetRow;
import yixian.outreach.db.tables.records.CampaignsRecord;

/** 读宣传表 · Reads rows as occasions; what is wrong in any of them is told at once. */
final class OccasionRows {

  static final List<String> HEADS = List.of("方式", "内容", "地点", "日期", "主办", "发放份数", "转发次数", "链接");
  static final Set<String> NEEDED = Set.of("方式", "内容", "地点", "日期", "主办");

  private static final Map<String, String> COLUMNS =
      Map.of(
          "kind",
          "方式",
          "title",
          "内容",
          "place",
          "地点",
          "held",
          "日期",
          "host",
          "主办",
          "leaflets",
          "发放份数",
          "shared",
          "转发次数",
          "proof",
          "链接");

  private final CampaignsRecord campaign;
  private final LocalDate today;
  private final List<Fault> faults = new ArrayList<>();
  private final List<OccasionDraft> occasions = new ArrayList<>();
  private final Map<String, Integer> seen = new HashMap<>();

  private OccasionRows(CampaignsRecord campaign, LocalDate today) {
    this.campaign = campaign;
    this.today = today;
  }

  static OccasionRows of(List<SheetRow> rows, CampaignsRecord campaign, LocalDate today) {
    OccasionRows read = new OccasionRows(campaign, today);
    rows.forEach(read::read);
    if (rows.isEmpty()) {
      read.faults.add(new Fault("file", "表中没有记录", "请至少填写一行"));
    }
    return read;
  }

  List<OccasionDraft> occasions() {
    return List.copyOf(occasions);
  }

  List<Fault> faults() {
    return List.copyOf(faults);
  }

  private void read(SheetRow row) {
    OccasionDraft draft =
        new OccasionDraft(
            OccasionKind.named(row.cell("方式")).orElse(null),
            row.cell("内容"),
            row.cell("地点"),
            day(row.cell("日期")),
            row.cell("主办"),
            number(row, "发放份数"),
            number(row, "转发次数"),
            row.cell("链接"),
            null,
            false);
    for (Fault fault : OccasionCheck.faults(draft, campaign, today)) {
      String column = COLUMNS.getOrDefault(fault.field(), fault.field());
      fault(row, column, fault.message(), fault.mend());
    }
    String same = row.cell("方式") + "\n" + row.cell("地点") + "\n" + row.cell("日期");
    Integer earlier = seen.putIfAbsent(same, row.row());
    if (earlier != null) {
      fault(row, "地点", "与第 " + earlier + " 行同一天、同一地点、同一方式", "同一次只记一行；确为两次的，写明地点的不同");
    }
    occasions.add(draft);
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private @Nullable Integer number(SheetRow row, String head) {
    String text = row.cell(head);
    if (text.isEmpty()) {
      return null;
    }
    if (!text.matches("[0-9]{1,6}")) {
      fault(row, head, head + "“" + text + "”不是数字", "只填数字");
      return null;
    }
    return Integer.valueOf(text);
  }

  private void fault(SheetRow row, String field, String message, String mend) {
    faults.add(new Fault(field, row.row(), "第 " + row.row() + " 行：" + message, mend));
  }
}
