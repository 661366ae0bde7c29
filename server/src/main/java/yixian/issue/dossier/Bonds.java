package yixian.issue.dossier;

import java.util.Optional;
import java.util.Set;
import yixian.issue.Move;
import yixian.kernel.Problem;

/**
 * 首接负责 · What a whistle keeps closed.
 *
 * <p>Who was first to receive an issue and called others stays responsible to the end: it is
 * neither handed back nor ended while a called unit has not answered. What was called for is judged
 * by the caller alone.
 */
final class Bonds {

  private static final Set<Move> OF_THE_CENTRE =
      Set.of(Move.PASS_CHECK, Move.FAIL_CHECK, Move.UNCLEAR_CHECK, Move.CLOSE);
  private static final Set<Move> OF_THE_MAIN =
      Set.of(Move.MERGE, Move.ASK_REOPEN, Move.GRANT_REOPEN, Move.PUT_RIGHT);
  private static final Set<Move> ENDS = Set.of(Move.CLOSE, Move.FORCE_CLOSE, Move.VOID, Move.MERGE);

  private Bonds() {}

  static Optional<Problem> bar(Dossier dossier, Move move) {
    int open = dossier.issue().getCallsOpen();
    if (dossier.isCalled() && OF_THE_CENTRE.contains(move)) {
      return Optional.of(Problem.refused("called", "子事件由吹哨单位评价到位情况，不走核查与结案"));
    }
    if (dossier.isCalled() && OF_THE_MAIN.contains(move)) {
      return Optional.of(Problem.refused("called", "子事件不能“" + move.label() + "”，请在主件上办理"));
    }
    if (open > 0 && move == Move.RETURN) {
      return Optional.of(
          Problem.refused("first-receiver", "首接负责：本单位已吹哨，须负责到底；确需改派请先了结 " + open + " 件子事件"));
    }
    if (open > 0 && ENDS.contains(move)) {
      return Optional.of(
          Problem.refused("calls-open", "还有 " + open + " 件子事件未了结，请先评价、作废或强制结案这些子事件"));
    }
    return Optional.empty();
  }
}
