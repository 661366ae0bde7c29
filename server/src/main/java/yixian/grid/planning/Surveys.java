package yixian.grid.planning;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.directory.Unit;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Boundary;
import yixian.grid.DivisionLevel;
import yixian.grid.GridKind;
import yixian.grid.GridRef;
import yixian.grid.Grids;
import yixian.grid.geojson.Feature;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Point;
import yixian.kernel.Problem;

/**
 * 底图 · Brings in the blocks of a town, all or none, and keeps them. Called inside the road.
 *
 * <p>Blocks with a common border have to share its corners, as a cadastral map has them; what
 * shares none is told as an island.
 */
@Component
public class Surveys {

  private static final int LONGEST_NAME = 60;

  private final SurveyStore store;
  private final Boundaries boundaries;
  private final Grids grids;
  private final Units units;
  private final Audit audit;
  private final Clock clock;

  Surveys(
      SurveyStore store,
      Boundaries boundaries,
      Grids grids,
      Units units,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.boundaries = boundaries;
    this.grids = grids;
    this.units = units;
    this.audit = audit;
    this.clock = clock;
  }

  /** All without their blocks, the latest first. */
  List<Survey> list() {
    return store.list();
  }

  Survey get(UUID id) {
    return store.find(id).orElseThrow(() -> Problem.notFound("底图"));
  }

  /** Brings in a map of blocks. */
  public UUID bring(
      Actor actor, @Nullable String name, @Nullable UUID town, List<Feature> features) {
    if (name == null || name.isBlank() || name.strip().length() > LONGEST_NAME) {
      throw Problem.invalid(new Fault("name", "底图名称应为 1 至 " + LONGEST_NAME + " 个字", "请填写"));
    }
    String prefix = digits(town);
    List<Boundary> villages =
        boundaries.today().stream()
            .filter(each -> each.level() == DivisionLevel.VILLAGE)
            .filter(each -> each.code().startsWith(prefix))
            .toList();
    SurveyReading read = new SurveyReading(villages, this::today).read(features);
    if (!read.faults().isEmpty()) {
      throw Problem.invalid(read.faults());
    }
    List<SurveyBlock> blocks = read.blocks();
    List<Survey.Side> sides = Neighbours.of(blocks.stream().map(SurveyBlock::shape).toList());
    demandNoIslands(read, sides);
    Survey survey =
        new Survey(
            Ids.next(),
            store.nextNumber(),
            name.strip(),
            java.util.Objects.requireNonNull(town),
            blocks,
            sides,
            actor.name(),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    store.add(survey);
    audit.note(
        actor, "grid.survey", "survey", survey.id(), Map.of("town", town, "blocks", blocks.size()));
    return survey.id();
  }

  private String digits(@Nullable UUID town) {
    String division = town == null ? null : units.find(town).map(Surveys::division).orElse(null);
    if (division == null || !division.matches("[0-9]{9,12}")) {
      throw Problem.invalid(new Fault("town", "没有选择镇街", "请从列表中选择一个镇街"));
    }
    return division.substring(0, Math.min(9, division.length()));
  }

  private static String division(Unit unit) {
    String division = unit.division();
    return division == null ? unit.code() : division;
  }

  private Optional<UUID> today(Point point) {
    return grids.allCovering(point).stream()
        .filter(grid -> grid.kind() == GridKind.COMPREHENSIVE)
        .map(GridRef::id)
        .findFirst();
  }

  /** A block that touches no other of its village is most likely drawn beside its neighbours. */
  private static void demandNoIslands(SurveyReading read, List<Survey.Side> sides) {
    List<SurveyBlock> blocks = read.blocks();
    Map<String, Long> siblings =
        blocks.stream().collect(Collectors.groupingBy(SurveyBlock::village, Collectors.counting()));
    boolean[] touches = new boolean[blocks.size()];
    for (Survey.Side side : sides) {
      touches[side.one()] = true;
      touches[side.other()] = true;
    }
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < touches.length; i++) {
      SurveyBlock block = blocks.get(i);
      if (!touches[i] && siblings.getOrDefault(block.village(), 0L) > 1) {
        int row = read.row(block);
        faults.add(
            new Fault(
                "geometry",
                row,
                "第 " + row + " 行：地块“" + block.code() + "”与其他地块没有公共边",
                "请让相邻地块共用界址点后重新导出"));
      }
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }
}
