package yixian.issue.intake.past;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.issue.Move;
import yixian.issue.State;

/**
 * 历史经过 · What happened to a past case, as far as its system told; that an open one is parked is
 * this house's own doing.
 */
final class Timeline {

  /** 一步. */
  record Step(
      UUID issue,
      int seq,
      Move move,
      @Nullable State from,
      State to,
      Instant at,
      String by,
      @Nullable UUID unit,
      @Nullable String reason,
      @Nullable String detail) {}

  private final UUID issue;
  private final PastCase told;
  private final Taken.Errand errand;
  private final List<Step> steps = new ArrayList<>(4);

  private Timeline(UUID issue, PastCase told, Taken.Errand errand) {
    this.issue = issue;
    this.told = told;
    this.errand = errand;
  }

  static List<Step> of(UUID issue, PastCase told, Taken.Errand errand) {
    Timeline timeline = new Timeline(issue, told, errand);
    timeline.tell();
    return timeline.steps;
  }

  private void tell() {
    told(Move.REPORT, State.REPORTED, told.reported(), "原编号 " + told.number());
    switch (told.state()) {
      case REFUSED -> told(Move.REFUSE, State.REFUSED, told.last(), told.outcome());
      case VOID -> told(Move.VOID, State.VOID, told.last(), told.outcome());
      case CLOSED -> {
        worked();
        told(Move.CLOSE, State.CLOSED, told.closed(), told.outcome());
      }
      case OPEN -> {
        worked();
        add(
            Move.PARK,
            State.PARKED,
            errand.at(),
            errand.by(),
            "历史导入时未办结：不计时限，恢复处理后由承办单位继续办理",
            null);
      }
    }
  }

  private void worked() {
    told(Move.DISPATCH, State.DISPATCHED, told.dispatched(), null);
    told(Move.HANDLE, State.CHECKING, told.handled(), null);
  }

  private void told(Move move, State to, @Nullable Instant at, @Nullable String detail) {
    if (at != null) {
      add(move, to, at, errand.author(), null, detail);
    }
  }

  private void add(
      Move move,
      State to,
      Instant at,
      String by,
      @Nullable String reason,
      @Nullable String detail) {
    State from = steps.isEmpty() ? null : steps.getLast().to();
    int seq = steps.size() + 1;
    steps.add(new Step(issue, seq, move, from, to, at, by, told.unit(), reason, detail));
  }
}
