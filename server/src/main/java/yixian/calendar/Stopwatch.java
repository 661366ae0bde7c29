package yixian.calendar;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Problem;

/**
 * 计时器 · A term and the spans in which it ran; the deadline is always computed anew from them, so
 * that a holiday table published later moves it.
 *
 * @param spans in order; only the last may be open, and while it is, the term runs
 */
public record Stopwatch(int amount, DeadlineUnit unit, List<Span> spans) {

  /** 区间 · From a start to a pause. */
  public record Span(Instant from, @Nullable Instant to) {}

  public Stopwatch {
    spans = List.copyOf(spans);
    if (spans.isEmpty()) {
      throw new IllegalArgumentException("A stopwatch has been started at least once");
    }
  }

  public static Stopwatch started(Instant at, int amount, DeadlineUnit unit) {
    return new Stopwatch(amount, unit, List.of(new Span(at, null)));
  }

  @JsonIgnore
  public boolean isRunning() {
    return spans.getLast().to() == null;
  }

  /** When the pause under way began; null while running. */
  @JsonIgnore
  public @Nullable Instant pausedAt() {
    return spans.getLast().to();
  }

  /** Stops the clock. */
  public Stopwatch pause(Instant at) {
    Span last = spans.getLast();
    if (last.to() != null) {
      throw Problem.refused("timer-paused", "计时已暂停，不能再次暂停");
    }
    List<Span> next = new ArrayList<>(spans.subList(0, spans.size() - 1));
    next.add(new Span(last.from(), at.isBefore(last.from()) ? last.from() : at));
    return new Stopwatch(amount, unit, next);
  }

  /** Lets the clock run on. */
  public Stopwatch resume(Instant at) {
    Instant paused = spans.getLast().to();
    if (paused == null) {
      throw Problem.refused("timer-running", "计时未暂停，不能恢复");
    }
    List<Span> next = new ArrayList<>(spans);
    next.add(new Span(at.isBefore(paused) ? paused : at, null));
    return new Stopwatch(amount, unit, next);
  }

  /** The same clock with a longer or shorter term, as after an extension. */
  public Stopwatch lasting(int newAmount) {
    return new Stopwatch(newAmount, unit, spans);
  }
}
