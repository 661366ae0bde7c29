package yixian.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * 密钥 · Encrypts single sensitive values at rest: AES-256-GCM, a fresh nonce each, bound to the
 * place where the value stands, so that a value copied to another row does not open.
 *
 * <p>The key lies in {@code keys/data.key} of the data folder, readable by the owner only, and is
 * made at the first start. Without it the values are lost: it belongs into the backup, apart from
 * the database.
 */
public class Secrets {

  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final byte VERSION = 1;

  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec key;
  private final SecretKeySpec digestKey;

  /** The secrets of the installation in this data folder. */
  public Secrets(Path data) {
    byte[] bytes = keyOf(data);
    this.key = new SecretKeySpec(bytes, "AES");
    this.digestKey =
        new SecretKeySpec(mac(new SecretKeySpec(bytes, "HmacSHA256"), "digest"), "HmacSHA256");
  }

  /**
   * Encrypts a value.
   *
   * @param place where it will stand, for example {@code person.phone:<id>}; needed again to open
   *     it
   */
  public byte[] seal(String place, String value) {
    return seal(place, value.getBytes(StandardCharsets.UTF_8));
  }

  /** Encrypts bytes, such as a file; see {@link #seal(String, String)}. */
  public byte[] seal(String place, byte[] value) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, place, nonce, value);
    return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
        .put(VERSION)
        .put(nonce)
        .put(sealed)
        .array();
  }

  /** Opens a value sealed for the same place. */
  public String open(String place, byte[] sealed) {
    return new String(openBytes(place, sealed), StandardCharsets.UTF_8);
  }

  /** Opens bytes sealed for the same place. */
  public byte[] openBytes(String place, byte[] sealed) {
    if (sealed.length < 1 + NONCE_BYTES || sealed[0] != VERSION) {
      throw new IllegalStateException("Not a sealed value for " + place);
    }
    byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE_BYTES);
    byte[] body = Arrays.copyOfRange(sealed, 1 + NONCE_BYTES, sealed.length);
    return run(Cipher.DECRYPT_MODE, place, nonce, body);
  }

  /** A keyed digest, to find equal values without opening them. */
  public byte[] digest(String purpose, String value) {
    return mac(digestKey, purpose + "\n" + value);
  }

  private byte[] run(int mode, String place, byte[] nonce, byte[] text) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "A value for "
              + place
              + " cannot be opened. Maybe keys/data.key is not the one it was sealed with?",
          e);
    }
  }

  private static byte[] mac(SecretKeySpec key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HmacSHA256 is part of every Java platform", e);
    }
  }

  private static byte[] keyOf(Path data) {
    byte[] bytes = KeyFile.readOrMake(data, "data.key", Secrets::fresh);
    if (bytes.length != KEY_BYTES) {
      throw new IllegalStateException("密钥文件 keys/data.key 已损坏，请从备份恢复");
    }
    return bytes;
  }

  private static byte[] fresh() {
    byte[] bytes = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }
}
