package yixian.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A passkey as its owner sees it. */
record PasskeyView(UUID id, String label, Instant createdAt, @Nullable Instant lastUsed) {

  static PasskeyView of(Passkey passkey) {
    return new PasskeyView(passkey.id(), passkey.label(), passkey.createdAt(), passkey.lastUsed());
  }
}
