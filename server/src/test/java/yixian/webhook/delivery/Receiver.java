package yixian.webhook.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A system outside that takes letters, and answers as it is told to. */
final class Receiver implements AutoCloseable {

  /** A letter as it came. */
  record Letter(
      String path, @Nullable String signature, @Nullable String event, String type, String body) {}

  final List<Letter> letters = new CopyOnWriteArrayList<>();
  final AtomicInteger answer = new AtomicInteger(200);
  private final HttpServer server;

  Receiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::take);
    server.start();
  }

  String host() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      letters.add(
          new Letter(
              exchange.getRequestURI().getPath(),
              exchange.getRequestHeaders().getFirst(Signature.HEADER),
              exchange.getRequestHeaders().getFirst("X-Yixian-Event"),
              exchange.getRequestHeaders().getFirst("X-Yixian-Type"),
              body));
      exchange.getResponseHeaders().set("Location", "http://" + host() + "/elsewhere");
      exchange.sendResponseHeaders(answer.get(), -1);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
