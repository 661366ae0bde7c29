package yixian.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 送表 · Sends a sheet as the screen does, and watches the product's resident memory meanwhile. */
final class Sender {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String BORDER = "border-of-the-benchmark";
  private static final String SESSION = "yixian_session=bench-all-reader";

  private final House house;
  private final HttpClient http = HttpClient.newHttpClient();

  Sender(House house) {
    this.house = house;
  }

  /** What came of a sheet, with megabytes before and at most. */
  record Sent(JsonNode answer, double seconds, long before, long peak) {

    /** This, if so many were taken in and so many were known. */
    Sent expect(int taken, int known) {
      if (answer.path("taken").asInt() != taken || answer.path("known").asInt() != known) {
        throw new IllegalStateException("Expected " + taken + " and " + known + ": " + answer);
      }
      return this;
    }
  }

  Sent send(Path sheet) throws IOException, InterruptedException {
    String columns = look(sheet).get("columns").toString();
    String mapping = "{\"source\":\"旧平台\",\"columns\":" + columns + "}";
    long before = house.resident();
    AtomicLong peak = new AtomicLong(before);
    Thread watch = Thread.startVirtualThread(() -> watch(peak));
    long begun = System.nanoTime();
    JsonNode answer = post("/api/past-cases", sheet, mapping);
    double seconds = (System.nanoTime() - begun) / 1e9;
    watch.interrupt();
    return new Sent(answer, seconds, before, peak.get());
  }

  /** The heads and the first line are enough to see which column is which. */
  private JsonNode look(Path sheet) throws IOException, InterruptedException {
    Path top = Files.createTempFile("top", ".csv");
    try {
      Files.write(top, Files.lines(sheet).limit(2).toList());
      return post("/api/past-cases/look", top, "");
    } finally {
      Files.deleteIfExists(top);
    }
  }

  private JsonNode post(String path, Path sheet, String mapping)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + house.port() + path))
            .header("Cookie", SESSION)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("Content-Type", "multipart/form-data; boundary=" + BORDER)
            .POST(body(sheet, mapping))
            .build();
    HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IllegalStateException(path + ": " + response.statusCode() + response.body());
    }
    return JSON.readTree(response.body());
  }

  private static BodyPublisher body(Path sheet, String mapping) throws IOException {
    return BodyPublishers.concat(
        BodyPublishers.ofString(part("name=\"mapping\"") + mapping + "\r\n"),
        BodyPublishers.ofString(part("name=\"file\"; filename=\"past.csv\"")),
        BodyPublishers.ofFile(sheet),
        BodyPublishers.ofString("\r\n--" + BORDER + "--\r\n"));
  }

  private static String part(String head) {
    return "--" + BORDER + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n";
  }

  private void watch(AtomicLong peak) {
    try {
      while (true) {
        peak.accumulateAndGet(house.resident(), Math::max);
        Thread.sleep(50);
      }
    } catch (IOException | InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
