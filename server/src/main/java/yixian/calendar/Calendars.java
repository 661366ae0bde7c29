package yixian.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/**
 * 工作日历 · Which days are worked, and when a term ends. Answers from memory; edits go through the
 * road.
 *
 * <p>How each unit runs is told at {@link DeadlineUnit}, where days end at {@link Hours}, what a
 * pause does at {@link Stopwatch}. Where no holidays are published for a year its weekends alone
 * count, and the deadline says so.
 */
@Component
public class Calendars {

  static final int MOST_AMOUNT = 100_000;

  private final CalendarStore store;
  private final Audit audit;
  private final Clock clock;
  private final ApplicationEventPublisher events;
  private final HolidayFiles shipped = HolidayFiles.read();
  private volatile Book book;

  Calendars(CalendarStore store, Audit audit, Clock clock, ApplicationEventPublisher events) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
    this.events = events;
    this.book = load();
  }

  /** When a term that starts now or then ends. */
  public Deadline deadline(Instant start, int amount, DeadlineUnit unit) {
    return deadline(Stopwatch.started(start, amount, unit));
  }

  /** When this term ends; while it is paused, when it would have ended without the pause. */
  public Deadline deadline(Stopwatch watch) {
    demandAmount(watch.amount());
    return book.deadline(watch);
  }

  /**
   * The unit's own running time between two moments, negative when they are the other way round:
   * for working hours only office time, for working days the hours of working days day and night,
   * for the others plain time.
   */
  public Duration elapsed(Instant from, Instant to, DeadlineUnit unit) {
    return Duration.ofSeconds(book.terms().running(unit, from, to));
  }

  /** The running time of all spans up to now. */
  public Duration elapsed(Stopwatch watch, Instant now) {
    Book today = book;
    long seconds = 0;
    for (Stopwatch.Span span : watch.spans()) {
      Instant to = span.to() == null ? now : span.to();
      seconds += today.terms().running(watch.unit(), span.from(), to);
    }
    return Duration.ofSeconds(seconds);
  }

  /**
   * The running time left until the deadline, negative when it has passed; stands still during a
   * pause.
   */
  public Duration remaining(Stopwatch watch, Instant now) {
    Instant at = watch.pausedAt() == null ? now : watch.pausedAt();
    Book today = book;
    return Duration.ofSeconds(
        today.terms().running(watch.unit(), at, today.terms().deadline(watch)));
  }

  public boolean isWorkingDay(LocalDate day) {
    Book today = book;
    return today.time().open(inside(today, day));
  }

  /**
   * The n-th working day after the day; before it when negative; the day itself, or the next
   * working day, at zero.
   */
  public LocalDate addWorkingDays(LocalDate day, int amount) {
    WorkingTime time = book.time();
    int start = inside(book, day);
    int count =
        amount > 0 ? time.daysBefore(start + 1) + amount - 1 : time.daysBefore(start) + amount;
    if (count < 0) {
      throw OutOfTable.refusal();
    }
    return WorkingTime.date(time.openDay(count));
  }

  /** Working days from the first day up to, and without, the second. */
  public int workingDays(LocalDate from, LocalDate until) {
    Book today = book;
    return today.time().daysBefore(inside(today, until))
        - today.time().daysBefore(inside(today, from));
  }

  /**
   * Working days left after today, up to and with the day; below zero by as many as it is past, and
   * nothing where the calendar does not reach.
   */
  public @Nullable Integer workingDaysLeft(LocalDate today, LocalDate day) {
    WorkingTime time = book.time();
    int from = WorkingTime.day(today) + 1;
    int until = WorkingTime.day(day) + 1;
    return time.reaches(from) && time.reaches(until)
        ? time.daysBefore(until) - time.daysBefore(from)
        : null;
  }

  /** The office hours in force. */
  public Hours hours() {
    return book.time().hours();
  }

  Book book() {
    return book;
  }

  /** Puts the district's own table in place of the shipped one for a whole year. */
  void editYear(Actor actor, int year, @Nullable Integer seen, List<YearEdit.Day> days) {
    demandYear(year);
    List<SpecialDay> special = YearEdit.special(year, days);
    int version = seen == null ? store.editedYears().getOrDefault(year, 0) : seen;
    store.replaceYear(year, version, special, clock.instant(), actor.name());
    audit.note(
        actor,
        "calendar.year",
        "calendar",
        year,
        Map.of(
            "holidays", special.stream().filter(day -> !day.kind().worked()).count(),
            "makeUp", special.stream().filter(day -> day.kind().worked()).count()));
    refreshAfterCommit();
  }

  /** Sets the office hours; every running deadline is computed anew. */
  public void editHours(Actor actor, @Nullable Integer seen, Hours hours) {
    HoursEdit.demandSensible(hours);
    int version =
        seen == null ? store.hours().map(CalendarStore.KeptHours::version).orElse(0) : seen;
    store.replaceHours(hours, version, clock.instant(), actor.name());
    audit.note(actor, "calendar.hours", "calendar", "hours", Map.of("hours", hours));
    refreshAfterCommit();
  }

  static void demandYear(int year) {
    if (year < WorkingTime.FIRST.getYear() || year >= WorkingTime.BEYOND.getYear()) {
      throw Problem.invalid(
          new Fault("year", "年份 " + year + " 超出工作日历的范围", "请填写 2010 至 2099 之间的年份"));
    }
  }

  private static void demandAmount(int amount) {
    if (amount < 1 || amount > MOST_AMOUNT) {
      throw Problem.invalid(
          new Fault("amount", "时限数量 " + amount + " 不在 1 至 " + MOST_AMOUNT + " 之间", "请改正时限数量"));
    }
  }

  private static int inside(Book book, LocalDate date) {
    int day = WorkingTime.day(date);
    if (!book.time().reaches(day)) {
      throw OutOfTable.refusal();
    }
    return day;
  }

  private void refreshAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            if (status == STATUS_COMMITTED) {
              book = load();
              Thread.startVirtualThread(() -> events.publishEvent(new CalendarChanged()));
            }
          }
        });
  }

  private Book load() {
    Set<Integer> edited = store.editedYears().keySet();
    Map<LocalDate, SpecialDay> special = new HashMap<>(shipped.days());
    special.keySet().removeIf(day -> edited.contains(day.getYear()));
    store.editedDays().forEach(day -> special.put(day.date(), day));
    Set<Integer> published = new HashSet<>(shipped.years());
    published.addAll(edited);
    Hours hours = store.hours().map(CalendarStore.KeptHours::hours).orElse(Hours.USUAL);
    return Book.of(published, special, hours);
  }
}
