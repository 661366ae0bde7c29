package yixian.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * 铃 · The baseline of a call: a bare server that knows nobody and keeps nothing, and says the same
 * words on every open line, one virtual thread a line.
 */
final class Bell implements AutoCloseable {
  private static final int BACKLOG = 8_192;

  private final ServerSocket door = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
  private final List<Socket> lines = new CopyOnWriteArrayList<>();

  Bell() throws IOException {
    Thread.startVirtualThread(this::answer);
  }

  int port() {
    return door.getLocalPort();
  }

  private void answer() {
    try {
      while (true) {
        Socket line = door.accept();
        line.setTcpNoDelay(true);
        say(line, "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata:[]\n\n");
        lines.add(line);
      }
    } catch (IOException _) {
      // The door is closed.
    }
  }

  /** Says it to everybody at once. */
  void ring(String words) {
    for (Socket line : lines) {
      Thread.startVirtualThread(() -> say(line, words));
    }
  }

  private static void say(Socket line, String words) {
    try {
      line.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException("A line broke", e);
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    for (Socket line : lines) {
      line.close();
    }
  }
}
