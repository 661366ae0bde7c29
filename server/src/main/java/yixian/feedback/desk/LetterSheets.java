package yixian.feedback.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.feedback.Feedback;
import yixian.feedback.db.tables.records.LettersRecord;
import yixian.feedback.desk.LetterSheet.Line;
import yixian.feedback.desk.LetterSheet.Offered;
import yixian.feedback.desk.LetterSheet.Overview;
import yixian.feedback.desk.LetterSheet.Step;
import yixian.kernel.Actor;
import yixian.kernel.Days;

/** 通报单 · Shows letters to those who write them, and to those who get them. */
@Component
class LetterSheets {

  private final LetterStore store;
  private final Book book;
  private final Letters letters;
  private final Receiving receiving;
  private final Clock clock;

  LetterSheets(LetterStore store, Book book, Letters letters, Receiving receiving, Clock clock) {
    this.store = store;
    this.book = book;
    this.letters = letters;
    this.receiving = receiving;
    this.clock = clock;
  }

  /** The letters of a month; of the latest that has any where none is named. */
  Overview overview(Actor reader, @Nullable YearMonth wanted) {
    YearMonth current = YearMonth.from(Days.today(clock));
    if (!Feedback.whole(reader, Feedback.KEEP)) {
      return new Overview(List.of(), wanted == null ? current : wanted, List.of(), false);
    }
    List<YearMonth> months = new ArrayList<>(store.months());
    YearMonth month =
        wanted != null ? wanted : months.isEmpty() ? current.minusMonths(1) : months.getFirst();
    return new Overview(
        months,
        month,
        store.ofMonth(month).stream().map(this::line).toList(),
        Feedback.whole(reader, Feedback.SEND));
  }

  LetterSheet sheet(Actor reader, UUID id) {
    LettersRecord row = letters.found(reader, Feedback.KEEP, id);
    State state = Book.state(row);
    UUID correction = store.correctionOf(id).map(LettersRecord::getId).orElse(null);
    return new LetterSheet(
        line(row),
        book.issued(row),
        book.letter(row),
        book.leftOut(row),
        row.getReason(),
        row.getCorrects(),
        correction,
        book.proof(row),
        row.getAnswer(),
        row.getAnsweredBy(),
        store.steps(id).stream()
            .map(
                each ->
                    new Step(
                        each.getMove(),
                        State.valueOf(each.getState()).label(),
                        each.getAt(),
                        each.getDoneBy(),
                        each.getNote()))
            .toList(),
        LetterLifecycle.GRAPH.from(state).stream()
            .map(edge -> edge.move())
            .filter(move -> !move.sends() && Feedback.whole(reader, move.permission()))
            .map(move -> new Offered(move, move.label(), !move.needs().isEmpty()))
            .toList(),
        state == State.DRAFT,
        state == State.DRAFT && Feedback.whole(reader, Feedback.SEND),
        state == State.SENT && correction == null);
  }

  private Line line(LettersRecord row) {
    State state = Book.state(row);
    return new Line(
        row.getId(),
        Book.kind(row),
        Book.kind(row).label(),
        row.getUnit(),
        row.getUnitName(),
        YearMonth.from(row.getMonth()),
        row.getEdition(),
        state,
        state.label(),
        row.getRemark() != null,
        book.leftOut(row).size(),
        row.getCountedAt(),
        row.getSentBy(),
        row.getSentAt(),
        row.getReadAt(),
        row.getAnswerBy(),
        row.getAnsweredAt(),
        late(row),
        row.getVersion());
  }

  private boolean late(LettersRecord row) {
    LocalDate by = row.getAnswerBy();
    return Book.state(row) == State.SENT
        && by != null
        && row.getAnsweredAt() == null
        && by.isBefore(Days.today(clock));
  }

  // ------------------------------------------------------------------ those received

  List<ReceivedSheet.Line> received(Actor reader) {
    return receiving.list(reader).stream().map(this::receivedLine).toList();
  }

  ReceivedSheet received(Actor reader, UUID id) {
    LettersRecord row = receiving.found(reader, id);
    boolean speaks = Receiving.speaks(reader, row);
    UUID correction =
        store
            .correctionOf(id)
            .filter(each -> each.getSentAt() != null)
            .map(LettersRecord::getId)
            .orElse(null);
    return new ReceivedSheet(
        receivedLine(row),
        book.issued(row),
        book.proof(row),
        row.getAnswer(),
        row.getAnsweredBy(),
        row.getCorrects(),
        correction,
        speaks && Book.state(row) == State.SENT && row.getAnsweredAt() == null,
        speaks,
        row.getVersion());
  }

  private ReceivedSheet.Line receivedLine(LettersRecord row) {
    State state = Book.state(row);
    return new ReceivedSheet.Line(
        row.getId(),
        Tidings.title(row),
        Book.kind(row).label(),
        row.getUnitName(),
        row.getIssuer(),
        YearMonth.from(row.getMonth()),
        row.getEdition(),
        state,
        state.label(),
        Objects.requireNonNull(row.getSentAt()),
        row.getReadAt(),
        row.getAnswerBy(),
        row.getAnsweredAt(),
        late(row));
  }
}
