package yixian.access;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Open;
import yixian.kernel.Requires;

/** Providers to sign in with, and links of accounts to them. */
@RestController
class IdentityController {

  private static final String MANAGE = "access.manage";

  private final Road road;
  private final Identities identities;

  IdentityController(Road road, Identities identities) {
    this.road = road;
    this.identities = identities;
  }

  record Link(String provider, String subject) {}

  @GetMapping("/api/session/providers")
  @Open(value = "登录页要列出可用的登录方式", withoutAccount = true)
  List<Identities.Offer> providers() {
    return identities.offers();
  }

  @GetMapping("/api/accounts/{id}/identities")
  @Requires(MANAGE)
  List<Identities.Linked> of(Actor actor, @PathVariable UUID id) {
    return road.read(actor, MANAGE, () -> identities.of(actor, id));
  }

  @PostMapping("/api/accounts/{id}/identities")
  @Requires(MANAGE)
  AccountView link(Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Link link) {
    String provider = Asked.need(link.provider(), "provider", "身份提供方");
    String subject = Asked.need(link.subject(), "subject", "外部身份标识");
    return road.write(
        actor, MANAGE, key, AccountView.class, () -> identities.link(actor, id, provider, subject));
  }

  @DeleteMapping("/api/accounts/{id}/identities/{provider}")
  @Requires(MANAGE)
  AccountView unlink(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @PathVariable String provider) {
    return road.write(
        actor, MANAGE, key, AccountView.class, () -> identities.unlink(actor, id, provider));
  }
}
