package yixian.access;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * The answer to a sign-in that came through, by whatever method: the two cookies, and who one is.
 */
@Component
class Welcome {

  private final Cookies cookies;
  private final WhoAmI whoAmI;

  Welcome(Cookies cookies, WhoAmI whoAmI) {
    this.cookies = cookies;
    this.whoAmI = whoAmI;
  }

  /** How far the sign-in got: signed-in, second-factor, or password-change. */
  record State(String state, @Nullable Me me) {
    static final State CODE_WANTED = new State("second-factor", null);
  }

  ResponseEntity<State> in(SignIn.Opened opened) {
    String state = opened.mustChangePassword() ? "password-change" : "signed-in";
    return ResponseEntity.ok()
        .headers(headers -> addCookies(headers, opened))
        .body(new State(state, whoAmI.of(opened.account())));
  }

  void addCookies(HttpHeaders headers, SignIn.Opened opened) {
    headers.add(HttpHeaders.SET_COOKIE, cookies.session(opened.token()).toString());
    headers.add(HttpHeaders.SET_COOKIE, cookies.device(opened.device()).toString());
  }
}
