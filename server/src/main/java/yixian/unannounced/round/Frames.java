package yixian.unannounced.round;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.directory.Units;
import yixian.grid.Duties;
import yixian.grid.Duty;
import yixian.grid.DutyRole;
import yixian.grid.Grid;
import yixian.grid.GridQuery;
import yixian.grid.Grids;
import yixian.kernel.Days;
import yixian.kernel.Scope;
import yixian.kernel.Secrets;
import yixian.planner.draw.Line;
import yixian.planner.draw.Rule;
import yixian.planner.draw.Terms;
import yixian.secondment.placement.PlacementState;
import yixian.secondment.placement.Posting;
import yixian.secondment.placement.Postings;
import yixian.secondment.post.Posts;
import yixian.unannounced.db.tables.records.FrameRecord;
import yixian.unannounced.db.tables.records.RoundsRecord;

/**
 * 抽样名单 · Makes the public list of a round: grids or officials under codes that only the house can
 * turn back, in layers that have numbers and no names, so that neither list nor result tells
 * anybody that he will be visited. A layer of fewer than three is put with another for the same
 * reason. Who was drawn before is out until all have been, unless it is ruled otherwise.
 */
@Component
class Frames {
  private static final Set<DutyRole> MET =
      EnumSet.of(DutyRole.LEADER, DutyRole.STAFF, DutyRole.SECONDEE);
  private static final String NOWHERE = "未定";
  private static final String OTHERS = "其他";
  private static final int FEWEST = 3;
  private static final int CODE_BYTES = 8;

  private final RoundStore store;
  private final Grids grids;
  private final Duties duties;
  private final Postings postings;
  private final Posts posts;
  private final Units units;
  private final Secrets secrets;
  private final Clock clock;

  Frames(
      RoundStore store,
      Grids grids,
      Duties duties,
      Postings postings,
      Posts posts,
      Units units,
      Secrets secrets,
      Clock clock) {
    this.store = store;
    this.grids = grids;
    this.duties = duties;
    this.postings = postings;
    this.posts = posts;
    this.units = units;
    this.secrets = secrets;
    this.clock = clock;
  }

  /** 名单 · What is published, and whom each code stands for. */
  record Frame(Terms terms, List<FrameRecord> rows) {}

  int size(RoundsRecord round, Scope scope) {
    return listed(round, scope).size();
  }

  Frame of(RoundsRecord round, Scope scope) {
    List<Listed> listed = listed(round, scope);
    Set<UUID> out = round.getAgain() ? Set.of() : out(listed);
    Map<String, String> merged = merged(listed, out);
    Map<String, String> numbers = numbers(round.getId(), merged.values());
    List<Line> lines = new ArrayList<>();
    List<FrameRecord> rows = new ArrayList<>();
    for (Listed each : listed) {
      String code = code(round.getId(), each.id().toString());
      String layer = Objects.requireNonNull(merged.get(each.layer()));
      lines.add(
          new Line(
              code,
              Objects.requireNonNull(numbers.get(layer)),
              out.contains(each.id()) && each.before() != null
                  ? each.before().round() + " 已抽中"
                  : null));
      rows.add(
          new FrameRecord(
              round.getId(), code, layer, each.grid(), each.placement(), each.person()));
    }
    Rule rule = new Rule(Rule.Spread.valueOf(round.getSpread()), round.getPlaces());
    return new Frame(Terms.sorted(rule, round.getAgreed(), lines), rows);
  }

  /**
   * Who has been drawn more often than another waits: nobody comes twice before all came once, nor
   * a third time before all came twice.
   */
  static Set<UUID> out(List<Listed> listed) {
    int fewest = listed.stream().mapToInt(Frames::times).min().orElse(0);
    return listed.stream()
        .filter(each -> times(each) > fewest)
        .map(Listed::id)
        .collect(Collectors.toSet());
  }

  private static int times(Listed each) {
    return each.before() == null ? 0 : each.before().times();
  }

  /** By layer, the layer it is drawn in: the small ones together until three take part. */
  private static Map<String, String> merged(List<Listed> listed, Set<UUID> out) {
    Map<String, Integer> sizes = new HashMap<>();
    for (Listed each : listed) {
      sizes.merge(each.layer(), out.contains(each.id()) ? 0 : 1, Integer::sum);
    }
    List<String> ascending =
        sizes.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .toList();
    Map<String, String> merged = new HashMap<>();
    int together = 0;
    boolean small = false;
    for (String layer : ascending) {
      int size = Objects.requireNonNull(sizes.get(layer));
      if (size < FEWEST || (small && together < FEWEST)) {
        small = true;
        together += size;
        merged.put(layer, OTHERS);
      } else {
        merged.put(layer, layer);
      }
    }
    return merged;
  }

  /** Numbers for layers in an order that tells nothing. */
  private Map<String, String> numbers(UUID round, Collection<String> layers) {
    List<String> shuffled =
        layers.stream()
            .distinct()
            .sorted(Comparator.comparing(layer -> code(round, "layer:" + layer)))
            .toList();
    Map<String, String> numbers = new HashMap<>();
    for (int at = 0; at < shuffled.size(); at++) {
      numbers.put(shuffled.get(at), "第 " + (at + 1) + " 层");
    }
    return numbers;
  }

  private String code(UUID round, String id) {
    byte[] digest = secrets.digest("unannounced.code", round + ":" + id);
    return HexFormat.of().formatHex(digest, 0, CODE_BYTES);
  }

  private List<Listed> listed(RoundsRecord round, Scope scope) {
    return switch (Drawing.valueOf(round.getKind())) {
      case GRIDS -> grids(round);
      case PEOPLE -> people(round, scope);
    };
  }

  private List<Listed> grids(RoundsRecord round) {
    LocalDate today = Days.today(clock);
    Set<UUID> staffed =
        duties.on(today).stream()
            .filter(duty -> MET.contains(duty.role()))
            .map(Duty::grid)
            .collect(Collectors.toSet());
    Map<UUID, Before> before = store.gridsBefore();
    List<Grid> found =
        grids.list(new GridQuery(today, round.getTown(), null, null)).stream()
            .filter(grid -> staffed.contains(grid.id()))
            .sorted(Comparator.comparing(Grid::id))
            .toList();
    Map<UUID, String> towns =
        units.names(found.stream().map(Frames::town).collect(Collectors.toSet()));
    return found.stream()
        .map(
            grid ->
                new Listed(
                    grid.id(),
                    grid.id(),
                    null,
                    null,
                    towns.getOrDefault(town(grid), NOWHERE),
                    before.get(grid.id())))
        .toList();
  }

  private static UUID town(Grid grid) {
    return grid.town() == null ? grid.unit() : grid.town();
  }

  private List<Listed> people(RoundsRecord round, Scope scope) {
    Map<UUID, Before> before = store.peopleBefore();
    Map<UUID, String> kinds = new HashMap<>();
    UUID town = round.getTown();
    return serving(scope).stream()
        .filter(posting -> town == null || town.equals(posting.hostUnit()))
        .sorted(Comparator.comparing(Posting::id))
        .map(
            posting ->
                new Listed(
                    posting.id(),
                    null,
                    posting.id(),
                    posting.person(),
                    layer(Layer.valueOf(round.getLayer()), posting, scope, kinds),
                    before.get(posting.person())))
        .toList();
  }

  /** Who serves today, as far as the scope reaches. */
  List<Posting> serving(Scope scope) {
    LocalDate today = Days.today(clock);
    return postings.during(scope, today, today.plusDays(1)).stream()
        .filter(posting -> posting.state() == PlacementState.SERVING)
        .toList();
  }

  private String layer(Layer layer, Posting posting, Scope scope, Map<UUID, String> kinds) {
    return switch (layer) {
      case TOWN -> units.name(posting.hostUnit());
      case POST ->
          kinds.computeIfAbsent(
              posting.post(),
              id -> posts.find(scope, id).map(post -> post.kind().label()).orElse(NOWHERE));
    };
  }

  /** Who has a duty in the grid today, and so should be met there. */
  List<Duty> met(@Nullable UUID grid) {
    return grid == null
        ? List.of()
        : duties.on(List.of(grid), Days.today(clock)).stream()
            .filter(duty -> MET.contains(duty.role()))
            .sorted(Comparator.comparing(Duty::role).thenComparing(Duty::person))
            .toList();
  }
}
