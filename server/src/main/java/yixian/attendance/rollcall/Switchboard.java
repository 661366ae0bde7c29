package yixian.attendance.rollcall;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import yixian.access.OpenLine;
import yixian.access.OpenLines;
import yixian.access.Road;

/**
 * 总机 · The open pages: boards by call, phones by person. What is committed reaches them at once;
 * answers reach a board a few times a second, however many come.
 *
 * <p>A page that lost its line comes back by itself and is told how things stand, so nothing is
 * kept for it here. Lines end after a while, so that whoever comes back passes the door again with
 * the rights of that moment. A unit hears of its own people only.
 */
@Component
class Switchboard {

  private static final Duration BOARD = Duration.ofMinutes(1);
  private static final Duration PHONE = Duration.ofMinutes(5);

  private final RollCallStore store;
  private final Road road;
  private final OpenLines lines;
  private final Map<UUID, Set<Board>> boards = new ConcurrentHashMap<>();
  private final Map<UUID, Set<OpenLine>> phones = new ConcurrentHashMap<>();
  private final Map<UUID, List<RollCallSheet.Answer>> waiting = new ConcurrentHashMap<>();

  Switchboard(RollCallStore store, Road road, OpenLines lines) {
    this.store = store;
    this.road = road;
    this.lines = lines;
  }

  /**
   * An open board.
   *
   * @param units whose people it shows; null for all
   */
  private record Board(OpenLine line, @Nullable Set<UUID> units) {

    boolean shows(RollCallSheet.Answer answer) {
      return units == null || units.contains(answer.unit().id());
    }
  }

  /** Answers that came since, and the figures with them. */
  record Heard(CallFigures figures, List<RollCallSheet.Answer> answers) {}

  /**
   * Opens a line to a board.
   *
   * @param units whose people it shows; null for all
   */
  OpenLine board(UUID call, @Nullable Set<UUID> units) {
    OpenLine line = lines.open(BOARD);
    Board board = new Board(line, units);
    connect(boards, call, board, line);
    line.say("begun", Map.of());
    return line;
  }

  /** Opens a line to a phone and tells it the calls that wait for an answer. */
  OpenLine phone(UUID person, List<MyCall> running) {
    OpenLine line = lines.open(PHONE);
    connect(phones, person, line, line);
    line.say("calls", running);
    return line;
  }

  private <T> void connect(Map<UUID, Set<T>> all, UUID whose, T one, OpenLine line) {
    all.compute(
        whose,
        (_, open) -> {
          Set<T> lines = open == null ? ConcurrentHashMap.newKeySet() : open;
          lines.add(one);
          return lines;
        });
    line.whenGone(
        () ->
            all.computeIfPresent(
                whose,
                (_, open) -> {
                  open.remove(one);
                  return open.isEmpty() ? null : open;
                }));
  }

  @TransactionalEventListener
  void hear(CallTold told) {
    switch (told) {
      case CallTold.Made made -> ring(made.people(), made.call());
      case CallTold.Answered answered -> {
        waiting.merge(answered.call(), List.of(answered.answer()), Switchboard::both);
        lines.say(
            each(phones.get(answered.answer().person().id())),
            "answered",
            Map.of("id", answered.call()));
      }
      case CallTold.Escalated escalated -> again(escalated.call());
      case CallTold.Ended ended -> again(ended.call());
    }
  }

  private static <T> List<T> both(List<T> known, List<T> news) {
    return Stream.concat(known.stream(), news.stream()).toList();
  }

  private void ring(Collection<UUID> people, MyCall call) {
    lines.say(people.stream().flatMap(one -> each(phones.get(one))), "calls", List.of(call));
  }

  /** The whole board is worth a new look. */
  private void again(UUID call) {
    lines.say(each(boards.get(call)).map(Board::line), "again", Map.of());
  }

  @Scheduled(initialDelay = 1_000, fixedDelay = 250, timeUnit = TimeUnit.MILLISECONDS)
  void tell() {
    for (UUID call : Set.copyOf(waiting.keySet())) {
      List<RollCallSheet.Answer> heard = waiting.remove(call);
      Set<Board> open = boards.getOrDefault(call, Set.of());
      if (heard != null && !open.isEmpty()) {
        tell(call, heard, open);
      }
    }
  }

  private void tell(UUID call, List<RollCallSheet.Answer> heard, Set<Board> open) {
    CallFigures figures = road.job(() -> store.figures(List.of(call))).get(call);
    if (figures != null) {
      for (Board board : open) {
        board
            .line()
            .say("answers", new Heard(figures, heard.stream().filter(board::shows).toList()));
      }
    }
  }

  private static <T> Stream<T> each(@Nullable Collection<T> open) {
    return open == null ? Stream.of() : open.stream();
  }
}
