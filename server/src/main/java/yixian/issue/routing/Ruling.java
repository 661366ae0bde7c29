package yixian.issue.routing;

import java.util.UUID;

/**
 * 裁定 · Which unit handles a class of issues in a town, as a dispute over dispatch has settled it.
 */
public record Ruling(UUID unit, String why) {}
