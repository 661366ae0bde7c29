package yixian.planner.match.posting;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 岗位 · Where somebody is wanted.
 *
 * @param unit who receives
 * @param place where it lies, held against a person's home
 * @param places how many may come
 * @param mustFill whether no place may stay empty
 * @param needs tags that a person must have
 * @param ranking people as the unit wishes them, the dearest first
 */
record Post(
    String id,
    String name,
    @Nullable String unit,
    @Nullable String place,
    int places,
    boolean mustFill,
    Set<String> needs,
    int lowestRank,
    int highestRank,
    int[] ranking) {}
