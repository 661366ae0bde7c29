package yixian.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/**
 * 手机 · An open page that waits to be called: a line of server-sent events on a socket of its own.
 */
final class Phone implements AutoCloseable {
  private static final int SMALL = 1_024;

  /** What all phones wait for, by the word that tells it apart; each counts down once. */
  private static final Map<String, CountDownLatch> AWAITED = new ConcurrentHashMap<>();

  private final Socket socket;

  private Phone(Socket socket) {
    this.socket = socket;
  }

  /** Opens a line and hears the first words on it. */
  static Phone open(int port, String session) throws IOException {
    Socket socket = new Socket("127.0.0.1", port);
    socket.setTcpNoDelay(true);
    String head =
        "GET /api/roll-calls/mine/line HTTP/1.1\r\nHost: localhost:"
            + port
            + "\r\nAccept: text/event-stream\r\nCookie: yixian_session="
            + session
            + "\r\n\r\n";
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), SMALL);
    String status = lines.readLine();
    if (status == null || !status.contains(" 200")) {
      throw new IllegalStateException("No line for " + session + ": " + status);
    }
    for (String line = status; line != null && !line.startsWith("data:"); ) {
      line = lines.readLine();
    }
    Phone phone = new Phone(socket);
    Thread.startVirtualThread(() -> listen(lines));
    return phone;
  }

  /** What counts down once for every phone that hears the word. */
  static CountDownLatch awaiting(String word, int phones) {
    CountDownLatch all = new CountDownLatch(phones);
    AWAITED.put(word, all);
    return all;
  }

  private static void listen(BufferedReader lines) {
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        for (Map.Entry<String, CountDownLatch> one : AWAITED.entrySet()) {
          if (line.contains(one.getKey())) {
            one.getValue().countDown();
          }
        }
      }
    } catch (IOException _) {
      // Hung up: whoever still waits for this phone is told by the clock.
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
