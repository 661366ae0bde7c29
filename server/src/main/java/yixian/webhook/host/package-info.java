/** 推送主机 · Where the house may call. */
@NullMarked
package yixian.webhook.host;

import org.jspecify.annotations.NullMarked;
