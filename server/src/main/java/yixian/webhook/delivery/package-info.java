/** 投递 · Carries what waits to the subscribers, signed, until it arrives or is given up. */
@NullMarked
package yixian.webhook.delivery;

import org.jspecify.annotations.NullMarked;
