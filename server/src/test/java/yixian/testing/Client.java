package yixian.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A person's browser, as far as HTTP goes: keeps cookies, sends a fresh idempotency key with each
 * write.
 */
public final class Client {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final URI house;
  private @Nullable String address;
  private final HttpClient http;
  private final @Nullable Map<String, Answer> read;

  public Client(int port) {
    this(
        URI.create("http://localhost:" + port),
        HttpClient.newBuilder().cookieHandler(new CookieManager()).build(),
        null);
  }

  private Client(URI house, HttpClient http, @Nullable Map<String, Answer> read) {
    this.house = house;
    this.http = http;
    this.read = read;
  }

  /**
   * The same browser, while nobody changes anything: what it has read once it does not ask again.
   */
  public Client remembering() {
    return new Client(house, http, new HashMap<>());
  }

  /** The same browser, as seen from another network address (a proxy in front says so). */
  public Client from(String address) {
    this.address = address;
    return this;
  }

  /** Where this browser believes to be. */
  public String origin() {
    return house.toString();
  }

  /** What came back. */
  public record Answer(int status, String text) {

    /** The answer as JSON. */
    public JsonNode json() {
      return JSON.readTree(text);
    }
  }

  public Client signIn(String login, String password) {
    Answer answer = post("/api/session", Map.of("login", login, "password", password));
    if (answer.status() != 200) {
      throw new AssertionError("Sign-in of " + login + " failed: " + answer);
    }
    return this;
  }

  public Answer get(String path) {
    return read == null
        ? send(request(path).GET())
        : read.computeIfAbsent(path, asked -> send(request(asked).GET()));
  }

  /** A file, as it comes. */
  public byte[] bytes(String path) {
    try {
      HttpResponse<byte[]> response =
          http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw new AssertionError("No file at " + path + ": " + response.statusCode());
      }
      return response.body();
    } catch (IOException e) {
      throw new AssertionError("The house did not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  public Answer post(String path, Object body) {
    return write("POST", path, body, UUID.randomUUID());
  }

  /** A write with a header besides its own. */
  public Answer post(String path, Object body, String header, String value) {
    return send(writing("POST", path, body, UUID.randomUUID()).header(header, value));
  }

  public Answer put(String path, Object body) {
    return write("PUT", path, body, UUID.randomUUID());
  }

  public Answer patch(String path, Object body) {
    return write("PATCH", path, body, UUID.randomUUID());
  }

  public Answer delete(String path) {
    return send(request(path).header("Idempotency-Key", UUID.randomUUID().toString()).DELETE());
  }

  /** A write with a key of the caller's choice, to send the same intent twice. */
  public Answer write(String method, String path, Object body, UUID key) {
    return send(writing(method, path, body, key));
  }

  private HttpRequest.Builder writing(String method, String path, Object body, UUID key) {
    if (read != null) {
      read.clear();
    }
    return request(path)
        .header("Idempotency-Key", key.toString())
        .header("Content-Type", "application/json")
        .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
  }

  public Answer delete(String path, Object body) {
    return write("DELETE", path, body, UUID.randomUUID());
  }

  /** Knocks at a route with an empty but well-formed body of its kind. */
  public Answer ask(String method, String path, @Nullable String contentType) {
    return ask(method, path, contentType, Map.of());
  }

  /** Asks a route, with the body where the method has one. */
  public Answer ask(String method, String path, @Nullable String contentType, Object body) {
    HttpRequest.Builder request =
        request(path).header("Idempotency-Key", UUID.randomUUID().toString());
    if (method.equals("GET")) {
      return send(request.GET());
    }
    if (contentType != null && contentType.startsWith("multipart/")) {
      String empty =
          "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n\r\n--x--\r\n";
      return send(
          request
              .header("Content-Type", contentType + "; boundary=x")
              .method(method, HttpRequest.BodyPublishers.ofString(empty)));
    }
    return write(method, path, body, UUID.randomUUID());
  }

  /** Sends a file in a form, as a browser does. */
  public Answer upload(String path, String name, byte[] content, Map<String, String> headers) {
    return upload(path, Map.of(name, content), Map.of(), headers);
  }

  /** Sends several files and some fields in one form. */
  public Answer upload(String path, Map<String, byte[]> files, Map<String, String> fields) {
    return upload(path, files, fields, Map.of());
  }

  private Answer upload(
      String path,
      Map<String, byte[]> files,
      Map<String, String> fields,
      Map<String, String> headers) {
    String border = "border-" + UUID.randomUUID();
    List<byte[]> parts = new ArrayList<>();
    files.forEach(
        (name, content) -> {
          String file = "name=\"file\"; filename=\"" + name + "\"";
          parts.add(head(border, file + "\r\nContent-Type: application/octet-stream"));
          parts.add(content);
          parts.add(bytes("\r\n", ""));
        });
    fields.forEach(
        (name, text) -> {
          parts.add(head(border, "name=\"" + name + "\""));
          parts.add(bytes(text, "\r\n"));
        });
    parts.add(bytes("--" + border, "--\r\n"));
    HttpRequest.Builder request =
        request(path)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("Content-Type", "multipart/form-data; boundary=" + border)
            .POST(HttpRequest.BodyPublishers.ofByteArrays(parts));
    headers.forEach(request::header);
    return send(request);
  }

  private static byte[] head(String border, String what) {
    return bytes("--" + border + "\r\nContent-Disposition: form-data; ", what + "\r\n\r\n");
  }

  private static byte[] bytes(String text, String more) {
    return (text + more).getBytes(StandardCharsets.UTF_8);
  }

  /** The bare answer to a GET, with headers and bytes. */
  public HttpResponse<byte[]> fetch(String path) {
    try {
      return http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new AssertionError("The house did not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** The body as it comes, for a reader who takes his time. */
  public InputStream stream(String path) {
    try {
      HttpResponse<InputStream> response =
          http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofInputStream());
      if (response.statusCode() != 200) {
        throw new AssertionError("No answer at " + path + ": " + response.statusCode());
      }
      return response.body();
    } catch (IOException e) {
      throw new AssertionError("The house did not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(house.resolve(path));
    return address == null ? request : request.header("X-Forwarded-For", address);
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body());
    } catch (IOException e) {
      throw new AssertionError("The house did not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
