package yixian.issue.intake.past;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.grid.GridRef;
import yixian.issue.Move;
import yixian.issue.State;
import yixian.issue.hint.Weeks;
import yixian.issue.hint.Whose;
import yixian.issue.hint.Words;
import yixian.kernel.Ids;

/**
 * 收下的一件 · A past case as an issue of this house: no clock runs in it, and what its system told of
 * its way is its timeline.
 */
record Taken(UUID id, String code, PastCase told, Errand errand) {

  /** 这次导入 · What all cases of one import have in common. */
  record Errand(UUID id, String source, String by, Instant at) {

    /** As timelines name it. */
    String author() {
      return source + "（历史导入）";
    }
  }

  /** 经过一步. */
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

  static Taken of(PastCase told, String code, Errand errand) {
    return new Taken(Ids.next(), code, told, errand);
  }

  boolean isOpen() {
    return told.state() == PastState.OPEN;
  }

  boolean isClosed() {
    return told.state() == PastState.CLOSED;
  }

  @Nullable UUID grid() {
    return told.place().grid().map(GridRef::id).orElse(null);
  }

  @Nullable UUID gridUnit() {
    return told.place().grid().map(GridRef::unit).orElse(told.place().town());
  }

  /** When it was handed to its unit, or came in where that is not told. */
  Instant dispatched() {
    return told.dispatched() == null ? told.reported() : told.dispatched();
  }

  @Nullable Instant closedAt() {
    return isClosed() ? told.closed() : null;
  }

  Instant changedAt() {
    return isOpen() ? errand.at() : told.last();
  }

  String changedBy() {
    return isOpen() ? errand.by() : errand.author();
  }

  int version() {
    return steps().size();
  }

  /** Its words, its week and whose it is, as the index of words has them. */
  String words() {
    String text = Words.vector(told.summary(), told.description(), told.address(), told.number());
    String holders = Whose.words(Arrays.asList(told.place().town(), told.unit(), grid()));
    return text + " " + Weeks.word(told.reported()) + " " + holders;
  }

  /** What happened, as far as it is told; that an open one is parked is this house's own doing. */
  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    add(steps, Move.REPORT, State.REPORTED, told.reported(), "原编号 " + told.number());
    switch (told.state()) {
      case REFUSED -> add(steps, Move.REFUSE, State.REFUSED, told.last(), told.outcome());
      case VOID -> add(steps, Move.VOID, State.VOID, told.last(), told.outcome());
      case CLOSED, OPEN -> {
        add(steps, Move.DISPATCH, State.DISPATCHED, told.dispatched(), null);
        add(steps, Move.HANDLE, State.CHECKING, told.handled(), null);
        if (isClosed()) {
          add(steps, Move.CLOSE, State.CLOSED, told.closed(), told.outcome());
        } else {
          steps.add(parked(steps));
        }
      }
    }
    return steps;
  }

  private void add(
      List<Step> steps, Move move, State to, @Nullable Instant at, @Nullable String detail) {
    if (at != null) {
      State from = steps.isEmpty() ? null : steps.getLast().to();
      steps.add(
          new Step(
              id,
              steps.size() + 1,
              move,
              from,
              to,
              at,
              errand.author(),
              told.unit(),
              null,
              detail));
    }
  }

  private Step parked(List<Step> steps) {
    return new Step(
        id,
        steps.size() + 1,
        Move.PARK,
        steps.getLast().to(),
        State.PARKED,
        errand.at(),
        errand.by(),
        told.unit(),
        "历史导入时未办结，不计时限；由承办单位恢复办理",
        null);
  }
}
