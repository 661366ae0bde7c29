/** 谈心谈话 · Talks with an official, read by few, each reading noted. */
@NamedInterface("talk")
@NullMarked
package yixian.journal.talk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
