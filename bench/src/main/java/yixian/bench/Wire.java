package yixian.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One kept-alive HTTP connection with one session cookie.
 *
 * <p>Written on a bare socket because the load generator shares two cores with what it measures: a
 * full HTTP client would take a good part of them. It asks for no compression.
 */
final class Wire implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final int port;
  private final String session;
  private Socket socket;
  private InputStream in;

  Wire(int port, String session) throws IOException {
    this.port = port;
    this.session = session;
    this.socket = connect();
    this.in = new BufferedInputStream(socket.getInputStream(), 16_384);
  }

  private Socket connect() throws IOException {
    Socket fresh = new Socket("127.0.0.1", port);
    fresh.setTcpNoDelay(true);
    fresh.setSoTimeout(30_000);
    return fresh;
  }

  /** What came back. */
  record Answer(int status, byte[] body) {

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    JsonNode json() {
      return JSON.readTree(body);
    }

    /** This answer, if it is the expected one. */
    Answer expect(int wanted) {
      if (status != wanted) {
        throw new IllegalStateException("Expected " + wanted + ", got " + status + ": " + text());
      }
      return this;
    }
  }

  Answer get(String path) throws IOException {
    return send("GET", path, "", new byte[0]);
  }

  /** A write of JSON with this idempotency key. */
  Answer write(String method, String path, UUID key, Object body) throws IOException {
    return send(method, path, "Idempotency-Key: " + key + "\r\n", JSON.writeValueAsBytes(body));
  }

  private Answer send(String method, String path, String more, byte[] body) throws IOException {
    StringBuilder head = new StringBuilder(256);
    head.append(method).append(' ').append(path).append(" HTTP/1.1\r\n");
    head.append("Host: localhost:").append(port).append("\r\n");
    if (!session.isEmpty()) {
      head.append("Cookie: yixian_session=").append(session).append("\r\n");
    }
    head.append(more);
    if (!method.equals("GET")) {
      head.append("Content-Type: application/json\r\n");
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    byte[] first = head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    byte[] all = new byte[first.length + body.length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(body, 0, all, first.length, body.length);
    socket.getOutputStream().write(all);
    return receive();
  }

  private Answer receive() throws IOException {
    int status = Integer.parseInt(line().substring(9, 12));
    int length = 0;
    boolean chunked = false;
    boolean last = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring(15).strip());
      } else if (lower.startsWith("transfer-encoding:")) {
        chunked = true;
      } else if (lower.equals("connection: close")) {
        last = true;
      }
    }
    Answer answer = new Answer(status, chunked ? chunks() : in.readNBytes(length));
    if (last) {
      socket.close();
      socket = connect();
      in = new BufferedInputStream(socket.getInputStream(), 16_384);
    }
    return answer;
  }

  private byte[] chunks() throws IOException {
    var body = new java.io.ByteArrayOutputStream(8_192);
    int size = Integer.parseInt(line(), 16);
    while (size > 0) {
      body.write(in.readNBytes(size));
      line();
      size = Integer.parseInt(line(), 16);
    }
    line();
    return body.toByteArray();
  }

  private String line() throws IOException {
    StringBuilder text = new StringBuilder(64);
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("The product closed the connection");
      }
      if (next != '\r') {
        text.append((char) next);
      }
    }
    return text.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
