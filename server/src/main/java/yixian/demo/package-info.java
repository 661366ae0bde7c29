/** 示范区 · The demo district: invented places, people and a year of issues, seeded and the same every time. */
@NullMarked
package yixian.demo;

import org.jspecify.annotations.NullMarked;
