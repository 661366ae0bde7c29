/** 评议 · The word of those who work with an official. */
@NullMarked
package yixian.assessment.rating;

import org.jspecify.annotations.NullMarked;
