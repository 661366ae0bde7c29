package yixian.access;

import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Open;

/** Who I am, my password, my second factor, my sessions. */
@RestController
@RequestMapping("/api/me")
class MeController {

  private final WhoAmI whoAmI;
  private final MyAccount mine;
  private final SessionDesk sessions;

  MeController(WhoAmI whoAmI, MyAccount mine, SessionDesk sessions) {
    this.whoAmI = whoAmI;
    this.mine = mine;
    this.sessions = sessions;
  }

  record NewPassword(
      String old, @com.fasterxml.jackson.annotation.JsonProperty("new") String fresh) {}

  record Code(String code) {}

  @GetMapping
  @Open(value = "查看本人", withPasswordDue = true)
  Me me(SignedIn me) {
    return whoAmI.of(me.accountId());
  }

  @PostMapping("/password")
  @Open(value = "修改本人口令", withPasswordDue = true)
  MyAccount.Done password(SignedIn me, IdempotencyKey key, @RequestBody NewPassword wish) {
    return mine.changePassword(
        me, key, Asked.need(wish.old(), "old", "原口令"), Asked.need(wish.fresh(), "new", "新口令"));
  }

  @PostMapping("/totp")
  @Open("绑定本人的动态口令")
  MyAccount.Enrolment beginTotp(SignedIn me, IdempotencyKey key) {
    return mine.beginTotp(me, key);
  }

  @PostMapping("/totp/confirm")
  @Open("确认本人的动态口令")
  MyAccount.Done confirmTotp(SignedIn me, IdempotencyKey key, @RequestBody Code code) {
    return mine.confirmTotp(me, key, Asked.need(code.code(), "code", "动态口令码"));
  }

  @DeleteMapping("/totp")
  @Open("解除本人的动态口令")
  MyAccount.Done removeTotp(SignedIn me, IdempotencyKey key, @RequestBody Code code) {
    return mine.removeTotp(me, key, Asked.need(code.code(), "code", "动态口令码"));
  }

  @GetMapping("/sessions")
  @Open("查看本人的会话")
  List<SessionView> sessions(SignedIn me) {
    return sessions.of(me);
  }
}
