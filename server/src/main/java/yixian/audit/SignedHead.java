package yixian.audit;

import java.time.Instant;

/**
 * 已签名的链头 · An end of the chain as it was signed and written down outside the database: whoever
 * holds it can hold the chain against it.
 *
 * @param hash SHA-256 in hexadecimal digits
 * @param signature Ed25519 over the link of the anchor's line, in Base64
 */
public record SignedHead(long seq, String hash, Instant at, String signature) {}
