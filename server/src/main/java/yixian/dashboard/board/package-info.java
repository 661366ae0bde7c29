/**
 * 编排 · Boards as rows, composed and shared; their figures by period and comparison, with the
 * records behind each.
 */
@NamedInterface("board")
@NullMarked
package yixian.dashboard.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
