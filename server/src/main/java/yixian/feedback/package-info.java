/**
 * 反馈通报 · What sending units, host units and the three departments are told each month of those who
 * serve: drafted from records, sent by a person's yes, frozen, received and answered by the unit.
 *
 * <p>A unit is told of its own people only, of nobody anything that he was not told or heard on,
 * and departments get counts by unit without names (docs/decisions/0047).
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "audit",
      "access",
      "paper",
      "calendar",
      "directory",
      "notice",
      "secondment",
      "secondment :: placement",
      "secondment :: post",
      "indicator",
      "indicator :: definition"
    })
@NullMarked
package yixian.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
