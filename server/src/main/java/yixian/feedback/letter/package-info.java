/**
 * 通报文本 · What a letter says: composed from records, figure by figure, and frozen when it is sent.
 */
@NamedInterface("letter")
@NullMarked
package yixian.feedback.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
