package yixian.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import yixian.kernel.KeyFile;

/**
 * 密钥柜 · Seals small secrets with AES-256-GCM under a key that lies in the data folder, never in the
 * database.
 *
 * <p>A secret is bound to the record it belongs to: moved to another row it no longer opens. Form:
 * version, nonce (12 bytes), ciphertext with tag (16 bytes).
 */
@Component
class Vault {

  private static final byte VERSION = 1;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKeySpec key;

  Vault(@Value("${yixian.data}") Path data) {
    this.key = new SecretKeySpec(KeyFile.readOrMake(data, "secrets.key", () -> bytes(32)), "AES");
  }

  byte[] seal(byte[] secret, UUID owner) {
    byte[] nonce = bytes(NONCE);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, secret, owner);
    return ByteBuffer.allocate(1 + NONCE + sealed.length)
        .put(VERSION)
        .put(nonce)
        .put(sealed)
        .array();
  }

  byte[] open(byte[] sealed, UUID owner) {
    ByteBuffer in = ByteBuffer.wrap(sealed);
    if (in.get() != VERSION) {
      throw new IllegalStateException("Secret of " + owner + " has an unknown form " + sealed[0]);
    }
    byte[] nonce = new byte[NONCE];
    in.get(nonce);
    byte[] rest = new byte[in.remaining()];
    in.get(rest);
    return run(Cipher.DECRYPT_MODE, nonce, rest, owner);
  }

  private byte[] run(int mode, byte[] nonce, byte[] input, UUID owner) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(owner.toString().getBytes(StandardCharsets.US_ASCII));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "无法启封账号 " + owner + " 的密钥。可能 keys/secrets.key 不是本安装的，请从备份恢复", e);
    }
  }

  private static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
