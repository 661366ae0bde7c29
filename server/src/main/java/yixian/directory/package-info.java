/** 机构人员 · Divisions of the country, units as dated trees, people and their appointments. */
@ApplicationModule(allowedDependencies = {"kernel", "kernel :: sheet", "audit", "access"})
@NullMarked
package yixian.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
