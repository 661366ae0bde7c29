/** 值守 · Rosters of security and emergency duty, their shifts, and who has taken his up. */
@NamedInterface("roster")
@NullMarked
package yixian.attendance.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
