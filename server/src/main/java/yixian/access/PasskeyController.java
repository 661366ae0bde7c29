package yixian.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import yixian.kernel.Fault;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Open;
import yixian.kernel.Problem;

/** Passkeys: my own, and signing in with one. */
@RestController
class PasskeyController {

  private final Passkeys passkeys;
  private final PasskeyStore store;
  private final Welcome welcome;
  private final AccessSettings settings;

  PasskeyController(
      Passkeys passkeys, PasskeyStore store, Welcome welcome, AccessSettings settings) {
    this.passkeys = passkeys;
    this.store = store;
    this.welcome = welcome;
    this.settings = settings;
  }

  record Registration(String label, JsonNode credential) {}

  record Proof(JsonNode credential) {}

  @GetMapping("/api/passkeys")
  @Open("查看本人的通行密钥")
  List<PasskeyView> list(SignedIn me) {
    return store.of(me.accountId()).stream().map(PasskeyView::of).toList();
  }

  @PostMapping(value = "/api/passkeys/registration", produces = MediaType.APPLICATION_JSON_VALUE)
  @Open("添加本人的通行密钥")
  String begin(SignedIn me, HttpServletRequest request) {
    return passkeys.beginRegistration(me, origin(request));
  }

  @PutMapping("/api/passkeys/registration")
  @Open("添加本人的通行密钥")
  PasskeyView finish(
      SignedIn me,
      IdempotencyKey key,
      @RequestBody Registration registration,
      HttpServletRequest request) {
    String label = Asked.need(registration.label(), "label", "名称").strip();
    if (label.length() > 60) {
      throw Problem.invalid(new Fault("label", "名称最长 60 个字", "请缩短名称"));
    }
    JsonNode credential = Asked.need(registration.credential(), "credential", "通行密钥");
    return passkeys.finishRegistration(me, key, origin(request), label, credential.toString());
  }

  @DeleteMapping("/api/passkeys/{id}")
  @Open("删除本人的通行密钥")
  MyAccount.Done remove(SignedIn me, IdempotencyKey key, @PathVariable UUID id) {
    return passkeys.remove(me, key, id);
  }

  @PostMapping(value = "/api/session/passkey", produces = MediaType.APPLICATION_JSON_VALUE)
  @Open(value = "登录", withoutAccount = true)
  String beginSignIn(HttpServletRequest request) {
    return passkeys.beginSignIn(origin(request));
  }

  @PutMapping("/api/session/passkey")
  @Open(value = "登录", withoutAccount = true)
  ResponseEntity<Welcome.State> signIn(@RequestBody Proof proof, HttpServletRequest request) {
    JsonNode credential = Asked.need(proof.credential(), "credential", "通行密钥");
    return welcome.in(
        passkeys.finishSignIn(origin(request), credential.toString(), Visitor.of(request)));
  }

  /** Where the browser says it is: as configured, else as this request came. */
  private URI origin(HttpServletRequest request) {
    if (settings.origin() != null) {
      return URI.create(settings.origin());
    }
    boolean usual = request.getServerPort() == (request.isSecure() ? 443 : 80);
    return URI.create(
        request.getScheme()
            + "://"
            + request.getServerName()
            + (usual ? "" : ":" + request.getServerPort()));
  }
}
