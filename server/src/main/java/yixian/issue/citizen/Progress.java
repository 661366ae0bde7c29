package yixian.issue.citizen;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.issue.State;

/**
 * 办理进度 · What the resident who reported may know of an issue: the steps that concern him, no names
 * of staff.
 *
 * @param watching he did not report it, he met it too
 * @param mergedInto the issue in which it is worked, told with the steps of that one
 */
record Progress(
    String code,
    String summary,
    @Nullable String category,
    State state,
    String stateName,
    Instant reportedAt,
    @Nullable String unit,
    @Nullable Instant deadline,
    List<Step> timeline,
    List<Said> comments,
    @Nullable Integer rating,
    boolean canRate,
    boolean canAskReopen,
    boolean canReply,
    boolean watching,
    @Nullable String mergedInto) {

  /** A step that he is told of. */
  record Step(String moveName, Instant at, @Nullable String reason, @Nullable String detail) {}

  /** What was said between him and the centre. */
  record Said(Instant at, String by, String text, boolean fromResident) {}
}
