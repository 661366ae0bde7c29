package yixian.issue.citizen;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.springframework.stereotype.Component;
import yixian.kernel.Actor;
import yixian.kernel.Problem;

/**
 * 闸机 · Lets each address do so much in a while: enough for a household, a village hall or a shared
 * line, too little for a machine that guesses codes or floods the desk.
 */
@Component
public class Turnstile {

  private static final int MOST_ADDRESSES = 50_000;

  /** What is counted apart. */
  public enum Gate {
    /** 报事: thirty at once, then one every two minutes. */
    REPORT(30, 1 / 120.0),
    /** 查询: a hundred and twenty at once, then two a second. */
    FOLLOW(120, 2),
    /** 输错查询码: ten at once, then one a minute. */
    GUESS(10, 1 / 60.0);

    private final double burst;
    private final double perSecond;

    Gate(double burst, double perSecond) {
      this.burst = burst;
      this.perSecond = perSecond;
    }
  }

  private record Key(Gate gate, String address) {}

  private record Level(double left, long atNanos) {}

  private final Map<Key, Level> levels = new ConcurrentHashMap<>();
  private final LongSupplier nanos;

  Turnstile() {
    this(System::nanoTime);
  }

  Turnstile(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Counts one; refuses when there were too many. */
  public void pass(Gate gate, Actor citizen) {
    if (!take(gate, citizen, 1)) {
      throw Problem.tooMany("操作过于频繁，请稍后再试，或拨打 12345");
    }
  }

  /** Refuses when there were too many, without counting. */
  public void look(Gate gate, Actor citizen) {
    if (!take(gate, citizen, 0)) {
      throw Problem.tooMany("查询码或口令多次输错，请稍后再试");
    }
  }

  private boolean take(Gate gate, Actor citizen, int amount) {
    if (levels.size() > MOST_ADDRESSES) {
      levels.clear();
    }
    boolean[] passed = new boolean[1];
    levels.compute(
        new Key(gate, String.valueOf(citizen.address())),
        (key, level) -> {
          long now = nanos.getAsLong();
          double left =
              level == null
                  ? gate.burst
                  : Math.min(gate.burst, level.left + (now - level.atNanos) / 1e9 * gate.perSecond);
          passed[0] = left >= 1;
          return new Level(passed[0] ? left - amount : left, now);
        });
    return passed[0];
  }
}
