package yixian.planner.match.posting;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 人选 · Who may be sent.
 *
 * @param unit who sends him
 * @param home the place he comes from
 * @param kin units in which relatives of his serve
 * @param rank 0 where none is stated
 * @param fit how well each post suits him, by the posts' order; NaN where he does not stand for it
 * @param ranking posts as he wishes them, the dearest first
 */
record Person(
    String id,
    String name,
    @Nullable String unit,
    @Nullable String home,
    Set<String> kin,
    int rank,
    Set<String> tags,
    boolean threeDoor,
    double[] fit,
    int[] ranking) {}
