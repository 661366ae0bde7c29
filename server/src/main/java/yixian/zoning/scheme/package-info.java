/** 片区方案 · Ways to form the zones: found, compared, moved by hand, signed, brought into force. */
@NamedInterface("scheme")
@NullMarked
package yixian.zoning.scheme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
