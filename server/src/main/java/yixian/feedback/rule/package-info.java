/** 规则 · Who is told what, when, and by when an answer is asked for; in versions with their days. */
@NamedInterface("rule")
@NullMarked
package yixian.feedback.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
