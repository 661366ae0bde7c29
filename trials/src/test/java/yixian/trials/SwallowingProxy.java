package yixian.trials;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A bad line between phone and house: some requests are cut before they arrive whole, some answers
 * are swallowed after the house has acted. Which, is drawn from a seed.
 */
final class SwallowingProxy implements AutoCloseable {

  private enum Mood {
    HONEST,
    CUT_REQUEST,
    SWALLOW_ANSWER
  }

  private final ServerSocket door;
  private final int house;
  private final double cut;
  private final double swallow;
  private final Random random;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger cutRequests = new AtomicInteger();
  private final AtomicInteger swallowedAnswers = new AtomicInteger();

  SwallowingProxy(int house, double cut, double swallow, long seed) throws IOException {
    this.door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    this.house = house;
    this.cut = cut;
    this.swallow = swallow;
    this.random = new Random(seed);
    threads.submit(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  int cutRequests() {
    return cutRequests.get();
  }

  int swallowedAnswers() {
    return swallowedAnswers.get();
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket phone = door.accept();
        Mood mood = draw();
        threads.submit(() -> carry(phone, mood));
      } catch (IOException e) {
        return;
      }
    }
  }

  /**
   * Somewhere in the head of the request or the beginning of its body, which together are longer
   * than that.
   */
  private synchronized int cutAt() {
    return 20 + random.nextInt(400);
  }

  private synchronized Mood draw() {
    double drawn = random.nextDouble();
    if (drawn < cut) {
      return Mood.CUT_REQUEST;
    }
    return drawn < cut + swallow ? Mood.SWALLOW_ANSWER : Mood.HONEST;
  }

  /**
   * One connection carries one request: clients behind this proxy send {@code Connection: close}.
   */
  private void carry(Socket phone, Mood mood) {
    try (phone;
        Socket server = new Socket(InetAddress.getLoopbackAddress(), house)) {
      if (mood == Mood.CUT_REQUEST) {
        byte[] some = phone.getInputStream().readNBytes(cutAt());
        server.getOutputStream().write(some);
        server.getOutputStream().flush();
        cutRequests.incrementAndGet();
        return;
      }
      threads.submit(() -> pump(phone, server));
      if (mood == Mood.SWALLOW_ANSWER) {
        if (server.getInputStream().readAllBytes().length > 0) {
          swallowedAnswers.incrementAndGet();
        }
        phone.setSoLinger(true, 0);
      } else {
        copy(server.getInputStream(), phone.getOutputStream());
      }
    } catch (IOException e) {
      // A cut line is what this proxy is for; the phone sees it as such.
    }
  }

  private static void pump(Socket from, Socket to) {
    try {
      copy(from.getInputStream(), to.getOutputStream());
    } catch (IOException e) {
      // The other side has closed: nothing more to carry.
    }
  }

  private static void copy(InputStream in, OutputStream out) throws IOException {
    byte[] buffer = new byte[8192];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      out.write(buffer, 0, n);
      out.flush();
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    threads.shutdownNow();
  }
}
