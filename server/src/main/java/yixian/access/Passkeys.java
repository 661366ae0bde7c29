package yixian.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.yubico.webauthn.AssertionRequest;
import com.yubico.webauthn.AssertionResult;
import com.yubico.webauthn.FinishAssertionOptions;
import com.yubico.webauthn.FinishRegistrationOptions;
import com.yubico.webauthn.RegistrationResult;
import com.yubico.webauthn.RelyingParty;
import com.yubico.webauthn.StartAssertionOptions;
import com.yubico.webauthn.StartRegistrationOptions;
import com.yubico.webauthn.data.AuthenticatorSelectionCriteria;
import com.yubico.webauthn.data.PublicKeyCredential;
import com.yubico.webauthn.data.PublicKeyCredentialCreationOptions;
import com.yubico.webauthn.data.RelyingPartyIdentity;
import com.yubico.webauthn.data.ResidentKeyRequirement;
import com.yubico.webauthn.data.UserIdentity;
import com.yubico.webauthn.data.UserVerificationRequirement;
import com.yubico.webauthn.exception.AssertionFailedException;
import com.yubico.webauthn.exception.RegistrationFailedException;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Ids;
import yixian.kernel.Problem;

/**
 * 通行密钥 · Sign-in with a key pair on the person's device (WebAuthn level 2).
 *
 * <p>The device asks for fingerprint, face or PIN, so a passkey is two factors in one and passes in
 * spite of any lock. Each challenge is answered once, within ten minutes, from the very address of
 * this house.
 */
@Component
class Passkeys {

  private final PasskeyStore store;
  private final PasskeyLookup lookup;
  private final AccountStore accounts;
  private final SignIn signIn;
  private final Road road;
  private final Audit audit;
  private final Clock clock;
  private final Pending<PublicKeyCredentialCreationOptions> registrations = new Pending<>();
  private final Pending<AssertionRequest> assertions = new Pending<>();

  Passkeys(
      PasskeyStore store,
      PasskeyLookup lookup,
      AccountStore accounts,
      SignIn signIn,
      Road road,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.lookup = lookup;
    this.accounts = accounts;
    this.signIn = signIn;
    this.road = road;
    this.audit = audit;
    this.clock = clock;
  }

  /** What the browser needs to make a key pair; JSON of WebAuthn's creation options. */
  String beginRegistration(SignedIn me, URI origin) {
    Account account = accounts.find(me.accountId()).orElseThrow();
    PublicKeyCredentialCreationOptions options =
        house(origin)
            .startRegistration(
                StartRegistrationOptions.builder()
                    .user(
                        UserIdentity.builder()
                            .name(account.login())
                            .displayName(account.name())
                            .id(PasskeyLookup.handle(account.id()))
                            .build())
                    .authenticatorSelection(
                        AuthenticatorSelectionCriteria.builder()
                            .residentKey(ResidentKeyRequirement.REQUIRED)
                            .userVerification(UserVerificationRequirement.REQUIRED)
                            .build())
                    .build());
    registrations.put(options.getChallenge().getBase64Url(), options);
    return json(options::toCredentialsCreateJson);
  }

  PasskeyView finishRegistration(
      SignedIn me, IdempotencyKey key, URI origin, String label, String credential) {
    return road.ownWrite(
        me.actor(),
        key,
        PasskeyView.class,
        () -> {
          Passkey passkey = registered(me.accountId(), origin, label, credential);
          store.add(passkey);
          note(me.actor(), "account.passkey-add", me.accountId(), label);
          return PasskeyView.of(passkey);
        });
  }

  private Passkey registered(UUID account, URI origin, String label, String credential) {
    try {
      var response = PublicKeyCredential.parseRegistrationResponseJson(credential);
      String challenge = response.getResponse().getClientData().getChallenge().getBase64Url();
      PublicKeyCredentialCreationOptions options =
          registrations
              .take(challenge)
              .filter(asked -> asked.getUser().getId().equals(PasskeyLookup.handle(account)))
              .orElseThrow(Passkeys::failed);
      RegistrationResult result =
          house(origin)
              .finishRegistration(
                  FinishRegistrationOptions.builder().request(options).response(response).build());
      return new Passkey(
          Ids.next(),
          account,
          result.getKeyId().getId().getBytes(),
          result.getPublicKeyCose().getBytes(),
          result.getSignatureCount(),
          label,
          clock.instant(),
          null);
    } catch (IOException | RegistrationFailedException | IllegalArgumentException e) {
      throw failed();
    }
  }

  /** What the browser needs to prove a key; it is not told whose, the device offers its own. */
  String beginSignIn(URI origin) {
    AssertionRequest request =
        house(origin)
            .startAssertion(
                StartAssertionOptions.builder()
                    .userVerification(UserVerificationRequirement.REQUIRED)
                    .build());
    assertions.put(
        request.getPublicKeyCredentialRequestOptions().getChallenge().getBase64Url(), request);
    return json(request::toCredentialsGetJson);
  }

  SignIn.Opened finishSignIn(URI origin, String credential, Visitor visitor) {
    try {
      var response = PublicKeyCredential.parseAssertionResponseJson(credential);
      String challenge = response.getResponse().getClientData().getChallenge().getBase64Url();
      AssertionRequest request = assertions.take(challenge).orElseThrow(Passkeys::failed);
      AssertionResult result =
          house(origin)
              .finishAssertion(
                  FinishAssertionOptions.builder().request(request).response(response).build());
      Account account =
          accounts
              .findByLogin(result.getUsername())
              .filter(found -> result.isSuccess() && found.state() == Account.State.ACTIVE)
              .orElseThrow(Passkeys::failed);
      store.used(
          result.getCredential().getCredentialId().getBytes(),
          result.getSignatureCount(),
          clock.instant());
      return signIn.open(account, visitor, "passkey");
    } catch (IOException | AssertionFailedException | IllegalArgumentException e) {
      throw failed();
    }
  }

  MyAccount.Done remove(SignedIn me, IdempotencyKey key, UUID id) {
    return road.ownWrite(
        me.actor(),
        key,
        MyAccount.Done.class,
        () -> {
          if (!store.remove(me.accountId(), id)) {
            throw Problem.notFound("通行密钥");
          }
          note(me.actor(), "account.passkey-remove", me.accountId(), id.toString());
          return MyAccount.Done.YES;
        });
  }

  private void note(Actor actor, String action, UUID account, String passkey) {
    audit.note(actor, action, "account", account, Map.of("passkey", passkey));
  }

  private RelyingParty house(URI origin) {
    return RelyingParty.builder()
        .identity(RelyingPartyIdentity.builder().id(origin.getHost()).name("一线").build())
        .credentialRepository(lookup)
        .origins(Set.of(origin.toString()))
        .build();
  }

  private static Problem failed() {
    return Problem.invalid(new Fault("credential", "通行密钥没有通过核对", "请重试；仍不行请改用口令登录"));
  }

  @FunctionalInterface
  private interface Writing {
    String text() throws JsonProcessingException;
  }

  private static String json(Writing writing) {
    try {
      return writing.text();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("WebAuthn options cannot be written", e);
    }
  }
}
