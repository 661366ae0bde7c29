package yixian.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import yixian.kernel.Open;

/** Sign-in, sign-out, and who I am. */
@RestController
class SessionController {

  private final SignIn signIn;
  private final Sessions sessions;
  private final Cookies cookies;
  private final AccountStore accounts;

  SessionController(SignIn signIn, Sessions sessions, Cookies cookies, AccountStore accounts) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.cookies = cookies;
    this.accounts = accounts;
  }

  record Credentials(String login, String password, @Nullable String code) {}

  record SignInView(String state) {}

  record Me(
      UUID account, String login, String name, @Nullable UUID unit, List<String> permissions,
      boolean mustChangePassword) {}

  @PostMapping("/api/session")
  @Open(value = "登录", withoutAccount = true)
  ResponseEntity<SignInView> signIn(
      @RequestBody Credentials credentials, HttpServletRequest request) {
    Visitor visitor =
        new Visitor(
            request.getRemoteAddr(),
            request.getHeader("User-Agent"),
            Cookies.read(request, Cookies.DEVICE).orElse(null));
    SignIn.Opened opened = signIn.withPassword(credentials.login(), credentials.password(), visitor);
    return ResponseEntity.ok()
        .header(HttpHeaders.SET_COOKIE, cookies.session(opened.token()).toString())
        .header(HttpHeaders.SET_COOKIE, cookies.device(opened.device()).toString())
        .body(new SignInView(opened.mustChangePassword() ? "password-change" : "signed-in"));
  }

  @DeleteMapping("/api/session")
  @Open("退出本人的会话")
  ResponseEntity<SignInView> signOut(SignedIn me) {
    sessions.end(me.session(), "本人退出");
    return ResponseEntity.ok()
        .header(HttpHeaders.SET_COOKIE, cookies.noSession().toString())
        .body(new SignInView("signed-out"));
  }

  @GetMapping("/api/me")
  @Open("查看本人")
  Me me(SignedIn me) {
    Account account = accounts.find(Objects.requireNonNull(me.actor().account())).orElseThrow();
    return new Me(
        account.id(),
        account.login(),
        account.name(),
        account.unit(),
        me.actor().permissions().stream().sorted().toList(),
        account.mustChangePassword());
  }
}
