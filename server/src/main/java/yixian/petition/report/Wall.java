package yixian.petition.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yixian.directory.Tree;
import yixian.directory.Unit;
import yixian.directory.Units;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Problem;

/**
 * 防泄墙 · Opens the reports for one reader, in the transaction under way, and keeps him away from
 * those on himself and on his own line.
 *
 * <p>The line is taken as of today: whoever moves into the unit of somebody reported on loses sight
 * of the report that day, and so does who is made his superior.
 */
@Component
class Wall {

  private static final List<Tree> LINES = List.of(Tree.AREA, Tree.EMPLOYMENT);

  private final ReportStore store;
  private final Units units;
  private final Clock clock;

  Wall(ReportStore store, Units units, Clock clock) {
    this.store = store;
    this.units = units;
    this.clock = clock;
  }

  Line open(Actor reader) {
    reader.demand(Reports.PERMISSION, "办理检举控告");
    demandKnown(reader);
    UUID person = reader.person();
    Line own = new Line(line(reader), person == null ? Set.of() : Set.of(person));
    store.open(own);
    Line line =
        own.with(
            store.reportedOn().stream()
                .filter(
                    reported -> units.unitsOf(reported).stream().anyMatch(own.units()::contains))
                .collect(Collectors.toSet()));
    store.open(line);
    return line;
  }

  /** Of whom nothing is known, nothing tells whose colleague he is. */
  private static void demandKnown(Actor reader) {
    if (reader.person() == null && reader.unit() == null) {
      throw Problem.refused("unknown-reader", "您的账号没有关联人员或单位，无法核对回避关系，请联系安全管理员关联后再办");
    }
  }

  /** The reader's units with those above and below. */
  private Set<UUID> line(Actor reader) {
    Set<UUID> own = new HashSet<>();
    if (reader.unit() != null) {
      own.add(reader.unit());
    }
    if (reader.person() != null) {
      own.addAll(units.unitsOf(reader.person()));
    }
    LocalDate today = Days.today(clock);
    Set<UUID> line = new HashSet<>(own);
    for (Tree tree : LINES) {
      line.addAll(units.below(tree, own, today));
      own.forEach(
          unit -> units.ancestors(tree, unit, today).stream().map(Unit::id).forEach(line::add));
    }
    return line;
  }
}
