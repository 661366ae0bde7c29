package yixian.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.demo.data.Rows;
import yixian.inspection.Inspections;
import yixian.inspection.standard.Standards;
import yixian.kernel.Actor;
import yixian.kernel.sheet.SheetRow;

/**
 * 检查标准 · The checklists by which the demo district inspects, each brought in as its first version.
 */
@Component
class Ruling {

  private static final LocalDate IN_FORCE = LocalDate.of(2025, 1, 1);
  private static final Duration BEFORE = Duration.ofDays(200);
  private static final List<String> HEADS =
      List.of("部分", "检查内容", "分值", "扣分方式", "每次扣分", "至多扣分", "依据");
  private static final int FIRST = 3;

  private final Standards standards;
  private final Errand errand;

  Ruling(Standards standards, Errand errand) {
    this.standards = standards;
    this.errand = errand;
  }

  /** The standards by key. */
  Made written(Troupe troupe, Made units, Instant now) {
    return errand.once(
        "inspection:standards",
        Inspections.LEAD,
        now.minus(BEFORE),
        Made.class,
        () -> {
          Map<String, List<String[]>> byKey = new LinkedHashMap<>();
          Rows.of("demo/standards.csv")
              .forEach(row -> byKey.computeIfAbsent(row[0], _ -> new ArrayList<>()).add(row));
          Map<String, UUID> made = new HashMap<>();
          byKey.forEach((key, rows) -> made.put(key, written(troupe, units, rows)));
          return new Made(made);
        });
  }

  private UUID written(Troupe troupe, Made units, List<String[]> rows) {
    String owner = rows.getFirst()[2];
    Actor clerk = troupe.actor("clerk1-" + owner);
    UUID standard = standards.open(clerk, new Standards.Draft(units.id(owner), rows.getFirst()[1]));
    List<SheetRow> sheet = new ArrayList<>();
    for (String[] row : rows) {
      Map<String, String> cells = new HashMap<>();
      for (int at = 0; at < HEADS.size(); at++) {
        cells.put(HEADS.get(at), row[FIRST + at]);
      }
      sheet.add(new SheetRow(sheet.size() + 2, cells));
    }
    Inspections.Entered entered = standards.enter(clerk, standard, IN_FORCE, sheet);
    if (!entered.faults().isEmpty()) {
      throw new IllegalStateException("The demo's standard has faults: " + entered.faults());
    }
    return standard;
  }
}
