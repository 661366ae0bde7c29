/** 推送主机 · Where the house may call, and which addresses it never calls. */
@NullMarked
package yixian.webhook.host;

import org.jspecify.annotations.NullMarked;
