package yixian.planner.match;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yixian.planner.command.Converter;
import yixian.planner.command.Flags;

/**
 * OR-Library {@code gapN.txt}: the number of problems, then for each m agents, n tasks, costs,
 * resources, capacities. {@code --problem} chooses one, {@code --sense} says whether the numbers
 * are costs (gapa to gapd) or profits (gap1 to gap12).
 */
public final class CapacityFile implements Converter {
  @Override
  public String name() {
    return "orlib-gap";
  }

  @Override
  public Map<String, @Nullable Object> convert(Path file, Flags flags) {
    Sense sense = Sense.of(flags.get("--sense", "min"), "--sense");
    OrLibraryNumbers numbers = new OrLibraryNumbers(file);
    int problems = numbers.size("问题个数");
    int wanted = flags.whole("--problem", 1, 1, problems);
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    for (int problem = 1; problem <= problems; problem++) {
      int agents = numbers.size("承办方数");
      int tasks = numbers.size("任务数");
      double[][] costs = numbers.matrix(agents, tasks, "费用");
      double[][] resources = numbers.matrix(agents, tasks, "资源");
      double[] capacities = numbers.row(agents, "容量");
      if (problem == wanted) {
        document.put("kind", "capacity");
        document.put("sense", sense == Sense.MIN ? "min" : "max");
        document.put("costs", Arrays.asList(costs));
        document.put("resources", Arrays.asList(resources));
        document.put("capacities", capacities);
      }
    }
    numbers.end();
    return document;
  }
}
