/** 示范事件 · A year of issues told as data. */
@NullMarked
package yixian.demo.story;

import org.jspecify.annotations.NullMarked;
