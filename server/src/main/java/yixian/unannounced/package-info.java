/**
 * 四不两直检查 · Unannounced inspections: grids and officials on a posting drawn by a promise that
 * anybody can check, visited by inspectors who are free of conflict, asked three questions; what
 * falls short is answered, put right and checked again by another.
 *
 * <p>Nobody learns before the visit that he was drawn. Nothing is scored or ranked, no photo is
 * asked for, no place is kept, and nothing follows by itself.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "audit",
      "access",
      "calendar",
      "directory",
      "notice",
      "draw",
      "grid",
      "officials",
      "secondment",
      "secondment :: post",
      "secondment :: placement",
      "secondment :: team",
      "attendance",
      "attendance :: leave"
    })
@NullMarked
package yixian.unannounced;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
