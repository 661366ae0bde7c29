/** 网页推送 · Words carried to a browser that is asleep (RFC 8030, 8291, 8292). */
@NullMarked
package yixian.notice.push;

import org.jspecify.annotations.NullMarked;
