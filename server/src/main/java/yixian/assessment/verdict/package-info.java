/** 定等 · The meeting that gives grades, the notice, review and appeal, and the seal. */
@NamedInterface("verdict")
@NullMarked
package yixian.assessment.verdict;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
