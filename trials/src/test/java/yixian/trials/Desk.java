package yixian.trials;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A person at work over HTTP, who can be sent through a bad line.
 *
 * <p>The session cookie is kept by hand, so that it survives the death of the house; an answer that
 * did not come is an {@link IOException}, and nothing is known of the deed.
 */
final class Desk {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http;
  private final String cookie;
  private final int port;
  private final boolean closing;

  private Desk(HttpClient http, String cookie, int port, boolean closing) {
    this.http = http;
    this.cookie = cookie;
    this.port = port;
    this.closing = closing;
  }

  /** What came back. */
  record Answer(int status, JsonNode json) {

    boolean done() {
      return status >= 200 && status < 300;
    }
  }

  /** Signs in with an initial password, changes it, and is ready to work. */
  static Desk open(int port, String login, String password) throws IOException {
    Desk stranger = new Desk(client(), "", port, false);
    HttpResponse<String> signedIn =
        stranger.send(
            "POST",
            "/api/session",
            Map.of("login", login, "password", password),
            UUID.randomUUID());
    if (signedIn.statusCode() != 200) {
      throw new AssertionError("Sign-in of " + login + " failed: " + signedIn.body());
    }
    Desk desk = new Desk(client(), cookies(signedIn), port, false);
    if (JSON.readTree(signedIn.body()).path("state").asString().equals("password-change")) {
      String chosen = "trial-" + password;
      desk.write("POST", "/api/me/password", Map.of("old", password, "new", chosen));
      return open(port, login, chosen);
    }
    return desk;
  }

  private static HttpClient client() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(Duration.ofSeconds(1))
        .build();
  }

  private static String cookies(HttpResponse<String> response) {
    List<String> set = response.headers().allValues("set-cookie");
    return String.join("; ", set.stream().map(each -> each.split(";", 2)[0]).toList());
  }

  /** The same person behind another door, such as a bad line; one connection a request. */
  Desk behind(int otherPort) {
    return new Desk(client(), cookie, otherPort, true);
  }

  Answer read(String path) throws IOException {
    return answer(send("GET", path, null, null));
  }

  Answer write(String method, String path, Object body) throws IOException {
    return write(method, path, body, UUID.randomUUID());
  }

  /** One intent; sent again with the same key it must not act again. */
  Answer write(String method, String path, Object body, UUID key) throws IOException {
    return answer(send(method, path, body, key));
  }

  private static Answer answer(HttpResponse<String> response) throws IOException {
    String body = response.body();
    if (body.isEmpty()) {
      throw new IOException("An answer without a body: " + response.statusCode());
    }
    return new Answer(response.statusCode(), JSON.readTree(body));
  }

  private HttpResponse<String> send(String method, String path, Object body, UUID key)
      throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(10))
            .header("Cookie", cookie);
    if (key != null) {
      request.header("Idempotency-Key", key.toString());
    }
    HttpRequest.BodyPublisher content = HttpRequest.BodyPublishers.noBody();
    if (body != null) {
      request.header("Content-Type", "application/json");
      content = HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
    }
    try {
      HttpClient client = closing ? client() : http;
      HttpResponse<String> response =
          client.send(
              request.method(method, content).build(), HttpResponse.BodyHandlers.ofString());
      if (closing) {
        client.shutdownNow();
      }
      return response;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
