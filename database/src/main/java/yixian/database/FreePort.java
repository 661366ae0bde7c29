package yixian.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Picks a port on 127.0.0.1.
 *
 * <p>It lies below the range from which the kernel takes ports for outgoing connections: while the
 * server is down, a client that knocks at its port could otherwise be given that very port, connect
 * to itself and keep the server from coming back.
 */
final class FreePort {
  private static final int LOWEST = 10_240;
  private static final int USUAL_END = 32_768;

  private FreePort() {}

  static int pick() {
    int end = endOfQuietRange();
    for (int attempt = 0; attempt < 1000; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST, end);
      if (isFree(port)) {
        return port;
      }
    }
    throw new DatabaseTrouble("找不到空闲的本机端口。请关闭占用端口的程序后重试");
  }

  static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static int endOfQuietRange() {
    try {
      var range = Files.readString(Path.of("/proc/sys/net/ipv4/ip_local_port_range")).trim();
      int end = Integer.parseInt(range.split("\\s+")[0]);
      return end > LOWEST + 1000 ? end : USUAL_END;
    } catch (IOException | NumberFormatException e) {
      return USUAL_END;
    }
  }
}
