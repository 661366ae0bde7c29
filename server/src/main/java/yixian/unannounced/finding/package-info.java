/** 检查发现的问题 · Answered by the person, put right, checked again by another. */
@NamedInterface("finding")
@NullMarked
package yixian.unannounced.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
