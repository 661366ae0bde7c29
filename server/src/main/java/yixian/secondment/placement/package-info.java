/** 选派 · Who serves where: from the plan over approval and service to the return, or the recall. */
@NamedInterface("placement")
@NullMarked
package yixian.secondment.placement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
