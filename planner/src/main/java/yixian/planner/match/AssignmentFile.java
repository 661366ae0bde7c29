package yixian.planner.match;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yixian.planner.command.Converter;
import yixian.planner.command.Flags;

/** OR-Library {@code assignN.txt}: n, then the n x n matrix row by row. */
public final class AssignmentFile implements Converter {
  @Override
  public String name() {
    return "orlib-assignment";
  }

  @Override
  public Map<String, @Nullable Object> convert(Path file, Flags flags) {
    Sense sense = Sense.of(flags.get("--sense", "min"), "--sense");
    OrLibraryNumbers numbers = new OrLibraryNumbers(file);
    int size = numbers.size("n");
    double[][] costs = numbers.matrix(size, size, "费用");
    numbers.end();
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("kind", "assignment");
    document.put("sense", sense == Sense.MIN ? "min" : "max");
    document.put("costs", Arrays.asList(costs));
    return document;
  }
}
