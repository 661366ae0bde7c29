package yixian.issue.texthelp;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/**
 * 所选 · Which answers of an exam are looked at.
 *
 * @param from the lowest rank, 0 for those that were wrong
 * @param actual what was right in truth; all where null
 */
record Picked(int from, int to, @Nullable UUID actual) {

  /** As the screen names them: {@code first}, {@code third}, {@code wrong}, {@code all}. */
  static Picked of(String which, @Nullable UUID actual) {
    return switch (which) {
      case "first" -> new Picked(1, 1, actual);
      case "third" -> new Picked(1, Exam.GUESSES, actual);
      case "wrong" -> new Picked(0, 0, actual);
      case "all" -> new Picked(0, Exam.GUESSES, actual);
      default ->
          throw Problem.invalid(
              new Fault("which", "没有“" + which + "”这一类", "请选 first、third、wrong 或 all"));
    };
  }
}
