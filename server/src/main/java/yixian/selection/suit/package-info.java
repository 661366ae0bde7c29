/** 人岗相适 · How far what is known of a person meets what a post asks, quality by quality. */
@NamedInterface("suit")
@NullMarked
package yixian.selection.suit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
