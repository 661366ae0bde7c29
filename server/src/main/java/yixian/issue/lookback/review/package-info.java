/**
 * 群众评议 · Residents named for a term look again at closed issues: is it what people needed, does it
 * last, are people content? They answer by a code of their own, without an account.
 */
@NamedInterface("review")
@NullMarked
package yixian.issue.lookback.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
