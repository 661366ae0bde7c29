/** 稿 · What an issue says: sections and articles, figures by reference, totals that must add up. */
@NamedInterface("text")
@NullMarked
package yixian.bulletin.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
