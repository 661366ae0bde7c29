package yixian.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Where a sign-in comes from.
 *
 * @param device the token of the device cookie, if the browser has one
 */
record Visitor(String address, @Nullable String agent, @Nullable String device) {

  static Visitor of(HttpServletRequest request) {
    return new Visitor(
        request.getRemoteAddr(),
        request.getHeader("User-Agent"),
        Cookies.read(request, Cookies.DEVICE).orElse(null));
  }
}
