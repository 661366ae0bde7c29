/** 外呼 · How the house calls somebody outside without being led anywhere else. */
@NamedInterface("outside")
@NullMarked
package yixian.kernel.outside;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
