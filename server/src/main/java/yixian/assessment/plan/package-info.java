/** 考核方案 · What is assessed in a batch, by whom, and with which weight. */
@NamedInterface("plan")
@NullMarked
package yixian.assessment.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
