package yixian.selection.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yixian.directory.Division;
import yixian.directory.Divisions;
import yixian.directory.Level;
import yixian.directory.Tree;
import yixian.directory.Unit;
import yixian.directory.Units;

/**
 * 接收单位所在 · Where a host lies, and by which words a form would name it.
 *
 * @param town null where it lies in no township
 */
record HostPlace(Unit host, @Nullable Division town, @Nullable Division county) {

  private static final int TOWN_DIGITS = 9;
  private static final int COUNTY_DIGITS = 6;
  private static final int SHORTEST = 3;

  static HostPlace of(Units units, Divisions divisions, UUID host, LocalDate day) {
    Unit unit = units.find(host).orElseThrow();
    Optional<String> code =
        Stream.concat(Stream.of(unit), units.ancestors(Tree.AREA, host, day).stream())
            .filter(each -> each.level() == Level.TOWNSHIP)
            .flatMap(each -> Stream.ofNullable(each.division()))
            .findFirst()
            .filter(each -> each.length() >= TOWN_DIGITS);
    return new HostPlace(
        unit,
        code.flatMap(each -> divisions.findByCode(each.substring(0, TOWN_DIGITS))).orElse(null),
        code.map(each -> each.substring(0, COUNTY_DIGITS))
            .flatMap(divisions::findByCode)
            .orElse(null));
  }

  @Nullable Division at(HomeLevel level) {
    return switch (level) {
      case OFF -> null;
      case TOWN -> town;
      case COUNTY -> county;
    };
  }

  /** Whether a text that names a workplace names this host. */
  boolean named(String work) {
    String plain = work.strip();
    return names().stream().anyMatch(plain::contains);
  }

  /** The host's names as a form would write them, without the county before them. */
  private List<String> names() {
    String before = county == null ? "" : county.name();
    return Stream.of(host.name(), host.shortName())
        .map(name -> name.startsWith(before) ? name.substring(before.length()) : name)
        .map(name -> name.replaceFirst("^[区县市]", ""))
        .filter(name -> name.length() >= SHORTEST)
        .distinct()
        .toList();
  }
}
