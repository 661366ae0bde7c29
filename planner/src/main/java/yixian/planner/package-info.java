/** Engines of the planner: plain Java, without Spring and without SQL. */
@NullMarked
package yixian.planner;

import org.jspecify.annotations.NullMarked;
