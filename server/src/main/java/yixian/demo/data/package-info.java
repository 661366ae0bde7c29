/** 示范数据 · The shipped tables of the demo district, read as values. */
@NullMarked
package yixian.demo.data;

import org.jspecify.annotations.NullMarked;
