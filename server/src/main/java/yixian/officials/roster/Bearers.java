package yixian.officials.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.directory.People;
import yixian.directory.Person;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Scope;
import yixian.kernel.sheet.SheetRow;
import yixian.officials.intake.Match;
import yixian.officials.intake.Recognition;

/**
 * Finds whom each row speaks of: by its number and name together, so that a column sorted by itself
 * writes nobody's data to somebody else; without a number by name and month of birth. Of people
 * beyond the actor's reach nothing is learned.
 */
@Component
class Bearers {

  private static final String EDIT = "officials.edit";

  private final People people;
  private final Recognition recognition;
  private final Clock clock;

  Bearers(People people, Recognition recognition, Clock clock) {
    this.people = people;
    this.recognition = recognition;
    this.clock = clock;
  }

  /** In the order of the rows; a second row of one person is told so. */
  List<Bearer> of(Actor actor, List<SheetRow> rows) {
    Map<String, String> names = names(actor.scope(EDIT), rows);
    Map<SheetRow, Match> matches = matches(actor, rows);
    Map<UUID, Integer> taken = new HashMap<>();
    List<Bearer> bearers = new ArrayList<>();
    for (SheetRow row : rows) {
      Match match = matches.get(row);
      Bearer bearer = match == null ? numbered(row, names) : matched(row, match);
      bearers.add(once(row, bearer, taken));
    }
    return bearers;
  }

  private static Bearer once(SheetRow row, Bearer bearer, Map<UUID, Integer> taken) {
    return switch (bearer) {
      case Bearer.Unknown unknown -> unknown;
      case Bearer.Known known -> {
        Integer other = taken.putIfAbsent(known.person(), row.row());
        yield other == null
            ? known
            : unknown(Column.NAME, row, "与第 " + other + " 行是同一个人", "同一个人只保留一行");
      }
    };
  }

  private static Bearer numbered(SheetRow row, Map<String, String> names) {
    String name = row.cell(Column.NAME.head());
    String number = number(row);
    String known = names.get(number);
    if (known == null) {
      return unknown(Column.NUMBER, row, "没有这个编号的人员，或不在您的管辖范围内", "请勿改动编号；新加的行请把编号留空");
    }
    return known.equals(name)
        ? new Bearer.Known(UUID.fromString(number))
        : unknown(
            Column.NAME, row, "编号是“" + known + "”的，姓名却是“" + name + "”", "请核对是否错行；更名请先在机构人员中办理");
  }

  private static Bearer matched(SheetRow row, Match match) {
    String name = row.cell(Column.NAME.head());
    if (name.isEmpty()) {
      return unknown(Column.NAME, row, "缺少姓名", "请填写姓名");
    }
    UUID person = match.person();
    if (person != null) {
      return new Bearer.Known(person);
    }
    return match.state() == Match.State.AMBIGUOUS
        ? unknown(Column.NUMBER, row, match.how(), "请从导出的花名册中抄来本人的编号")
        : unknown(Column.NAME, row, "机构人员中没有“" + name + "”", "请核对姓名与出生年月，或先在机构人员中登记");
  }

  /** Names by number, of those within reach. */
  private Map<String, String> names(Scope scope, List<SheetRow> rows) {
    List<UUID> ids = rows.stream().flatMap(row -> Stream.ofNullable(id(number(row)))).toList();
    LocalDate today = Days.today(clock);
    return people.find(ids).stream()
        .filter(person -> scope.covers(person.units(today), null, null))
        .collect(Collectors.toMap(person -> person.id().toString(), Person::name));
  }

  private Map<SheetRow, Match> matches(Actor actor, List<SheetRow> rows) {
    List<SheetRow> unnumbered = rows.stream().filter(row -> number(row).isEmpty()).toList();
    List<Match> found =
        recognition.of(
            actor,
            unnumbered.stream()
                .map(row -> new Recognition.Sought(row.cell(Column.NAME.head()), birth(row), null))
                .toList());
    Map<SheetRow, Match> matches = new HashMap<>();
    for (int at = 0; at < found.size(); at++) {
      matches.put(unnumbered.get(at), found.get(at));
    }
    return matches;
  }

  private static String number(SheetRow row) {
    return row.cell(Column.NUMBER.head()).toLowerCase(Locale.ROOT);
  }

  private static @Nullable UUID id(String number) {
    try {
      return number.isEmpty() ? null : UUID.fromString(number);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static @Nullable YearMonth birth(SheetRow row) {
    return new MonthCell(row.cell(Column.BIRTH.head())).find().orElse(null);
  }

  private static Bearer unknown(Column column, SheetRow row, String message, String mend) {
    return new Bearer.Unknown(new Fault(column.head(), row.row(), message, mend));
  }
}
