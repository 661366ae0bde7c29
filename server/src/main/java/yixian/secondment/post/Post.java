package yixian.secondment.post;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Ids;

/**
 * 岗位 · A post of a batch.
 *
 * @param places how many people it takes
 * @param mustFill 必派: may not stay empty
 * @param mentorSlots how many mentors are paired with whoever serves here
 */
public record Post(
    UUID id,
    UUID batch,
    PostKind kind,
    UUID hostUnit,
    @Nullable UUID grid,
    @Nullable String project,
    String title,
    String duties,
    Wish wish,
    int places,
    boolean mustFill,
    int mentorSlots,
    int version) {

  /** The same post in another batch, as new. */
  Post in(UUID other) {
    return new Post(
        Ids.next(),
        other,
        kind,
        hostUnit,
        grid,
        project,
        title,
        duties,
        wish,
        places,
        mustFill,
        mentorSlots,
        1);
  }
}
