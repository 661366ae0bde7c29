/** 工作日历的测试 · Terms against a count by the minute, and the calendar over HTTP. */
@NullMarked
package yixian.calendar;

import org.jspecify.annotations.NullMarked;
