package yixian.access;

import com.yubico.webauthn.CredentialRepository;
import com.yubico.webauthn.RegisteredCredential;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.PublicKeyCredentialDescriptor;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Answers the WebAuthn library from our tables. A user handle is the 16 bytes of the account's id.
 */
@Component
class PasskeyLookup implements CredentialRepository {

  private final PasskeyStore passkeys;
  private final AccountStore accounts;

  PasskeyLookup(PasskeyStore passkeys, AccountStore accounts) {
    this.passkeys = passkeys;
    this.accounts = accounts;
  }

  static ByteArray handle(UUID account) {
    return new ByteArray(
        ByteBuffer.allocate(16)
            .putLong(account.getMostSignificantBits())
            .putLong(account.getLeastSignificantBits())
            .array());
  }

  @Override
  public Set<PublicKeyCredentialDescriptor> getCredentialIdsForUsername(String login) {
    return accounts.findByLogin(login).stream()
        .flatMap(account -> passkeys.of(account.id()).stream())
        .map(
            passkey ->
                PublicKeyCredentialDescriptor.builder()
                    .id(new ByteArray(passkey.credentialId()))
                    .build())
        .collect(Collectors.toSet());
  }

  @Override
  public Optional<ByteArray> getUserHandleForUsername(String login) {
    return accounts.findByLogin(login).map(account -> handle(account.id()));
  }

  @Override
  public Optional<String> getUsernameForUserHandle(ByteArray handle) {
    if (handle.size() != 16) {
      return Optional.empty();
    }
    ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
    return accounts.find(new UUID(bytes.getLong(), bytes.getLong())).map(Account::login);
  }

  @Override
  public Optional<RegisteredCredential> lookup(ByteArray credentialId, ByteArray handle) {
    return passkeys
        .find(credentialId.getBytes())
        .filter(passkey -> handle(passkey.account()).equals(handle))
        .map(PasskeyLookup::registered);
  }

  @Override
  public Set<RegisteredCredential> lookupAll(ByteArray credentialId) {
    return passkeys.find(credentialId.getBytes()).map(PasskeyLookup::registered).stream()
        .collect(Collectors.toSet());
  }

  private static RegisteredCredential registered(Passkey passkey) {
    return RegisteredCredential.builder()
        .credentialId(new ByteArray(passkey.credentialId()))
        .userHandle(handle(passkey.account()))
        .publicKeyCose(new ByteArray(passkey.publicKey()))
        .signatureCount(passkey.signCount())
        .build();
  }
}
