/** 评议 · The word of those who work with an official. */
@NamedInterface("rating")
@NullMarked
package yixian.assessment.rating;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
