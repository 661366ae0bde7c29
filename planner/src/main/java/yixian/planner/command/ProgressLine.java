package yixian.planner.command;

import java.io.PrintStream;
import yixian.planner.Answer;
import yixian.planner.Progress;

/**
 * Progress for a person who waits: a line at once when something got better, at most five a second.
 */
final class ProgressLine implements Progress {
  private static final double PAUSE_SECONDS = 0.2;
  private final PrintStream err;
  private double last = Double.NEGATIVE_INFINITY;
  private String said = "";

  ProgressLine(PrintStream err) {
    this.err = err;
  }

  @Override
  public synchronized void seen(double seconds, double best, double bound) {
    String line = "最好 %s  界 %s  差距 %s".formatted(shown(best), shown(bound), gap(best, bound));
    if (line.equals(said) || seconds - last < PAUSE_SECONDS) {
      return;
    }
    said = line;
    last = seconds;
    err.printf("%8.1f 秒  %s%n", seconds, line);
  }

  private static String shown(double number) {
    return Double.isNaN(number) ? "—" : "%.4f".formatted(number);
  }

  private static String gap(double best, double bound) {
    return Double.isNaN(best) || Double.isNaN(bound)
        ? "—"
        : "%.4f%%".formatted(100 * Answer.gap(best, bound));
  }
}
