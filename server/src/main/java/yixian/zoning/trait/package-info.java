/** 单位特征 · What a unit works on and how its party life looks; entered once, used by every plan. */
@NamedInterface("trait")
@NullMarked
package yixian.zoning.trait;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
