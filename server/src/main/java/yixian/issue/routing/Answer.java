package yixian.issue.routing;

import java.util.UUID;

/**
 * 派遣建议 · The unit that the first fitting rule names, and why.
 *
 * @param position of the rule, counted from 1
 */
public record Answer(
    UUID rule, int position, UUID unit, String why, boolean autoAccept, boolean autoDispatch) {}
