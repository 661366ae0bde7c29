package yixian.directory;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Fault;
import yixian.kernel.Problem;
import yixian.kernel.sheet.SheetRow;

/**
 * 花名册 · Reads people from the rows of a sheet; every fault of every row is told, none stops the
 * reading.
 */
final class Roster {

  static final String NAME = "姓名";
  static final String PHONE = "手机号";
  static final String UNIT = "单位";
  static final String TITLE = "职务";
  static final String FROM = "任职日期";
  static final List<String> HEADS = List.of(NAME, PHONE, UNIT, TITLE, FROM);
  static final Set<String> NEEDED = new LinkedHashSet<>(List.of(NAME, UNIT));
  private static final Pattern DAY =
      Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[ T].*)?");

  private final Map<String, Unit> units;
  private final LocalDate today;
  private final List<NewPerson> good = new ArrayList<>();
  private final List<Integer> goodRows = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  /**
   * A roster to be read.
   *
   * @param units by everything by which a sheet may name them
   */
  Roster(Map<String, Unit> units, LocalDate today) {
    this.units = units;
    this.today = today;
  }

  List<NewPerson> good() {
    return good;
  }

  List<Fault> faults() {
    return faults;
  }

  void read(List<SheetRow> rows) {
    rows.forEach(this::read);
  }

  private void read(SheetRow row) {
    int before = faults.size();
    String name = row.cell(NAME);
    if (name.isEmpty() || name.length() > 40) {
      fault(row, NAME, name.isEmpty() ? "缺少姓名" : "姓名超过 40 个字", "请填写 1 至 40 个字");
    }
    String phone = phone(row);
    Unit unit = unit(row);
    String title = row.cell(TITLE);
    if (title.length() > 60) {
      fault(row, TITLE, "职务超过 60 个字", "请缩短职务");
    }
    LocalDate from = day(row);
    if (unit != null && from != null && !unit.period().contains(from)) {
      fault(row, FROM, "“" + unit.name() + "”在 " + from + " 尚未设立或已撤销", "请改正日期或单位");
    }
    if (faults.size() == before && phone != null && !seen.add(name + "/" + phone)) {
      fault(row, NAME, "与前面的行重复：" + name, "请只保留一行");
    }
    if (faults.size() == before && unit != null && from != null) {
      good.add(new NewPerson(name, phone, unit.id(), title, from));
      goodRows.add(row.row());
    }
  }

  /** Takes out those of the good rows that the directory does not want, with the reason. */
  void strike(BiPredicate<NewPerson, String> unwanted, String message, String mend) {
    for (int i = good.size() - 1; i >= 0; i--) {
      NewPerson person = good.get(i);
      if (unwanted.test(person, String.valueOf(person.phone()))) {
        faults.add(new Fault(NAME, goodRows.get(i), person.name() + "：" + message, mend));
        good.remove(i);
        goodRows.remove(i);
      }
    }
  }

  private @Nullable String phone(SheetRow row) {
    try {
      Phone phone = Phone.parse(row.cell(PHONE));
      return phone == null ? null : phone.digits();
    } catch (Problem e) {
      Fault told = e.faults().getFirst();
      fault(row, PHONE, told.message(), told.mend());
      return null;
    }
  }

  private @Nullable Unit unit(SheetRow row) {
    String told = row.cell(UNIT);
    Unit unit = units.get(told);
    if (unit == null) {
      fault(row, UNIT, told.isEmpty() ? "缺少单位" : "没有单位“" + told + "”", "请从模板的下拉列表中选择，或填写单位编码");
    }
    return unit;
  }

  private @Nullable LocalDate day(SheetRow row) {
    String told = row.cell(FROM);
    if (told.isEmpty()) {
      return today;
    }
    Matcher matcher = DAY.matcher(told);
    if (matcher.matches()) {
      try {
        return LocalDate.parse(
            "%s-%02d-%02d"
                .formatted(
                    matcher.group(1),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3))));
      } catch (DateTimeParseException e) {
        // told below, with the text as it stands
      }
    }
    fault(row, FROM, "日期“" + told + "”无法识别", "请写成 2026-03-01");
    return null;
  }

  private void fault(SheetRow row, String head, String message, String mend) {
    faults.add(new Fault(head, row.row(), message, mend));
  }
}
