/** 供稿 · Notes that their writers have offered, told in the words to which they agreed. */
@NamedInterface("story")
@NullMarked
package yixian.bulletin.story;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
