/** 先进典型 · Held up as an example by consent, and no longer than it lasts. */
@NamedInterface("example")
@NullMarked
package yixian.talent.example;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
