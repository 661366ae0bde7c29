/** 编审 · An issue from the draft to the signature, and what becomes of it afterwards. */
@NamedInterface("desk")
@NullMarked
package yixian.bulletin.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
