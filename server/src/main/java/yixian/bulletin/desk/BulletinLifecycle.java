package yixian.bulletin.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Lifecycle;
import yixian.kernel.Lifecycle.Edge;

/**
 * 简报的生命周期 · From the draft to the signature; what was signed is corrected or withdrawn, never
 * changed.
 */
final class BulletinLifecycle {

  static final Lifecycle<State, Move, Given> GRAPH =
      new Lifecycle<>(
          List.of(
              edge(State.DRAFT, Move.SUBMIT, State.REVIEW, Given.WRITTEN, null),
              edge(State.REVIEW, Move.SIGN, State.PUBLISHED, Given.ANOTHER, null),
              edge(State.REVIEW, Move.RETURN, State.DRAFT, Given.NOTHING, "要改"),
              edge(State.REVIEW, Move.TAKE_BACK, State.DRAFT, Given.NOTHING, "编辑自己要改"),
              edge(State.DRAFT, Move.DISCARD, State.DISCARDED, Given.NOTHING, "不再出这一期"),
              edge(
                  State.PUBLISHED,
                  Move.REPLACE,
                  State.REPLACED,
                  Given.CORRECTED,
                  "有误，更正后另版发布，原版留存"),
              edge(State.PUBLISHED, Move.WITHDRAW, State.WITHDRAWN, Given.NOTHING, "不宜再传阅，写明理由")));

  private BulletinLifecycle() {}

  private static Edge<State, Move, Given> edge(
      State from, Move move, State to, Given given, @Nullable String odd) {
    return new Edge<>(from, move, to, given, odd);
  }
}
