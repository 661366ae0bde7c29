/** 岗位 · What a batch offers: where one serves, what is asked of one, how many are wanted. */
@NamedInterface("post")
@NullMarked
package yixian.secondment.post;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
