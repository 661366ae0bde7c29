package yixian.access;

import org.jspecify.annotations.Nullable;

/**
 * Where a sign-in comes from.
 *
 * @param device the token of the device cookie, if the browser has one
 */
record Visitor(String address, @Nullable String agent, @Nullable String device) {}
