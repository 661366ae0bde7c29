/**
 * 工作日历 · Working time of the district: holidays, make-up workdays, office hours, and the deadlines
 * they give.
 */
@ApplicationModule(allowedDependencies = {"kernel", "audit", "access"})
@NullMarked
package yixian.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
