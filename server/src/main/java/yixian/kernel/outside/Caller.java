package yixian.kernel.outside;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * 去电 · Posts one letter and reads one line: the status. No redirect is followed, since no header is
 * read; no answer can hold the house up for longer than fifteen seconds or make it keep a byte.
 *
 * <p>A name is resolved once, its addresses are judged, and the very address that was judged is
 * called: a name that means something else a moment later leads nowhere. The certificate must be
 * good for the name all the same.
 */
public final class Caller {

  private static final Duration WHOLE = Duration.ofSeconds(15);
  private static final int CONNECT_MILLIS = 5_000;
  private static final int MOST_LINE = 200;
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: .*)?");

  private final ScheduledExecutorService bell =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("outside-bell").factory());

  /**
   * Posts the body; the status that came back.
   *
   * @param inside whether the host may lie in a network inside; whoever calls has held its name
   *     against a list of his before
   * @param headers more headers, among them the type of the body
   */
  public int post(URI address, boolean inside, Map<String, String> headers, byte[] body)
      throws IOException {
    InetAddress called = judged(address.getHost(), inside);
    boolean secure = address.getScheme().equalsIgnoreCase("https");
    int port = address.getPort() >= 0 ? address.getPort() : secure ? 443 : 80;
    try (Socket bare = new Socket()) {
      ScheduledFuture<?> end =
          bell.schedule(() -> hangUp(bare), WHOLE.toMillis(), TimeUnit.MILLISECONDS);
      try {
        bare.connect(new InetSocketAddress(called, port), CONNECT_MILLIS);
        bare.setSoTimeout((int) WHOLE.toMillis());
        return secure
            ? said(secured(bare, address.getHost(), port), address, port, headers, body)
            : said(bare, address, port, headers, body);
      } finally {
        end.cancel(false);
      }
    }
  }

  private static InetAddress judged(String name, boolean inside) throws IOException {
    InetAddress[] all;
    try {
      all = InetAddress.getAllByName(name);
    } catch (UnknownHostException e) {
      throw new IOException("主机名 " + name + " 查不到地址", e);
    }
    for (InetAddress each : all) {
      Addresses.Lie lie = Addresses.lie(each);
      if (lie == Addresses.Lie.NOWHERE || (lie == Addresses.Lie.INSIDE && !inside)) {
        throw new IOException(
            lie == Addresses.Lie.INSIDE ? "主机名指向内网地址，而名单中未标明为内网主机" : "主机名指向不允许访问的地址");
      }
    }
    return all[0];
  }

  private static Socket secured(Socket bare, String host, int port) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket secured = (SSLSocket) factory.createSocket(bare, host, port, true);
    SSLParameters rules = secured.getSSLParameters();
    rules.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(rules);
    secured.startHandshake();
    return secured;
  }

  private static int said(
      Socket line, URI address, int port, Map<String, String> headers, byte[] body)
      throws IOException {
    String path =
        address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    StringBuilder head =
        new StringBuilder()
            .append("POST ")
            .append(path)
            .append(query)
            .append(" HTTP/1.1\r\n")
            .append("Host: ")
            .append(address.getHost())
            .append(':')
            .append(port)
            .append("\r\n")
            .append("Content-Length: ")
            .append(body.length)
            .append("\r\n")
            .append("User-Agent: Yixian\r\nConnection: close\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    head.append("\r\n");
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(head.toString().getBytes(StandardCharsets.US_ASCII));
    all.write(body);
    line.getOutputStream().write(all.toByteArray());
    line.getOutputStream().flush();
    return status(line.getInputStream());
  }

  private static int status(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int each = in.read(); each >= 0 && each != '\n'; each = in.read()) {
      line.append((char) each);
      if (line.length() > MOST_LINE) {
        break;
      }
    }
    Matcher status = STATUS.matcher(line.toString().strip());
    if (!status.matches()) {
      throw new IOException("对方没有按 HTTP 应答");
    }
    return Integer.parseInt(status.group(1));
  }

  private static void hangUp(Socket line) {
    try {
      line.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
