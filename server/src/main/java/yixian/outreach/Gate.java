package yixian.outreach;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.kernel.Problem;

/**
 * 提问闸机 · Lets each address ask ten questions at once and then one in three minutes, and try sixty
 * codes at once and then one a second: enough for a village hall, too little for a machine.
 */
@Component
class Gate {

  private static final int MOST_ADDRESSES = 50_000;

  /** What is counted apart. */
  enum Way {
    ASK(10, 1 / 180.0),
    LOOK(60, 1);

    private final double burst;
    private final double perSecond;

    Way(double burst, double perSecond) {
      this.burst = burst;
      this.perSecond = perSecond;
    }
  }

  private record Key(Way way, String address) {}

  private record Level(double left, long atNanos) {}

  private final Map<Key, Level> levels = new ConcurrentHashMap<>();
  private final LongSupplier nanos;

  Gate() {
    this(System::nanoTime);
  }

  Gate(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Counts one; refuses when there were too many. */
  void pass(Way way, @Nullable String address) {
    if (levels.size() > MOST_ADDRESSES) {
      levels.clear();
    }
    boolean[] passed = new boolean[1];
    levels.compute(
        new Key(way, String.valueOf(address)),
        (_, level) -> {
          long now = nanos.getAsLong();
          double left =
              level == null
                  ? way.burst
                  : Math.min(way.burst, level.left + (now - level.atNanos) / 1e9 * way.perSecond);
          passed[0] = left >= 1;
          return new Level(passed[0] ? left - 1 : left, now);
        });
    if (!passed[0]) {
      throw Problem.tooMany("操作过于频繁，请稍后再试，或拨打 12348 法律服务热线");
    }
  }
}
