/** 工作队 · Those of a batch at one host: leader, temporary branch, pairing, meetings and study. */
@NamedInterface("team")
@NullMarked
package yixian.secondment.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
