package yixian.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * 大屏 · An open wall: a line of server-sent events that is called again whenever it ends, as the
 * browser does. What it shows is what it was told last. It asks in HTTP/1.0, so that no chunk cuts
 * through a word.
 */
final class Screen implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 30;

  /** What the screens wait for now; null between two words. */
  private static volatile @Nullable Awaited awaited;

  private final int port;
  private final String session;
  private final CountDownLatch open = new CountDownLatch(1);
  private volatile String shows = "";
  private volatile boolean closing;
  private volatile Socket socket = new Socket();

  private Screen(int port, String session) {
    this.port = port;
    this.session = session;
  }

  /** A word, and the screens on which it does not stand yet. */
  private static final class Awaited {
    private final String word;
    private final Set<Screen> missing;
    private final CountDownLatch all;
    private volatile long last;

    Awaited(String word, Collection<Screen> screens) {
      this.word = word;
      this.missing = ConcurrentHashMap.newKeySet();
      missing.addAll(screens);
      this.all = new CountDownLatch(screens.size());
    }

    void look(Screen screen) {
      if (screen.shows.contains(word) && missing.remove(screen)) {
        last = System.nanoTime();
        all.countDown();
      }
    }
  }

  /** Opens a wall and waits until it shows something. */
  static Screen open(int port, String session) throws InterruptedException {
    Screen screen = new Screen(port, session);
    Thread.startVirtualThread(screen::watch);
    if (!screen.open.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("No wall for " + session);
    }
    return screen;
  }

  /**
   * Nanoseconds from a moment until the word stands on all of them; nothing where it did before.
   */
  static long until(String word, long since, List<Screen> screens) throws InterruptedException {
    Awaited mine = new Awaited(word, screens);
    awaited = mine;
    screens.forEach(mine::look);
    if (!mine.all.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException(mine.all.getCount() + " walls never showed " + word);
    }
    awaited = null;
    return Math.max(0, mine.last - since);
  }

  private void watch() {
    while (!closing) {
      try (Socket line = new Socket("127.0.0.1", port)) {
        socket = line;
        hear(line);
      } catch (IOException e) {
        if (!closing) {
          throw new IllegalStateException("The line of a wall broke", e);
        }
      }
    }
  }

  private void hear(Socket line) throws IOException {
    line.setTcpNoDelay(true);
    String head =
        "GET /api/wall/line HTTP/1.0\r\nHost: localhost:"
            + port
            + "\r\nAccept: text/event-stream\r\nCookie: yixian_session="
            + session
            + "\r\n\r\n";
    line.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
    String status = lines.readLine();
    if (status == null || !status.contains(" 200")) {
      throw new IllegalStateException("No wall for " + session + ": " + status);
    }
    for (String words = lines.readLine(); words != null; words = lines.readLine()) {
      if (words.startsWith("data:")) {
        shows = words;
        open.countDown();
        Awaited now = awaited;
        if (now != null) {
          now.look(this);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    closing = true;
    socket.close();
  }
}
