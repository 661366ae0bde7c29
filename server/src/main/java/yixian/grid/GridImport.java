package yixian.grid;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import yixian.audit.Audit;
import yixian.grid.geojson.GeoJson;
import yixian.grid.geojson.GeoText;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.planner.locate.Coverage;

/**
 * 网格导入 · Brings a map of grids in: every bad feature is told with its row, and nothing is half
 * written.
 *
 * <p>All or none, unless the user asks for the good ones alone.
 */
@Component
class GridImport {

  private final GridStore store;
  private final ShapeStore shapes;
  private final GridMaps maps;
  private final GridNames names;
  private final Audit audit;
  private final ObjectMapper json;
  private final Clock clock;

  GridImport(
      GridStore store,
      ShapeStore shapes,
      GridMaps maps,
      GridNames names,
      Audit audit,
      ObjectMapper json,
      Clock clock) {
    this.store = store;
    this.shapes = shapes;
    this.maps = maps;
    this.names = names;
    this.audit = audit;
    this.json = json;
    this.clock = clock;
  }

  /** What the check found, and the good candidates. */
  record Checked(ImportReport report, List<Candidate> good) {

    /** Whether anything may be written. */
    boolean mayBeWritten(boolean onlyGood) {
      return !good.isEmpty() && (onlyGood || report.faults().isEmpty());
    }
  }

  /** Says what would happen; writes nothing. */
  Checked check(Actor actor, ImportRequest request) {
    var features = GeoJson.features(request.featureCollection(), request.system());
    LocalDate today = Days.today(clock);
    GridMap map = maps.today();
    Map<String, Grid> standing =
        store.list(GridQuery.on(today)).stream()
            .collect(Collectors.toMap(Grid::code, Function.identity()));
    ImportRows rows =
        new ImportRows(standing, map.boundaries(), names::unit, store.settings(), today);
    List<Candidate> candidates =
        features.stream().map(rows::read).flatMap(Optional::stream).toList();
    ImportCheck check = new ImportCheck(candidates, map);
    List<Fault> faults = new ArrayList<>(rows.faults());
    faults.addAll(check.faults());
    faults.addAll(beyondScope(actor, candidates));
    faults.sort(Comparator.comparingInt(fault -> fault.row() == null ? 0 : fault.row()));
    Set<Integer> bad = faults.stream().map(Fault::row).collect(Collectors.toSet());
    List<Candidate> good = candidates.stream().filter(one -> !bad.contains(one.row())).toList();
    return new Checked(report(features.size(), good.size(), faults, candidates, check), good);
  }

  /** Brings the good candidates in, inside the road's transaction. */
  ImportReport write(Actor actor, Checked checked) {
    LocalDate today = Days.today(clock);
    for (Candidate candidate : checked.good()) {
      Grid grid = candidate.grid();
      if (candidate.isNew()) {
        store.add(actor, grid);
      } else {
        store.change(actor, grid);
      }
      LocalDate from = grid.from().isAfter(today) || candidate.isNew() ? grid.from() : today;
      double squareMetres = Shapes.squareMetres(candidate.shape());
      shapes.draw(actor, grid.id(), candidate.shape(), squareMetres, from);
    }
    maps.changed();
    audit.note(
        actor,
        "grid.import",
        "grid",
        "import",
        Map.of(
            "written",
            checked.good().size(),
            "codes",
            checked.good().stream().map(candidate -> candidate.grid().code()).toList()));
    return checked.report().written(checked.good().size());
  }

  private static List<Fault> beyondScope(Actor actor, List<Candidate> candidates) {
    return candidates.stream()
        .filter(candidate -> !Grids.isInScope(actor, candidate.grid()))
        .map(
            candidate ->
                new Fault(
                    "unit",
                    candidate.row(),
                    "网格“" + candidate.grid().name() + "”不在您的管辖范围内",
                    "请只导入本单位的网格"))
        .toList();
  }

  private ImportReport report(
      int features, int good, List<Fault> faults, List<Candidate> candidates, ImportCheck check) {
    return new ImportReport(
        features,
        good,
        true,
        faults,
        check.overlaps().stream()
            .map(
                one ->
                    new ImportReport.Overlap(
                        check.code(one.id()),
                        check.code(one.otherId()),
                        one.squareMetres(),
                        tree(one.place())))
            .toList(),
        check.gaps().stream()
            .map(one -> new ImportReport.Gap(one.squareMetres(), tree(one.place())))
            .toList(),
        check.spills().stream()
            .map(
                one ->
                    new ImportReport.Spill(
                        check.code(one.id()), one.squareMetres(), tree(one.place())))
            .toList(),
        Picture.of(
            candidates.stream().map(Candidate::shape).toList(),
            check.neighbourShapes(),
            check.overlaps().stream().map(Coverage.Overlap::place).toList(),
            check.gaps().stream().map(Coverage.Gap::place).toList()));
  }

  private JsonNode tree(Geometry shape) {
    return json.readTree(GeoText.screen(shape));
  }
}
