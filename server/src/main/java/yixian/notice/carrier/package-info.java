/**
 * 带出 · Which devices a person lets be rung, and how a notice gets there until it arrives or is
 * late.
 */
@NamedInterface("carrier")
@NullMarked
package yixian.notice.carrier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
