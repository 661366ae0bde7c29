package yixian.audit;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import yixian.kernel.KeyFile;

/**
 * 签名密钥 · The Ed25519 key with which this installation signs the head of its chain; it lies in the
 * data folder.
 */
final class SigningKey {

  private static final String ALGORITHM = "Ed25519";

  private final PrivateKey secret;
  private final PublicKey open;

  private SigningKey(PrivateKey secret, PublicKey open) {
    this.secret = secret;
    this.open = open;
  }

  /**
   * The key of the data folder, made at first use. The file holds the private key, led by its
   * length, and the public.
   */
  static SigningKey of(Path data) {
    ByteBuffer file = ByteBuffer.wrap(KeyFile.readOrMake(data, "audit.key", SigningKey::fresh));
    byte[] pkcs8 = new byte[file.getInt()];
    file.get(pkcs8);
    byte[] x509 = new byte[file.remaining()];
    file.get(x509);
    try {
      KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
      return new SigningKey(
          keys.generatePrivate(new PKCS8EncodedKeySpec(pkcs8)),
          keys.generatePublic(new X509EncodedKeySpec(x509)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("审计签名密钥 keys/audit.key 已损坏，请从备份恢复", e);
    }
  }

  byte[] sign(byte[] text) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(secret);
      signature.update(text);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Ed25519 is part of every Java platform", e);
    }
  }

  boolean verify(byte[] text, byte[] signed) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(open);
      signature.update(text);
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static byte[] fresh() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      byte[] pkcs8 = pair.getPrivate().getEncoded();
      byte[] x509 = pair.getPublic().getEncoded();
      return ByteBuffer.allocate(4 + pkcs8.length + x509.length)
          .putInt(pkcs8.length)
          .put(pkcs8)
          .put(x509)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Ed25519 is part of every Java platform", e);
    }
  }
}
