/** 指挥大屏 · The wall: what stands now, told to open screens whenever a fact is committed. */
@NamedInterface("wall")
@NullMarked
package yixian.dashboard.wall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
