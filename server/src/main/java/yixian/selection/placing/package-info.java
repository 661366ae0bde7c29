/** 人岗匹配 · Proposals of who goes where, with the reason of each pair, until one is accepted. */
@NamedInterface("placing")
@NullMarked
package yixian.selection.placing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
