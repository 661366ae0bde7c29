package yixian.issue.texthelp;

import java.util.Set;
import java.util.UUID;

/**
 * 样本 · A closed issue as the classifier sees it.
 *
 * @param right the category that it was closed under, or the unit that put it right
 */
record Lesson(UUID issue, Set<String> marks, UUID right) {}
