package yixian.planner.command;

import java.util.List;
import yixian.planner.districting.DualGraphFile;
import yixian.planner.districting.GridsEngine;
import yixian.planner.districting.MetisFile;
import yixian.planner.match.AssignmentFile;
import yixian.planner.match.CapacityFile;
import yixian.planner.match.MatchEngine;
import yixian.planner.zoning.ZonesEngine;

/** All engines and converters of the command line. */
final class Doors {
  static final List<Engine> ENGINES =
      List.of(new MatchEngine(), new ZonesEngine(), new GridsEngine());
  static final List<Converter> CONVERTERS =
      List.of(new AssignmentFile(), new CapacityFile(), new MetisFile(), new DualGraphFile());

  private Doors() {}
}
