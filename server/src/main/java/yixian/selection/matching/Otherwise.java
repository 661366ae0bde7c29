package yixian.selection.matching;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 为何不去 · A post that would suit the person better, and why he is not sent there.
 *
 * @param cost points that the whole plan would lose at least, proven; null where a rule bars it
 */
public record Otherwise(UUID post, @Nullable Double cost, String because) {}
