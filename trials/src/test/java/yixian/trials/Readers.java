package yixian.trials;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** People who look things up without pause: lists, sheets, the map, photos, notices. */
final class Readers implements AutoCloseable {

  private final Town town;
  private final List<String> paths;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger answered = new AtomicInteger();
  private final Workers workers = new Workers();

  Readers(Town town, int number) throws IOException {
    this.town = town;
    JsonNode first = town.dispatcher().read("/api/issues").json().path("items").get(0);
    this.paths =
        List.of(
            "/api/me",
            "/api/issues",
            "/api/issues/" + first.path("id").asString(),
            "/api/issues/counts?group=STATE",
            "/api/notices",
            "/api/map/boundaries.geojson",
            "/api/indicators");
    workers.start(number, 20, this::read);
  }

  /** From now on it counts who is answered. */
  void beginToCount() {
    asked.set(0);
    answered.set(0);
  }

  private boolean read() {
    String path = paths.get(Math.floorMod(next.getAndIncrement(), paths.size()));
    boolean good = good(path);
    asked.incrementAndGet();
    if (good) {
      answered.incrementAndGet();
    }
    return good;
  }

  private boolean good(String path) {
    try {
      return town.dispatcher().read(path).done();
    } catch (IOException e) {
      return false;
    }
  }

  int asked() {
    return asked.get();
  }

  int answered() {
    return answered.get();
  }

  double percent() {
    return 100.0 * answered() / asked();
  }

  void stop() {
    workers.stop();
  }

  @Override
  public void close() {
    workers.close();
  }
}
