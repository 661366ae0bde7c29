package yixian.petition;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/**
 * 办理指令 · What somebody wants done, with what the move asks for.
 *
 * @param version the version of the sheet that he has before him
 */
public record MoveOrder(
    Move move,
    int version,
    @Nullable UUID unit,
    @Nullable Route route,
    @Nullable String organ,
    @Nullable String reason,
    @Nullable Outcome outcome,
    @Nullable String opinion,
    @Nullable Integer days,
    @Nullable Integer level,
    @Nullable Resolution resolution) {

  private static final int LONGEST_REASON = 1000;
  private static final int LONGEST_OPINION = 4000;
  private static final int LONGEST_ORGAN = 200;

  /** A move that asks for nothing, or for a reason. */
  public static MoveOrder plain(Move move, int version, @Nullable String reason) {
    return new MoveOrder(move, version, null, null, null, reason, null, null, null, null, null);
  }

  /** The same on another version of the sheet. */
  public MoveOrder on(int seen) {
    return new MoveOrder(
        move, seen, unit, route, organ, reason, outcome, opinion, days, level, resolution);
  }

  /** Refuses what the move asks for and the order lacks. */
  void check() {
    List<Fault> faults = new ArrayList<>();
    for (Need need : move.needs()) {
      Fault fault = fault(need);
      if (fault != null) {
        faults.add(fault);
      }
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }

  private @Nullable Fault fault(Need need) {
    return switch (need) {
      case UNIT, REVIEWER -> absent(unit == null, "unit", need);
      case ROUTE -> absent(route == null, "route", need);
      case OUTCOME -> absent(outcome == null, "outcome", need);
      case RESOLUTION -> absent(resolution == null, "resolution", need);
      case REASON -> text(reason, "reason", need, LONGEST_REASON);
      case ORGAN -> text(organ, "organ", need, LONGEST_ORGAN);
      case OPINION -> text(opinion, "opinion", need, LONGEST_OPINION);
      case DAYS -> range(days, "days", need, Stage.MOST_EXTENSION);
      case LEVEL -> range(level, "level", need, 5);
    };
  }

  private static @Nullable Fault absent(boolean absent, String field, Need need) {
    return absent ? new Fault(field, "没有选择" + need.label(), "请选择" + need.label()) : null;
  }

  private static @Nullable Fault text(@Nullable String text, String field, Need need, int longest) {
    return text == null || text.isBlank() || text.strip().length() > longest
        ? new Fault(field, need.label() + "应为 1 至 " + longest + " 个字", "请写明" + need.label())
        : null;
  }

  private static @Nullable Fault range(
      @Nullable Integer number, String field, Need need, int most) {
    return number == null || number < 1 || number > most
        ? new Fault(field, need.label() + "应为 1 至 " + most, "请改正" + need.label())
        : null;
  }
}
