/**
 * 转送 · Hands issues that are a neighbour's on to his Open311 endpoint, and brings back what he says
 * of them.
 */
@NullMarked
package yixian.open311.forward;

import org.jspecify.annotations.NullMarked;
