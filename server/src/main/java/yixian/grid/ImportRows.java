package yixian.grid;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import yixian.grid.geojson.Feature;
import yixian.kernel.Fault;
import yixian.kernel.Ids;

/**
 * Turns the features of an import into grids: a known code changes that grid, a new code founds
 * one. What a feature leaves out stays as it is, or comes from the division: its unit, its town.
 */
final class ImportRows {

  private static final Set<String> KNOWN =
      Set.of(
          "id",
          "code",
          "name",
          "kind",
          "level",
          "unit",
          "town",
          "division",
          "parent",
          "households",
          "from",
          "until");

  private final Map<String, Grid> standing;
  private final List<Boundary> boundaries;
  private final Function<String, Optional<UUID>> units;
  private final GridSettings settings;
  private final LocalDate today;
  private final List<Fault> faults = new ArrayList<>();
  private final Map<String, Integer> rowOfCode = new HashMap<>();

  /**
   * Prepares to read.
   *
   * @param standing today's grids by code
   * @param units finds a unit by id or code
   */
  ImportRows(
      Map<String, Grid> standing,
      List<Boundary> boundaries,
      Function<String, Optional<UUID>> units,
      GridSettings settings,
      LocalDate today) {
    this.standing = standing;
    this.boundaries = boundaries;
    this.units = units;
    this.settings = settings;
    this.today = today;
  }

  /** All faults of the features read so far. */
  List<Fault> faults() {
    return faults;
  }

  /** The grid that the feature describes, or empty with at least one more fault. */
  Optional<Candidate> read(Feature feature) {
    int before = faults.size();
    faults.addAll(feature.faults());
    feature.properties().propertyNames().stream()
        .filter(name -> !KNOWN.contains(name))
        .forEach(name -> fault(feature, name, "不认识的属性“" + name + "”", "请删去该属性，可用属性见导入说明"));
    Optional<Grid> grid = grid(feature);
    grid.ifPresent(read -> faults.addAll(GridRules.faults(read, settings, feature.row())));
    if (faults.size() > before || grid.isEmpty() || feature.geometry().isEmpty()) {
      return Optional.empty();
    }
    boolean isNew = !standing.containsKey(grid.get().code());
    return Optional.of(new Candidate(feature.row(), grid.get(), isNew, feature.geometry().get()));
  }

  private Optional<Grid> grid(Feature feature) {
    String code = feature.text("code");
    if (code == null) {
      fault(feature, "code", "缺少网格编码", "请填写 code 属性");
      return Optional.empty();
    }
    Integer earlier = rowOfCode.putIfAbsent(code, feature.row());
    if (earlier != null) {
      fault(feature, "code", "网格编码 " + code + " 与第 " + earlier + " 行重复", "每个网格只保留一个要素，多块请用多面");
    }
    Grid old = standing.get(code);
    String name = or(feature.text("name"), old == null ? null : old.name());
    GridKind kind = kind(feature, old);
    String division = division(feature, code, old);
    UUID unit = unit(feature, "unit", old == null ? null : old.unit(), division);
    if (name == null) {
      fault(feature, "name", "缺少网格名称", "请填写 name 属性");
    }
    if (unit == null) {
      fault(feature, "unit", "不知道由哪个单位管理", "请填写 unit 属性（单位编号或代码），或先导入该村居的界线");
    }
    if (name == null || kind == null || unit == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Grid(
            old == null ? Ids.next() : old.id(),
            code,
            name,
            kind,
            level(feature, old),
            unit,
            unit(feature, "town", old == null ? null : old.town(), townOf(division)),
            division,
            parent(feature, old),
            households(feature, old),
            from(feature, old),
            or(day(feature, "until"), old == null ? null : old.until()),
            old == null ? 1 : old.version()));
  }

  private static String division(Feature feature, String code, @Nullable Grid old) {
    String told = feature.text("division");
    if (told != null) {
      return told;
    }
    return old == null ? Grids.division(code) : old.division();
  }

  private LocalDate from(Feature feature, @Nullable Grid old) {
    LocalDate told = day(feature, "from");
    if (old != null) {
      return old.from();
    }
    return told == null ? today : told;
  }

  private static String townOf(String division) {
    return division.length() < 9 ? division : division.substring(0, 9) + "000";
  }

  private @Nullable GridKind kind(Feature feature, @Nullable Grid old) {
    String text = feature.text("kind");
    if (text == null) {
      return old == null ? GridKind.COMPREHENSIVE : old.kind();
    }
    return Arrays.stream(GridKind.values())
        .filter(kind -> kind.name().equals(text) || kind.label().startsWith(text))
        .findFirst()
        .orElseGet(
            () -> {
              fault(
                  feature,
                  "kind",
                  "没有“" + text + "”这种网格类型",
                  "请填写 COMPREHENSIVE（综合）或 DEDICATED（专属）");
              return null;
            });
  }

  private GridLevel level(Feature feature, @Nullable Grid old) {
    String text = feature.text("level");
    GridLevel present = old == null ? GridLevel.BASIC : old.level();
    return text == null
        ? present
        : Arrays.stream(GridLevel.values())
            .filter(level -> level.name().equals(text) || level.label().startsWith(text))
            .findFirst()
            .orElseGet(
                () -> {
                  fault(
                      feature,
                      "level",
                      "没有“" + text + "”这个层级",
                      "请填写 TOWNSHIP、VILLAGE、BASIC 或 MICRO");
                  return present;
                });
  }

  private @Nullable UUID unit(
      Feature feature, String property, @Nullable UUID present, String division) {
    String text = feature.text(property);
    if (text != null) {
      Optional<UUID> found = units.apply(text);
      if (found.isEmpty()) {
        fault(feature, property, "没有编号或代码为“" + text + "”的单位", "请在机构目录中核对单位");
      }
      return found.orElse(present);
    }
    return present != null
        ? present
        : boundaries.stream()
            .filter(boundary -> boundary.code().equals(division))
            .findFirst()
            .map(Boundary::unit)
            .orElse(null);
  }

  private @Nullable UUID parent(Feature feature, @Nullable Grid old) {
    String code = feature.text("parent");
    if (code == null) {
      return old == null ? null : old.parent();
    }
    Grid parent = standing.get(code);
    if (parent == null) {
      fault(feature, "parent", "没有编码为 " + code + " 的上级网格", "请先导入上级网格");
      return null;
    }
    return parent.id();
  }

  private @Nullable Integer households(Feature feature, @Nullable Grid old) {
    String text = feature.text("households");
    if (text == null) {
      return old == null ? null : old.households();
    }
    if (!text.matches("[0-9]{1,6}")) {
      fault(feature, "households", "户数“" + text + "”不是整数", "请填写不小于 0 的整数");
      return null;
    }
    return Integer.valueOf(text);
  }

  private @Nullable LocalDate day(Feature feature, String property) {
    String text = feature.text(property);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      fault(feature, property, "日期“" + text + "”格式不对", "请填写如 2026-03-01");
      return null;
    }
  }

  private void fault(Feature feature, String field, String message, String mend) {
    faults.add(new Fault(field, feature.row(), message, mend));
  }

  private static <T> @Nullable T or(@Nullable T wanted, @Nullable T present) {
    return wanted == null ? present : wanted;
  }
}
