package yixian.demo;

import java.util.List;
import yixian.demo.story.Script.Act;
import yixian.demo.story.Script.Step;
import yixian.issue.Move;
import yixian.issue.MoveOrder;
import yixian.issue.NewIssue;
import yixian.issue.Verification;
import yixian.kernel.Days;

/** Turns the steps of a script into the move orders of the issue room. */
final class Orders {
  private static final int PARKED_DAYS = 90;

  private Orders() {}

  /** The order of a step; handling brings photos, urging and remarks are no moves of the sheet. */
  static MoveOrder of(Step step, int version, Made units) {
    String text = step.text().isBlank() ? null : step.text();
    return switch (step.act()) {
      case ASK_VERIFY -> MoveOrder.noting(Move.ASK_VERIFY, version, step.text());
      case VERIFY -> MoveOrder.verified(version, found(step), text);
      case ACCEPT -> MoveOrder.plain(Move.ACCEPT, version);
      case REFUSE -> MoveOrder.because(Move.REFUSE, version, step.text());
      case DISPATCH -> MoveOrder.dispatch(version, units.id(step.unit()));
      case RETURN -> MoveOrder.because(Move.RETURN, version, step.text());
      case START -> MoveOrder.plain(Move.START_HANDLING, version);
      case ASK_EXTENSION -> MoveOrder.askExtension(version, step.text(), step.amount(), null);
      case GRANT_EXTENSION -> MoveOrder.noting(Move.GRANT_EXTENSION, version, step.text());
      case PARK -> MoveOrder.park(version, step.text(), Days.of(step.at()).plusDays(PARKED_DAYS));
      case RESUME -> MoveOrder.noting(Move.RESUME, version, step.text());
      case PASS_CHECK -> MoveOrder.noting(Move.PASS_CHECK, version, step.text());
      case FAIL_CHECK -> MoveOrder.because(Move.FAIL_CHECK, version, step.text());
      case CLOSE -> MoveOrder.plain(Move.CLOSE, version);
      case VOID -> MoveOrder.because(Move.VOID, version, step.text());
      case RATE -> MoveOrder.rated(Move.RATE, version, step.amount(), text);
      case CALL_BACK -> MoveOrder.rated(Move.CALL_BACK, version, null, text);
      case PUT_RIGHT -> MoveOrder.because(Move.PUT_RIGHT, version, step.text());
      case ASK_REOPEN -> MoveOrder.because(Move.ASK_REOPEN, version, step.text());
      case GRANT_REOPEN -> MoveOrder.because(Move.GRANT_REOPEN, version, step.text());
      case REFUSE_REOPEN -> MoveOrder.because(Move.REFUSE_REOPEN, version, step.text());
      case HANDLE, URGE, COMMENT ->
          throw new IllegalArgumentException(
              step.act() + " is no move. Maybe its own door was meant.");
    };
  }

  /** What the unit tells when it has done the work, with photos of the place put right. */
  static MoveOrder handled(Step step, int version, List<NewIssue.Photo> photos) {
    return new MoveOrder(
        Move.HANDLE,
        version,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        step.text(),
        photos,
        null,
        null,
        null);
  }

  /** Whether the resident does it, by the code and secret of the report. */
  static boolean byResident(Act act) {
    return act == Act.RATE || act == Act.ASK_REOPEN;
  }

  private static Verification found(Step step) {
    return step.amount() == 1 ? Verification.EXISTS : Verification.ABSENT;
  }
}
