package yixian.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import yixian.kernel.Open;

/** Sign-in with a password, and sign-out. */
@RestController
class SessionController {

  private final SignIn signIn;
  private final Welcome welcome;
  private final Cookies cookies;

  SessionController(SignIn signIn, Welcome welcome, Cookies cookies) {
    this.signIn = signIn;
    this.welcome = welcome;
    this.cookies = cookies;
  }

  record Credentials(String login, String password, @Nullable String code) {}

  @PostMapping("/api/session")
  @Open(value = "登录", withoutAccount = true)
  ResponseEntity<Welcome.State> signIn(
      @RequestBody Credentials credentials, HttpServletRequest request) {
    SignIn.Outcome outcome =
        signIn.withPassword(
            Asked.need(credentials.login(), "login", "账号"),
            Asked.need(credentials.password(), "password", "口令"),
            credentials.code(),
            Visitor.of(request));
    return switch (outcome) {
      case SignIn.Opened opened -> welcome.in(opened);
      case SignIn.CodeWanted _ -> ResponseEntity.ok(Welcome.State.CODE_WANTED);
    };
  }

  @DeleteMapping("/api/session")
  @Open(value = "退出本人的会话", withPasswordDue = true)
  ResponseEntity<MyAccount.Done> signOut(SignedIn me) {
    signIn.out(me);
    return ResponseEntity.ok()
        .header("Set-Cookie", cookies.noSession().toString())
        .body(MyAccount.Done.YES);
  }
}
