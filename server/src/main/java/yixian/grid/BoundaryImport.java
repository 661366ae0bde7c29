package yixian.grid;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import yixian.grid.geojson.Feature;
import yixian.grid.geojson.GeoJson;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.planner.locate.Area;
import yixian.planner.locate.Coverage;

/**
 * 界线导入 · Brings boundaries of divisions in; properties: code, name, level and, where there is one,
 * unit.
 */
@Component
class BoundaryImport {

  private static final Set<String> KNOWN = Set.of("code", "name", "level", "unit");

  private final Boundaries boundaries;
  private final GridNames names;
  private final Clock clock;

  BoundaryImport(Boundaries boundaries, GridNames names, Clock clock) {
    this.boundaries = boundaries;
    this.names = names;
    this.clock = clock;
  }

  /**
   * What an import found.
   *
   * @param picture those that are good among those that stand, as SVG text
   */
  record Report(int features, int accepted, boolean dryRun, List<Fault> faults, String picture) {}

  record Checked(int features, List<Boundary> good, List<Fault> faults, String picture) {

    boolean mayBeWritten(boolean onlyGood) {
      return !good.isEmpty() && (onlyGood || faults.isEmpty());
    }

    Report report(boolean dryRun) {
      return new Report(features, dryRun ? good.size() : 0, dryRun, faults, picture);
    }
  }

  Checked check(ImportRequest request) {
    List<Feature> features = GeoJson.features(request.featureCollection(), request.system());
    List<Fault> faults = new ArrayList<>();
    List<Boundary> good = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (Feature feature : features) {
      List<Fault> wrong = faults(feature, codes);
      faults.addAll(wrong);
      if (wrong.isEmpty()) {
        good.add(boundary(feature));
      }
    }
    return new Checked(features.size(), good, faults, picture(good));
  }

  Report write(Actor actor, Checked checked) {
    LocalDate today = Days.today(clock);
    checked.good().forEach(boundary -> boundaries.draw(actor, boundary, today));
    return new Report(
        checked.features(), checked.good().size(), false, checked.faults(), checked.picture());
  }

  private String picture(List<Boundary> good) {
    Set<String> drawn = good.stream().map(Boundary::code).collect(Collectors.toSet());
    List<Geometry> standing =
        boundaries.today().stream()
            .filter(boundary -> !drawn.contains(boundary.code()))
            .map(Boundary::shape)
            .toList();
    return Picture.of(good.stream().map(Boundary::shape).toList(), standing, List.of(), List.of());
  }

  private List<Fault> faults(Feature feature, Set<String> codes) {
    List<Fault> faults = new ArrayList<>(feature.faults());
    int row = feature.row();
    feature.properties().propertyNames().stream()
        .filter(name -> !KNOWN.contains(name))
        .forEach(
            name ->
                faults.add(
                    new Fault(name, row, "不认识的属性“" + name + "”", "可用属性：code、name、level、unit")));
    String code = feature.text("code");
    if (code == null || !code.matches("[0-9]{12}")) {
      faults.add(new Fault("code", row, "区划代码不是 12 位数字", "请填写 12 位统计用区划代码"));
    } else if (!codes.add(code)) {
      faults.add(new Fault("code", row, "区划代码 " + code + " 重复", "每个区划只保留一个要素"));
    }
    if (feature.text("name") == null) {
      faults.add(new Fault("name", row, "缺少区划名称", "请填写 name 属性"));
    }
    if (level(feature).isEmpty()) {
      faults.add(new Fault("level", row, "缺少或不认识的区划层级", "请填写 DISTRICT、TOWNSHIP 或 VILLAGE"));
    }
    String unit = feature.text("unit");
    if (unit != null && names.unit(unit).isEmpty()) {
      faults.add(new Fault("unit", row, "没有编号或代码为“" + unit + "”的单位", "请在机构目录中核对单位"));
    }
    feature
        .geometry()
        .ifPresent(
            shape ->
                Coverage.check(List.of(new Area(0, shape, 0)))
                    .flaws()
                    .forEach(flaw -> faults.add(Shapes.flaw(flaw, row))));
    return faults;
  }

  private static Optional<DivisionLevel> level(Feature feature) {
    return Arrays.stream(DivisionLevel.values())
        .filter(level -> level.name().equals(feature.text("level")))
        .findFirst();
  }

  private Boundary boundary(Feature feature) {
    String unit = feature.text("unit");
    return new Boundary(
        level(feature).orElseThrow(),
        String.valueOf(feature.text("code")),
        String.valueOf(feature.text("name")),
        unit == null ? null : names.unit(unit).orElse(null),
        feature.geometry().orElseThrow());
  }
}
