/** 返回后跟踪 · Each half-year after the return: who looks, when, and what was found. */
@NamedInterface("follow")
@NullMarked
package yixian.talent.follow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
