package yixian.directory;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.SheetText;
import yixian.kernel.sheet.SheetFile;
import yixian.kernel.sheet.SheetRow;

/**
 * 导入人员 · Enters people from a sheet: all rows or none, unless the good ones alone are asked for.
 */
@Component
class RosterImport {

  private final People people;
  private final PersonStore store;
  private final Units units;
  private final Audit audit;
  private final Clock clock;

  RosterImport(People people, PersonStore store, Units units, Audit audit, Clock clock) {
    this.people = people;
    this.store = store;
    this.units = units;
    this.audit = audit;
    this.clock = clock;
  }

  /** What came of an import: rows read, people entered, and each fault with its row. */
  record Result(int rows, int accepted, List<Fault> faults) {}

  Result enter(Actor actor, List<SheetRow> rows, boolean goodRowsOnly) {
    Roster roster = new Roster(known(), Days.today(clock));
    roster.read(rows);
    roster.strike(
        (person, phone) -> !people.keeps(actor, person.unit()), "单位不在您的维护范围内", "请删去该行，或请上级管理员导入");
    Set<String> taken = taken(roster.good());
    roster.strike(
        (person, phone) -> person.phone() != null && taken.contains(key(person)),
        "已在册，手机号相同",
        "请删去该行");
    boolean enters = roster.faults().isEmpty() || goodRowsOnly;
    int accepted = enters ? roster.good().size() : 0;
    if (accepted > 0) {
      people.addAll(actor, roster.good());
    }
    audit.note(
        actor,
        "person.import",
        "person",
        "import",
        Map.of("rows", rows.size(), "accepted", accepted, "faults", roster.faults().size()));
    List<Fault> faults =
        roster.faults().stream()
            .sorted(Comparator.comparing(fault -> fault.row() == null ? 0 : fault.row()))
            .toList();
    return new Result(rows.size(), accepted, faults);
  }

  private Set<String> taken(List<NewPerson> good) {
    Set<Phone> phones = new HashSet<>();
    good.forEach(
        person -> {
          Phone phone = Phone.parse(person.phone());
          if (phone != null) {
            phones.add(phone);
          }
        });
    return phones.isEmpty() ? Set.of() : store.known(phones);
  }

  private String key(NewPerson person) {
    Phone phone = Phone.parse(person.phone());
    return phone == null ? "" : store.key(person.name(), phone);
  }

  /**
   * Units by code, by name, by short name, and as the template lists them; names borne twice do not
   * count.
   */
  private Map<String, Unit> known() {
    Map<String, Unit> known = new HashMap<>();
    Set<String> doubtful = new HashSet<>();
    for (Unit unit : alive()) {
      for (String word : new LinkedHashSet<>(List.of(unit.name(), unit.shortName()))) {
        if (known.put(word, unit) != null) {
          doubtful.add(word);
        }
      }
    }
    known.keySet().removeAll(doubtful);
    for (Unit unit : alive()) {
      known.put(unit.code(), unit);
      known.put(listed(unit), unit);
    }
    return known;
  }

  private List<Unit> alive() {
    LocalDate today = Days.today(clock);
    return units.all(today);
  }

  private static String listed(Unit unit) {
    return unit.name() + "（" + unit.code() + "）";
  }

  /** Writes the sheet to fill in: heads, and the units as a drop-down list. */
  void writeTemplate(Actor actor, OutputStream out) throws IOException {
    List<String> choices =
        alive().stream()
            .filter(unit -> people.keeps(actor, unit.id()))
            .map(unit -> SheetText.plain(listed(unit)))
            .toList();
    Workbook book = new Workbook(out, "yixian", "1.0");
    Worksheet sheet = book.newWorksheet("人员");
    Worksheet list = book.newWorksheet("单位列表");
    for (int i = 0; i < Roster.HEADS.size(); i++) {
      sheet.value(0, i, Roster.HEADS.get(i));
      sheet.style(0, i).bold().set();
      sheet.width(i, i == 2 ? 32 : 16);
    }
    sheet.range(1, 1, SheetFile.MOST_ROWS, 1).style().format("@").set();
    sheet.freezePane(0, 1);
    for (int i = 0; i < choices.size(); i++) {
      list.value(i, 0, choices.get(i));
    }
    if (!choices.isEmpty()) {
      sheet
          .range(1, 2, SheetFile.MOST_ROWS, 2)
          .validateWithList(list.range(0, 0, choices.size() - 1, 0));
    }
    book.finish();
  }
}
