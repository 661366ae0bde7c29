package yixian.selection.placing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.selection.matching.Matcher;
import yixian.selection.placing.Proposal.Seat;

/** 待求解 · All that a matching needs, read in one transaction, so that none is held while it runs. */
public final class Prepared {

  private final UUID batch;
  private final @Nullable UUID after;
  private final Board board;
  private final List<Seat> locked;
  private final Matcher.Task task;

  /**
   * @param after the proposal whose locked seats stay; null to begin anew
   * @param locked those seats
   */
  Prepared(UUID batch, @Nullable UUID after, Board board, List<Seat> locked, Matcher.Task task) {
    this.batch = batch;
    this.after = after;
    this.board = board;
    this.locked = List.copyOf(locked);
    this.task = task;
  }

  /** What the matcher is given. */
  public Matcher.Task task() {
    return task;
  }

  UUID batch() {
    return batch;
  }

  @Nullable UUID after() {
    return after;
  }

  Board board() {
    return board;
  }

  List<Seat> locked() {
    return locked;
  }
}
