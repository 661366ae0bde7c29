/** 基本情况 · What statistics and matching must know of a person, dated, and nothing beyond it. */
@NamedInterface("profile")
@NullMarked
package yixian.directory.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
