package yixian.trials;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * People who take issues through their life: told, dispatched, handled, checked, closed. Each sends
 * a move again, under the same key, until it is acknowledged; the ledger knows it by the issue, its
 * number in the timeline and what it was.
 *
 * <p>An issue of which a good move is refused is left as it stands, and the refusal kept.
 */
final class Movers implements AutoCloseable {

  /** How the summary of every issue that they take through begins. */
  static final String MARK = "经办 ";

  private static final long PAUSE_MILLIS = 30;

  private final Town town;
  private final Desk clerk;
  private final String unit;
  private final Ledger ledger = new Ledger();
  private final Refusals refusals = new Refusals();
  private final Queue<String> refused = new ConcurrentLinkedQueue<>();
  private final Workers workers = new Workers();

  Movers(Town town, int number) throws IOException {
    this.town = town;
    this.clerk = town.clerk();
    this.unit = Town.unitOf(clerk);
    workers.start(number, 0, this::takeThrough);
  }

  /** One move that somebody can make. */
  private record Step(Desk by, String move, String field, String value) {}

  Ledger ledger() {
    return ledger;
  }

  /** Good moves that were refused; none in a house that has lost nothing. */
  List<String> refused() {
    return List.copyOf(refused);
  }

  private boolean takeThrough() throws InterruptedException {
    Map<String, Object> report = town.report(MARK + UUID.randomUUID());
    JsonNode sheet = sent(town.staff(), "/api/issues", report);
    if (sheet == null) {
      return false;
    }
    String id = sheet.path("id").asString();
    ledger.acknowledge(UUID.randomUUID(), deed(id, 1, "report"));
    for (Step step :
        List.of(
            new Step(town.dispatcher(), "dispatch", "unit", unit),
            new Step(clerk, "start-handling", "note", "已派人前往"),
            new Step(clerk, "handle", "note", "已修复并清理现场"),
            new Step(town.dispatcher(), "pass-check", "note", "现场核查属实"),
            new Step(town.dispatcher(), "close", "note", "处置完毕，予以结案"))) {
      sheet = moved(id, sheet, step);
      if (sheet == null) {
        return false;
      }
    }
    return true;
  }

  private @Nullable JsonNode moved(String id, JsonNode sheet, Step step)
      throws InterruptedException {
    Map<String, Object> order = new HashMap<>();
    order.put("move", step.move());
    order.put("version", sheet.path("version").asInt());
    order.put(step.field(), step.value());
    JsonNode next = sent(step.by(), "/api/issues/" + id + "/moves", order);
    if (next != null) {
      int number = next.path("version").asInt();
      ledger.acknowledge(UUID.randomUUID(), deed(id, number, step.move()));
    }
    return next;
  }

  /** What {@link Truth} calls the same. */
  private static String deed(String issue, int number, String move) {
    return "%s %d %s".formatted(issue, number, move);
  }

  /** One intent, until it is acknowledged; null where it is refused or the day is over. */
  private @Nullable JsonNode sent(Desk desk, String path, Map<String, Object> body)
      throws InterruptedException {
    UUID key = UUID.randomUUID();
    while (workers.working()) {
      try {
        Desk.Answer answer = desk.write("POST", path, body, key);
        if (answer.done()) {
          return answer.json();
        }
        if (answer.status() < 500) {
          refused.add(body + " -> " + answer);
          return null;
        }
        refusals.add(answer);
      } catch (IOException e) {
        refusals.addUnanswered();
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    return null;
  }

  void stop() {
    workers.stop();
  }

  @Override
  public void close() {
    workers.close();
  }
}
