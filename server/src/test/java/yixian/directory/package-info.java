/** 机构人员的测试 · Divisions, dated trees of units, people and their phones. */
@NullMarked
package yixian.directory;

import org.jspecify.annotations.NullMarked;
