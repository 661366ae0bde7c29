package yixian.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The two cookies: the session, and the device on which somebody has signed in before. */
@Component
class Cookies {

  static final String SESSION = "yixian_session";
  static final String DEVICE = "yixian_device";

  private final AccessSettings settings;

  Cookies(AccessSettings settings) {
    this.settings = settings;
  }

  static Optional<String> read(HttpServletRequest request, String name) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(name))
            .map(Cookie::getValue)
            .filter(value -> !value.isBlank())
            .findFirst();
  }

  ResponseCookie session(String token) {
    return cookie(SESSION, token, settings.sessionLife());
  }

  ResponseCookie noSession() {
    return cookie(SESSION, "", Duration.ZERO);
  }

  ResponseCookie device(String token) {
    return cookie(DEVICE, token, Duration.ofDays(365));
  }

  private ResponseCookie cookie(String name, String value, Duration age) {
    return ResponseCookie.from(name, value)
        .httpOnly(true)
        .secure(settings.secureCookies())
        .sameSite("Strict")
        .path("/")
        .maxAge(age)
        .build();
  }
}
