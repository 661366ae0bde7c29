package yixian.notice.push;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * 信封 · Closes a word so that only the browser that subscribed can open it (RFC 8291, content coding
 * {@code aes128gcm} of RFC 8188). The push service sees neither the word nor how long it is: each
 * is filled up to the same length.
 */
final class Envelope {

  private static final int SALT = 16;
  private static final int RECORD = 4096;
  private static final int KEY = 16;
  private static final int NONCE = 12;
  private static final int SECRET = 32;
  private static final int TAG_BITS = 128;
  private static final byte LAST_RECORD = 2;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final KeyPair own;
  private final byte[] salt;

  /** An envelope with a key and a salt of its own; each is used once. */
  Envelope() {
    this(Curve.fresh(), salt());
  }

  Envelope(KeyPair own, byte[] salt) {
    this.own = own;
    this.salt = salt.clone();
  }

  /**
   * Closes the text.
   *
   * @param reader the public key of the browser, 65 bytes
   * @param secret the authentication secret of the browser, 16 bytes
   * @param length to which the text is filled up; a longer one stays as long as it is
   * @throws GeneralSecurityException where the browser's key is none
   */
  byte[] close(byte[] text, byte[] reader, byte[] secret, int length)
      throws GeneralSecurityException {
    byte[] mine = Curve.bytes(own.getPublic());
    byte[] material = expand(secret, shared(reader), info("WebPush: info", reader, mine), SECRET);
    byte[] key = expand(salt, material, info("Content-Encoding: aes128gcm"), KEY);
    byte[] nonce = expand(salt, material, info("Content-Encoding: nonce"), NONCE);
    byte[] padded = Arrays.copyOf(text, Math.max(length, text.length) + 1);
    padded[text.length] = LAST_RECORD;
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    byte[] closed = cipher.doFinal(padded);
    return ByteBuffer.allocate(SALT + Integer.BYTES + 1 + mine.length + closed.length)
        .put(salt)
        .putInt(RECORD)
        .put((byte) mine.length)
        .put(mine)
        .put(closed)
        .array();
  }

  private byte[] shared(byte[] reader) throws GeneralSecurityException {
    KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(own.getPrivate());
    agreement.doPhase(Curve.key(reader), true);
    return agreement.generateSecret();
  }

  private static byte[] expand(byte[] salt, byte[] material, byte[] info, int length)
      throws GeneralSecurityException {
    return KDF.getInstance("HKDF-SHA256")
        .deriveData(
            HKDFParameterSpec.ofExtract().addSalt(salt).addIKM(material).thenExpand(info, length));
  }

  private static byte[] info(String name, byte[]... keys) {
    byte[] words = name.getBytes(StandardCharsets.US_ASCII);
    int more = Arrays.stream(keys).mapToInt(each -> each.length).sum();
    ByteBuffer info = ByteBuffer.allocate(words.length + 1 + more).put(words).put((byte) 0);
    Arrays.stream(keys).forEach(info::put);
    return info.array();
  }

  private static byte[] salt() {
    byte[] salt = new byte[SALT];
    RANDOM.nextBytes(salt);
    return salt;
  }
}
