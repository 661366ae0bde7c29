/**
 * 考核 · How those who serve are assessed: a plan for each batch, rounds that the calendar draws,
 * sheets whose every line opens into what it counts, the word of those who rate, a grade that
 * people give, and what the official may say to it (公务员法第三十五至三十九条、第九十五、九十六条).
 *
 * <p>No grade follows from a figure. A draft is seen by nobody but those who keep the assessment;
 * what was told stays as it was told, and a correction stands beside it with its reason.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "audit",
      "access",
      "calendar",
      "directory",
      "notice",
      "paper",
      "secondment",
      "secondment :: batch",
      "secondment :: placement",
      "secondment :: post",
      "secondment :: team",
      "indicator",
      "indicator :: definition"
    })
@NullMarked
package yixian.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
