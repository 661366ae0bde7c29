package yixian.petition;

import static yixian.petition.State.ANSWERED;
import static yixian.petition.State.DIVERTED;
import static yixian.petition.State.ENDED;
import static yixian.petition.State.HANDLING;
import static yixian.petition.State.OBJECTED;
import static yixian.petition.State.RECHECKING;
import static yixian.petition.State.REGISTERED;
import static yixian.petition.State.REVIEWED;
import static yixian.petition.State.REVIEWING;
import static yixian.petition.State.SETTLED;
import static yixian.petition.State.TRANSFERRED;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Lifecycle;
import yixian.kernel.Lifecycle.Edge;

/** 信访的生命周期 · The whole life of a petition (信访工作条例 articles 22 to 36). */
public final class PetitionLifecycle {

  /** Every edge there is. */
  public static final Lifecycle<State, Move, Given> GRAPH =
      new Lifecycle<>(
          List.of(
              edge(REGISTERED, Move.TRANSFER, TRANSFERRED),
              edge(REGISTERED, Move.DIVERT, DIVERTED),
              edge(TRANSFERRED, Move.ACCEPT, HANDLING),
              edge(TRANSFERRED, Move.OBJECT, OBJECTED, Given.OBJECTION_TIME, "转错单位"),
              edge(OBJECTED, Move.UPHOLD, REGISTERED, Given.NOTHING, "异议成立，交还后重新转送"),
              edge(OBJECTED, Move.OVERRULE, TRANSFERRED, Given.NOTHING, "异议不成立，受理期限照旧"),
              edge(HANDLING, Move.ANSWER, ANSWERED),
              edge(
                  HANDLING, Move.ASK_EXTENSION, HANDLING, Given.EXTENSION_FREE, "情况复杂，至多延长 30 日一次"),
              edge(HANDLING, Move.GRANT_EXTENSION, HANDLING, Given.EXTENSION_ASKED, null),
              edge(HANDLING, Move.REFUSE_EXTENSION, HANDLING, Given.EXTENSION_ASKED, null),
              edge(ANSWERED, Move.VISIT, ANSWERED),
              edge(ANSWERED, Move.HANDLE_AGAIN, HANDLING, Given.DISCONTENT, "回访不满意，再办一轮"),
              edge(ANSWERED, Move.SETTLE, SETTLED, Given.CONTENT_OR_OVER, null),
              edge(ANSWERED, Move.ASK_REVIEW, REVIEWING, Given.APPEAL_TIME, null),
              edge(REVIEWING, Move.REVIEW, REVIEWED),
              edge(REVIEWED, Move.VISIT, REVIEWED),
              edge(REVIEWED, Move.SETTLE, SETTLED, Given.CONTENT_OR_OVER, null),
              edge(REVIEWED, Move.ASK_RECHECK, RECHECKING, Given.APPEAL_TIME, null),
              edge(RECHECKING, Move.RECHECK, ENDED),
              edge(ENDED, Move.VISIT, ENDED, Given.NOTHING, "终结后仍可回访疏导"),
              edge(SETTLED, Move.VISIT, SETTLED, Given.NOTHING, "化解后回访巩固")));

  private PetitionLifecycle() {}

  private static Edge<State, Move, Given> edge(State from, Move move, State to) {
    return edge(from, move, to, Given.NOTHING, null);
  }

  private static Edge<State, Move, Given> edge(
      State from, Move move, State to, Given given, @Nullable String odd) {
    return new Edge<>(from, move, to, given, odd);
  }
}
