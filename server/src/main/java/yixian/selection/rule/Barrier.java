package yixian.selection.rule;

import java.util.UUID;

/**
 * 须回避 · Why a person should not go to a post. Of the family no more than this is said.
 *
 * @param rule 地域回避 or 亲属回避
 */
public record Barrier(UUID post, String title, String host, String rule, String because) {}
