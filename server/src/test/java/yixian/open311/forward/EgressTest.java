package yixian.open311.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The house calls whom it may, and nobody else, wherever an answer would like to send it. */
class EgressTest {

  private final AtomicInteger secrets = new AtomicInteger();
  private HttpServer server;
  private Egress egress;
  private String origin;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/good", exchange -> answer(exchange, 200, "[]".getBytes(StandardCharsets.UTF_8)));
    server.createContext(
        "/moved",
        exchange -> {
          exchange.getResponseHeaders().set("Location", origin + "/secret");
          answer(exchange, 302, new byte[0]);
        });
    server.createContext(
        "/secret",
        exchange -> {
          secrets.incrementAndGet();
          answer(exchange, 200, new byte[0]);
        });
    server.createContext("/flood", exchange -> answer(exchange, 200, new byte[2 * 1024 * 1024]));
    server.start();
    origin = "http://127.0.0.1:" + server.getAddress().getPort();
    egress = new Egress(new EgressSettings(List.of(origin, "https://neighbour.example")));
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  private static void answer(com.sun.net.httpserver.HttpExchange exchange, int status, byte[] body)
      throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Test
  void readsTheAnswerOfWhoIsListed() throws IOException {
    assertThat(egress.get(URI.create(origin + "/good"))).isEqualTo(new Egress.Answer(200, "[]"));
    assertThat(egress.allows(URI.create("https://NEIGHBOUR.example:443/open311"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://neighbour.example/",
        "https://neighbour.example:8443/",
        "https://neighbour.example.evil.example/",
        "https://evil.example/https://neighbour.example",
        "https://neighbour.example@evil.example/",
        "https://evil.example@neighbour.example/",
        "http://169.254.169.254/latest",
        "http://[::1]/",
        "http://localhost/",
        "ftp://neighbour.example/",
        "file:///etc/passwd",
        "neighbour.example"
      })
  void callsNobodyElse(String address) {
    assertThat(egress.allows(URI.create(address))).isFalse();
    assertThatThrownBy(() -> egress.get(URI.create(address)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("名单");
  }

  @Test
  void isNotSentOnByAnAnswer() throws IOException {
    assertThat(egress.get(URI.create(origin + "/moved")).status()).isEqualTo(302);
    assertThat(secrets).hasValue(0);
  }

  @Test
  void readsNoMoreThanAMegabyte() {
    assertThatThrownBy(() -> egress.get(URI.create(origin + "/flood")))
        .isInstanceOf(IOException.class);
  }

  @Test
  void hasNoWayOutUnlessItIsGivenOne() {
    assertThat(new Egress(new EgressSettings(List.of())).isOpen()).isFalse();
  }
}
