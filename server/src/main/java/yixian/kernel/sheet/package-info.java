/** 表格 · Sheets as office programs write them (.xlsx, .csv), read as rows under heads. */
@NamedInterface("sheet")
@NullMarked
package yixian.kernel.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
