package yixian.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the JSON of a write once and keeps its digest, so that an idempotency key cannot be used
 * for two different requests. Uploads of files are left alone; they are keyed by their path.
 *
 * <p>The digest is keyed (HMAC) by a key outside the database: bodies may hold passwords, and a
 * plain hash of one could be guessed from the ledger.
 */
class BodyDigestFilter extends OncePerRequestFilter {

  static final String DIGEST = BodyDigestFilter.class.getName() + ".digest";

  /** Far above any sheet that a person fills in. */
  private static final int MOST_BYTES = 2 * 1024 * 1024;

  /** Maps come as one JSON. */
  private static final int MOST_IMPORTED_BYTES = 64 * 1024 * 1024;

  private final SecretKeySpec key;

  BodyDigestFilter(byte[] key) {
    this.key = new SecretKeySpec(key, "HmacSHA256");
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getMethod().equals("GET") || !request.getRequestURI().startsWith("/api/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String type = request.getContentType();
    if (type != null && type.startsWith("multipart/")) {
      request.setAttribute(DIGEST, digest(request, new byte[0]));
      chain.doFilter(request, response);
      return;
    }
    int most = most(request);
    byte[] body = request.getInputStream().readNBytes(most + 1);
    if (body.length > most) {
      Refusals.write(
          response, 413, "too-large", "提交的内容太大，最多 " + most / 1024 / 1024 + " MB；您的操作未生效");
      return;
    }
    request.setAttribute(DIGEST, digest(request, body));
    chain.doFilter(new ReadAgain(request, body), response);
  }

  /** Only somebody signed in may send a map. */
  private static int most(HttpServletRequest request) {
    boolean imported =
        request.getRequestURI().endsWith("/import")
            && request.getAttribute(SessionFilter.SIGNED_IN) != null;
    return imported ? MOST_IMPORTED_BYTES : MOST_BYTES;
  }

  private String digest(HttpServletRequest request, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(request.getMethod().getBytes(StandardCharsets.UTF_8));
      mac.update(request.getRequestURI().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HmacSHA256 is part of every Java platform", e);
    }
  }

  private static final class ReadAgain extends HttpServletRequestWrapper {
    private final byte[] body;

    ReadAgain(HttpServletRequest request, byte[] body) {
      super(request);
      this.body = body;
    }

    @Override
    public ServletInputStream getInputStream() {
      return new Bytes(new ByteArrayInputStream(body));
    }
  }

  private static final class Bytes extends ServletInputStream {
    private final ByteArrayInputStream bytes;

    Bytes(ByteArrayInputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("The body is read at once, not by a listener");
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      return bytes.read(target, offset, length);
    }
  }
}
