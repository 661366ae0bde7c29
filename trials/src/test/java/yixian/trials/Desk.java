package yixian.trials;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A person at work over HTTP, who can be sent through a bad line.
 *
 * <p>The cookies are kept by hand, so that they survive the death of the house; an answer that did
 * not come is an {@link IOException}, and nothing is known of the deed. The address is told as a
 * proxy in front of the house tells it.
 */
final class Desk {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient LINES =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  private final int port;
  private final Map<String, String> headers;

  private Desk(int port, Map<String, String> headers) {
    this.port = port;
    this.headers = headers;
  }

  /** What came back. */
  record Answer(int status, String type, String cookies, String body) {

    boolean done() {
      return status >= 200 && status < 300;
    }

    JsonNode json() {
      return JSON.readTree(body);
    }

    /** A refusal that a person can read: a problem in Chinese words. */
    boolean isPlainRefusal() {
      return type.startsWith("application/problem+json")
          && json().path("detail").asString().codePoints().anyMatch(Character::isIdeographic);
    }
  }

  /** Somebody at this address, not signed in. */
  static Desk stranger(int port, String address) {
    return new Desk(port, Map.of("X-Forwarded-For", address));
  }

  /** Signs in with an initial password, changes it, and is ready to work. */
  static Desk open(int port, String address, String login, String password) throws IOException {
    Desk stranger = stranger(port, address);
    Answer answer = stranger.signIn(login, password);
    if (!answer.done()) {
      throw new AssertionError("Sign-in of " + login + " failed: " + answer);
    }
    Desk desk = stranger.with("Cookie", answer.cookies());
    if (answer.json().path("state").asString().equals("password-change")) {
      desk.write("POST", "/api/me/password", Map.of("old", password, "new", chosen(password)));
      return open(port, address, login, chosen(password));
    }
    return desk;
  }

  /** The password that follows the initial one. */
  static String chosen(String initial) {
    return "trial-" + initial;
  }

  Answer signIn(String login, String password) throws IOException {
    return write("POST", "/api/session", Map.of("login", login, "password", password));
  }

  /** The same person behind another door, such as a bad line; one connection a request. */
  Desk behind(int otherPort) {
    return new Desk(otherPort, with("Connection", "close").headers);
  }

  /** The same device at another address, signed out. */
  Desk signedOutAt(String address) {
    String device =
        List.of(headers.get("Cookie").split("; ")).stream()
            .filter(cookie -> cookie.startsWith("yixian_device="))
            .findFirst()
            .orElseThrow();
    return stranger(port, address).with("Cookie", device);
  }

  private Desk with(String header, String value) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put(header, value);
    return new Desk(port, all);
  }

  Answer read(String path) throws IOException {
    return send(request(path).GET().build());
  }

  Answer write(String method, String path, Object body) throws IOException {
    return write(method, path, body, UUID.randomUUID());
  }

  /** One intent; sent again with the same key it must not act again. */
  Answer write(String method, String path, Object body, UUID key) throws IOException {
    return send(
        request(path)
            .header("Idempotency-Key", key.toString())
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build());
  }

  /** Uploads a photo. */
  Answer upload(byte[] photo) throws IOException {
    String mark = "trial" + UUID.randomUUID();
    String head =
        "--%s\r%nContent-Disposition: form-data; name=\"file\"; filename=\"photo.png\"\r%nContent-Type: image/png\r%n\r%n"
            .formatted(mark);
    return send(
        request("/api/files")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("Content-Type", "multipart/form-data; boundary=" + mark)
            .POST(
                HttpRequest.BodyPublishers.concat(
                    HttpRequest.BodyPublishers.ofString(head),
                    HttpRequest.BodyPublishers.ofByteArray(photo),
                    HttpRequest.BodyPublishers.ofString("\r\n--" + mark + "--\r\n")))
            .build());
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(10));
    headers.forEach(request::header);
    return request;
  }

  private static Answer send(HttpRequest request) throws IOException {
    try {
      HttpResponse<String> response = LINES.send(request, HttpResponse.BodyHandlers.ofString());
      List<String> cookies = response.headers().allValues("set-cookie");
      return new Answer(
          response.statusCode(),
          response.headers().firstValue("content-type").orElse(""),
          String.join("; ", cookies.stream().map(each -> each.split(";", 2)[0]).toList()),
          response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
