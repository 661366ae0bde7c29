/** 点名 · Chosen people are called in an emergency or a drill, and answer with one tap. */
@NamedInterface("rollcall")
@NullMarked
package yixian.attendance.rollcall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
