/**
 * 回头看 · Rounds that look again at closed issues: drawn so that anybody can draw again, judged by a
 * review group, and followed by what a person decides.
 */
@NamedInterface("lookback")
@NullMarked
package yixian.issue.lookback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
