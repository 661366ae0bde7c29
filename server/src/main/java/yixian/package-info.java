/** 一线 · The house: its front door and how it is opened. */
@NullMarked
package yixian;

import org.jspecify.annotations.NullMarked;
