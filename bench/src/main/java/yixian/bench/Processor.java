package yixian.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * 处理器时间 · Processor time spent so far by the product, its database and the load generator, in clock
 * ticks of 10 ms.
 *
 * <p>On a machine that others use too, this says more than the rate does.
 */
record Processor(long product, long database, long clients) {

  /** Milliseconds a cycle. */
  record Share(double product, double database, double clients) {}

  static Processor now(House house) throws IOException {
    return new Processor(
        ticks(house.pid(), false),
        withChildren(house.databasePid()),
        ticks(ProcessHandle.current().pid(), false));
  }

  Share since(Processor before, int cycles) {
    return new Share(
        10.0 * (product - before.product) / cycles,
        10.0 * (database - before.database) / cycles,
        10.0 * (clients - before.clients) / cycles);
  }

  private static long withChildren(long pid) throws IOException {
    long sum = ticks(pid, true);
    for (ProcessHandle child :
        ProcessHandle.of(pid).stream().flatMap(ProcessHandle::children).toList()) {
      sum += ticks(child.pid(), false);
    }
    return sum;
  }

  private static long ticks(long pid, boolean andOfDeadChildren) throws IOException {
    Path file = Path.of("/proc/" + pid + "/stat");
    if (!Files.exists(file)) {
      return 0;
    }
    String stat = Files.readString(file);
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    long own = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    return andOfDeadChildren ? own + Long.parseLong(fields[13]) + Long.parseLong(fields[14]) : own;
  }
}
