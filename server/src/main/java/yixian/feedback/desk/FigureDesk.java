package yixian.feedback.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.feedback.Feedback;
import yixian.feedback.db.tables.records.LettersRecord;
import yixian.feedback.letter.Composer;
import yixian.feedback.letter.Ledger;
import yixian.feedback.letter.Letter;
import yixian.feedback.letter.Letter.Line;
import yixian.indicator.OpenedFigures;
import yixian.kernel.Actor;
import yixian.kernel.FeedbackSource;
import yixian.kernel.FeedbackSource.Matter;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

/**
 * 数字穿透 · Opens a figure of a letter into its records. The letter is read by one right, the records
 * by that of the room which keeps them; who may not see a record is told that there is one.
 */
@Component
class FigureDesk {

  private static final String ISSUES = "issue.view";
  private static final int MOST_SHOWN = 500;

  /** The page of the desktop on which the records of a matter stand. */
  private static final Map<Matter, String> PAGES =
      Map.of(
          Matter.LEAVE, "/leave-calendar",
          Matter.LEAVE_OPEN, "/leave-calendar",
          Matter.TALK, "/talks",
          Matter.SIGNAL, "/signals",
          Matter.FINDING, "/unannounced-findings",
          Matter.REPORT_OPEN, "/journal",
          Matter.MENTOR_OPEN, "/secondment",
          Matter.GRADE, "/assessment",
          Matter.RATING_OPEN, "/assessment");

  private final Letters letters;
  private final Receiving receiving;
  private final Book book;
  private final Ledger ledger;
  private final ObjectProvider<FeedbackSource> sources;
  private final Road road;

  FigureDesk(
      Letters letters,
      Receiving receiving,
      Book book,
      Ledger ledger,
      ObjectProvider<FeedbackSource> sources,
      Road road) {
    this.letters = letters;
    this.receiving = receiving;
    this.book = book;
    this.ledger = ledger;
    this.sources = sources;
    this.road = road;
  }

  /**
   * 打开的数字 · A figure with its records as far as the reader may see them.
   *
   * @param frozen whether it is that of a letter that was sent
   * @param hidden how many records the reader may not see
   */
  record Opened(
      String name,
      String value,
      String unit,
      String words,
      String definition,
      Instant countedAt,
      boolean frozen,
      int total,
      List<Entry> entries,
      int hidden) {}

  /**
   * 记录 · A record counted.
   *
   * @param kind what it is: {@code issue}, {@code LEAVE}
   * @param part as what it was counted, where a figure counts more than one thing
   * @param door the page of the desktop that shows it, where there is one
   */
  record Entry(UUID id, String kind, String text, @Nullable String part, @Nullable String door) {}

  /** A letter, one line of it, and when it was counted. */
  private record Asked(Line line, YearMonth month, Instant countedAt, boolean frozen) {}

  Opened desk(Actor reader, UUID id, String key) {
    return open(
        reader,
        road.read(
            reader,
            Feedback.KEEP,
            () -> {
              LettersRecord row = letters.found(reader, Feedback.KEEP, id);
              Letter shown = row.getSentAt() == null ? book.letter(row) : book.issued(row).letter();
              return asked(row, shown, key);
            }));
  }

  Opened received(Actor reader, UUID id, String key) {
    return open(
        reader,
        road.read(
            reader,
            Feedback.RECEIVE,
            () -> {
              LettersRecord row = receiving.found(reader, id);
              return asked(row, book.issued(row).letter(), key);
            }));
  }

  private static Asked asked(LettersRecord row, Letter letter, String key) {
    Line line =
        letter.groups().stream()
            .flatMap(group -> group.lines().stream())
            .filter(each -> each.key().equals(key))
            .findFirst()
            .orElseThrow(() -> Problem.notFound("数字"));
    return new Asked(
        line, YearMonth.from(row.getMonth()), row.getCountedAt(), row.getSentAt() != null);
  }

  private Opened open(Actor reader, Asked asked) {
    return asked.line().matter() == Matter.WORK ? ledger(reader, asked) : room(reader, asked);
  }

  // ------------------------------------------------------------------ what a room counted

  private Opened room(Actor reader, Asked asked) {
    List<UUID> records = asked.line().records();
    List<UUID> first = records.subList(0, Math.min(records.size(), MOST_SHOWN));
    FeedbackSource source =
        sources.stream()
            .filter(each -> each.matters().contains(asked.line().matter()))
            .findFirst()
            .orElseThrow(() -> Problem.notFound("数字来源"));
    Map<UUID, String> names =
        reader.may(source.permission())
            ? road.read(reader, source.permission(), () -> source.names(reader, first))
            : Map.of();
    Matter matter = asked.line().matter();
    List<Entry> entries =
        first.stream()
            .flatMap(
                id -> {
                  String name = names.get(id);
                  return name == null
                      ? Stream.<Entry>empty()
                      : Stream.of(new Entry(id, matter.name(), name, null, PAGES.get(matter)));
                })
            .toList();
    return opened(asked, records.size(), entries);
  }

  // ------------------------------------------------------------------ what the ledger counted

  /** Counts as the house does, since the figure was; names come by what the reader may see. */
  private Opened ledger(Actor reader, Asked asked) {
    LocalDate from = asked.month().atDay(1);
    LocalDate end = Composer.end(asked.month(), asked.countedAt());
    Scope names = reader.may(ISSUES) ? reader.scope(ISSUES) : Scope.NOTHING;
    Supplier<List<Ledger.Counted>> count =
        () -> ledger.open(asked.line(), from, end, asked.countedAt(), names);
    List<Entry> entries = new ArrayList<>();
    int total = 0;
    for (Ledger.Counted part : road.job(count)) {
      total += part.total();
      for (OpenedFigures.Line each : part.records()) {
        OpenedFigures.Shown shown = each.issue();
        if (shown.known()) {
          entries.add(new Entry(shown.id(), shown.of(), shown.line(), part.words(), shown.door()));
        }
      }
    }
    return opened(asked, total, entries);
  }

  private static Opened opened(Asked asked, int total, List<Entry> entries) {
    Line line = asked.line();
    return new Opened(
        line.name(),
        line.value(),
        line.unit(),
        line.words(),
        line.definition(),
        asked.countedAt(),
        asked.frozen(),
        total,
        entries,
        total - entries.size());
  }
}
