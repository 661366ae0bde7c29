package yixian.notice.push;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;
import yixian.kernel.Secrets;
import yixian.kernel.outside.Caller;
import yixian.notice.carrier.Carrier;

/** A push service that takes words for browsers, and answers as it is told to. */
public final class PushService implements AutoCloseable {

  /** What came: for whom, with which headers, closed. */
  public record Letter(String path, Headers headers, byte[] closed) {}

  public final List<Letter> letters = new CopyOnWriteArrayList<>();
  public final AtomicInteger answer = new AtomicInteger(201);
  private final HttpServer server;

  public PushService() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::take);
    server.start();
  }

  private String host() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** A browser whose maker runs this service. */
  public Browser browser(String name) {
    return new Browser("http://" + host() + "/send/" + name);
  }

  /** The house's web push, with this service on its list. */
  public Carrier carrier(Path data, Secrets secrets, Clock clock) {
    return carrier(List.of(host()), data, secrets, clock);
  }

  static WebPush carrier(List<String> hosts, Path data, Secrets secrets, Clock clock) {
    return new WebPush(
        new PushSettings(hosts, "mailto:test@yixian.example"),
        data,
        new Caller(),
        secrets,
        JsonMapper.builder().build(),
        clock);
  }

  /** The letters to one browser. */
  public List<Letter> to(String name) {
    return letters.stream().filter(each -> each.path().equals("/send/" + name)).toList();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      letters.add(
          new Letter(
              exchange.getRequestURI().getPath(),
              exchange.getRequestHeaders(),
              exchange.getRequestBody().readAllBytes()));
      exchange.sendResponseHeaders(answer.get(), -1);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
