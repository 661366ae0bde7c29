package yixian.planner.command;

import java.util.List;
import yixian.planner.match.AssignmentFile;
import yixian.planner.match.CapacityFile;
import yixian.planner.match.MatchEngine;

/** All engines and converters of the command line. */
final class Doors {
  static final List<Engine> ENGINES = List.of(new MatchEngine());
  static final List<Converter> CONVERTERS = List.of(new AssignmentFile(), new CapacityFile());

  private Doors() {}
}
