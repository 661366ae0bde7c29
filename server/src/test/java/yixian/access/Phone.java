package yixian.access;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A phone that holds a passkey: makes a P-256 key, signs challenges by hand as WebAuthn writes it
 * (section 6).
 */
final class Phone {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int PRESENT_AND_VERIFIED = 0x05;
  private static final int WITH_KEY = 0x40;

  private final KeyPair pair;
  private final byte[] credentialId = new byte[32];
  private byte[] userHandle = new byte[0];
  private int counter;

  Phone() {
    new SecureRandom().nextBytes(credentialId);
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      pair = generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** Answers creation options with a new credential. */
  JsonNode register(JsonNode options, String origin) {
    JsonNode asked = options.get("publicKey");
    userHandle = Base64.getUrlDecoder().decode(asked.get("user").get("id").asString());
    byte[] client = client("webauthn.create", asked, origin);
    byte[] data = authenticatorData(asked.get("rp").get("id").asString(), true);
    return credential(
        Map.of("clientDataJSON", text(client), "attestationObject", text(attestation(data))));
  }

  /** Answers request options with a signature. */
  JsonNode sign(JsonNode options, String origin) {
    JsonNode asked = options.get("publicKey");
    byte[] client = client("webauthn.get", asked, origin);
    byte[] data = authenticatorData(asked.get("rpId").asString(), false);
    return credential(
        Map.of(
            "clientDataJSON", text(client),
            "authenticatorData", text(data),
            "signature", text(signature(data, client)),
            "userHandle", text(userHandle)));
  }

  private JsonNode credential(Map<String, Object> response) {
    return JSON.valueToTree(
        Map.of(
            "id", text(credentialId),
            "rawId", text(credentialId),
            "type", "public-key",
            "response", response,
            "clientExtensionResults", Map.of()));
  }

  private static byte[] client(String type, JsonNode asked, String origin) {
    return JSON.writeValueAsBytes(
        Map.of(
            "type",
            type,
            "challenge",
            asked.get("challenge").asString(),
            "origin",
            origin,
            "crossOrigin",
            false));
  }

  private byte[] authenticatorData(String host, boolean withKey) {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    data.writeBytes(sha(host.getBytes(StandardCharsets.UTF_8)));
    data.write(PRESENT_AND_VERIFIED | (withKey ? WITH_KEY : 0));
    data.writeBytes(ByteBuffer.allocate(4).putInt(++counter).array());
    if (withKey) {
      data.writeBytes(new byte[16]);
      data.writeBytes(ByteBuffer.allocate(2).putShort((short) credentialId.length).array());
      data.writeBytes(credentialId);
      data.writeBytes(coseKey());
    }
    return data.toByteArray();
  }

  /** CBOR: {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y}. */
  private byte[] coseKey() {
    ECPublicKey key = (ECPublicKey) pair.getPublic();
    ByteArrayOutputStream cbor = new ByteArrayOutputStream();
    cbor.writeBytes(new byte[] {(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32});
    cbor.writeBytes(bytes32(key.getW().getAffineX()));
    cbor.writeBytes(new byte[] {0x22, 0x58, 32});
    cbor.writeBytes(bytes32(key.getW().getAffineY()));
    return cbor.toByteArray();
  }

  /** CBOR: {"fmt": "none", "attStmt": {}, "authData": data}. */
  private static byte[] attestation(byte[] data) {
    ByteArrayOutputStream cbor = new ByteArrayOutputStream();
    cbor.write(0xa3);
    cbor.writeBytes("cfmtdnonegattStmt".getBytes(StandardCharsets.US_ASCII));
    cbor.write(0xa0);
    cbor.writeBytes("hauthData".getBytes(StandardCharsets.US_ASCII));
    cbor.write(0x59);
    cbor.writeBytes(ByteBuffer.allocate(2).putShort((short) data.length).array());
    cbor.writeBytes(data);
    return cbor.toByteArray();
  }

  private byte[] signature(byte[] data, byte[] client) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(pair.getPrivate());
      signature.update(data);
      signature.update(sha(client));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] bytes32(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] padded = new byte[32];
    int length = Math.min(32, bytes.length);
    System.arraycopy(bytes, bytes.length - length, padded, 32 - length, length);
    return padded;
  }

  private static byte[] sha(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
