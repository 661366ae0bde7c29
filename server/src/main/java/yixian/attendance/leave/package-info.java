/** 请假 · From the request over approval to the report of being back; the balance; who is away. */
@NamedInterface("leave")
@NullMarked
package yixian.attendance.leave;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
