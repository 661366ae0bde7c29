/** 基座的测试 · Keys, sheets and zips that mean harm. */
@NullMarked
package yixian.kernel;

import org.jspecify.annotations.NullMarked;
