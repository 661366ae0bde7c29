package yixian.notice.push;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;

/** 曲线 · Keys on P-256, and their uncompressed form of 65 bytes, as browsers have it. */
final class Curve {

  static final int POINT_BYTES = 65;

  private static final String NAME = "secp256r1";
  private static final int HALF = 32;
  private static final byte UNCOMPRESSED = 4;

  private Curve() {}

  static KeyPair fresh() {
    try {
      KeyPairGenerator maker = KeyPairGenerator.getInstance("EC");
      maker.initialize(new ECGenParameterSpec(NAME));
      return maker.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  static ECParameterSpec parameters() {
    try {
      AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
      curve.init(new ECGenParameterSpec(NAME));
      return curve.getParameterSpec(ECParameterSpec.class);
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  static byte[] bytes(PublicKey key) {
    ECPoint point = ((ECPublicKey) key).getW();
    return ByteBuffer.allocate(POINT_BYTES)
        .put(UNCOMPRESSED)
        .put(half(point.getAffineX()))
        .put(half(point.getAffineY()))
        .array();
  }

  /** The key of a point; whether it lies on the curve shows when it is used. */
  static PublicKey key(byte[] bytes) throws GeneralSecurityException {
    if (bytes.length != POINT_BYTES || bytes[0] != UNCOMPRESSED) {
      throw new GeneralSecurityException("Not an uncompressed point of P-256");
    }
    ECPoint point =
        new ECPoint(
            new BigInteger(1, Arrays.copyOfRange(bytes, 1, 1 + HALF)),
            new BigInteger(1, Arrays.copyOfRange(bytes, 1 + HALF, POINT_BYTES)));
    return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, parameters()));
  }

  private static byte[] half(BigInteger number) {
    byte[] signed = number.toByteArray();
    byte[] half = new byte[HALF];
    int taken = Math.min(signed.length, HALF);
    System.arraycopy(signed, signed.length - taken, half, HALF - taken, taken);
    return half;
  }

  static IllegalStateException missing(GeneralSecurityException e) {
    return new IllegalStateException("P-256, ECDSA and AES-GCM are part of every Java platform", e);
  }
}
