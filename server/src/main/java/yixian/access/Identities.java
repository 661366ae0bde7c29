package yixian.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/**
 * 外部身份 · Which account a person of another house is here.
 *
 * <p>An administrator links issuer and subject to an account; or the provider is trusted to name
 * the login in a claim, and the first sign-in links. An e-mail counts only when the provider says
 * it is verified. No account is ever made.
 */
@Component
class Identities {

  private final IdentityStore store;
  private final AccountStore accounts;
  private final AccountDesk desk;
  private final OidcSettings settings;
  private final Road road;
  private final Audit audit;
  private final Clock clock;

  Identities(
      IdentityStore store,
      AccountStore accounts,
      AccountDesk desk,
      OidcSettings settings,
      Road road,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.accounts = accounts;
    this.desk = desk;
    this.settings = settings;
    this.road = road;
    this.audit = audit;
    this.clock = clock;
  }

  /** A provider as the sign-in page offers it. */
  record Offer(String id, String name, String url) {}

  List<Offer> offers() {
    return settings.providers().entrySet().stream()
        .map(
            each ->
                new Offer(
                    each.getKey(),
                    each.getValue().name(),
                    "/oauth2/authorization/" + each.getKey()))
        .sorted(java.util.Comparator.comparing(Offer::id))
        .toList();
  }

  /**
   * A link as administrators see it.
   *
   * @param provider by which it is taken off; absent where the provider is no longer configured
   */
  record Linked(@Nullable String provider, String name, String subject, Instant createdAt) {}

  /** The links of the account. Called inside the road. */
  List<Linked> of(Actor actor, UUID id) {
    Account account = desk.visible(actor, id, "access.manage");
    return store.of(account.id()).stream().map(this::view).toList();
  }

  private Linked view(IdentityStore.Link link) {
    Offer offer =
        offers().stream()
            .filter(each -> provider(each.id()).issuer().equals(link.issuer()))
            .findFirst()
            .orElse(null);
    return new Linked(
        offer == null ? null : offer.id(),
        offer == null ? link.issuer() : offer.name(),
        link.subject(),
        link.createdAt());
  }

  /** The active account of somebody whom the provider vouches for. */
  Optional<Account> account(String providerId, OidcUser user) {
    OidcSettings.Provider provider = settings.providers().get(providerId);
    if (provider == null) {
      return Optional.empty();
    }
    Optional<UUID> linked = store.account(provider.issuer(), subject(user));
    Optional<Account> found =
        linked.isPresent()
            ? accounts.find(linked.get())
            : claimed(provider, user).map(account -> linkFirst(provider, user, account));
    return found.filter(account -> account.state() == Account.State.ACTIVE);
  }

  private Optional<Account> claimed(OidcSettings.Provider provider, OidcUser user) {
    String claim = provider.loginClaim();
    if (claim == null || (claim.equals("email") && !Boolean.TRUE.equals(user.getEmailVerified()))) {
      return Optional.empty();
    }
    @Nullable String login = user.getClaimAsString(claim);
    return login == null ? Optional.empty() : accounts.findByLogin(login.toLowerCase(Locale.ROOT));
  }

  private Account linkFirst(OidcSettings.Provider provider, OidcUser user, Account account) {
    return road.job(
        () -> {
          store.link(provider.issuer(), subject(user), account.id(), clock.instant());
          note(
              Actor.system("外部身份"), "account.identity-link", account.id(), provider, subject(user));
          return account;
        });
  }

  /** Links by hand. Called inside the road. */
  AccountView link(Actor actor, UUID id, String providerId, String subject) {
    Account account = desk.visible(actor, id, "access.manage");
    OidcSettings.Provider provider = provider(providerId);
    if (!store.link(provider.issuer(), subject, account.id(), clock.instant())) {
      throw Problem.refused("identity-taken", "该外部身份已关联到一个账号，请先解除");
    }
    note(actor, "account.identity-link", id, provider, subject);
    return desk.sheet(actor, id);
  }

  /** Takes all links of the account to the provider off. Called inside the road. */
  AccountView unlink(Actor actor, UUID id, String providerId) {
    desk.visible(actor, id, "access.manage");
    OidcSettings.Provider provider = provider(providerId);
    if (store.unlink(provider.issuer(), id) == 0) {
      throw Problem.notFound("外部身份");
    }
    note(actor, "account.identity-unlink", id, provider, "");
    return desk.sheet(actor, id);
  }

  private static String subject(OidcUser user) {
    return Objects.requireNonNull(user.getSubject(), "an ID token names its subject");
  }

  private void note(
      Actor actor, String action, UUID account, OidcSettings.Provider provider, String subject) {
    audit.note(
        actor, action, "account", account, Map.of("issuer", provider.issuer(), "subject", subject));
  }

  private OidcSettings.Provider provider(String id) {
    OidcSettings.Provider provider = settings.providers().get(id);
    if (provider == null) {
      throw Problem.invalid(new Fault("provider", "没有身份提供方“" + id + "”", "请从已配置的提供方中选择"));
    }
    return provider;
  }
}
