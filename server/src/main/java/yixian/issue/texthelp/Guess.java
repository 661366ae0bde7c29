package yixian.issue.texthelp;

import java.util.List;
import java.util.UUID;

/**
 * 推测 · One answer of the classifier.
 *
 * @param share 0 to 1: how much of its trust goes to this answer
 * @param marks that speak for it, the strongest first
 */
record Guess(UUID label, double share, List<String> marks) {}
