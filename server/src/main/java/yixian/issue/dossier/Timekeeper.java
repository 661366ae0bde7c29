package yixian.issue.dossier;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import yixian.calendar.Calendars;
import yixian.calendar.Deadline;
import yixian.calendar.DeadlineUnit;
import yixian.calendar.Stopwatch;
import yixian.issue.Levels;
import yixian.issue.Light;
import yixian.issue.Move;
import yixian.issue.Stage;
import yixian.issue.category.Categories;
import yixian.issue.category.Limit;
import yixian.issue.db.tables.records.RatingsRecord;
import yixian.issue.db.tables.records.TimersRecord;
import yixian.kernel.Ids;

/**
 * 计时 · Starts, pauses and stops the clocks of the stages as an issue moves.
 *
 * <p>Dispatch, handling, check and the whole have a clock each; they stand still while an issue is
 * being verified or is parked, and the handling clock while a return is under review. Yellow comes
 * when a fifth of the running time is left.
 */
@Component
public class Timekeeper {

  private static final int WARN_SHARE = 5;
  private static final Limit PUT_RIGHT =
      new Limit(Levels.PUT_RIGHT_WORKING_DAYS, DeadlineUnit.WORKING_DAY);
  private static final TypeReference<List<Stopwatch.Span>> SPANS = new TypeReference<>() {};

  private final Calendars calendars;
  private final Categories categories;
  private final ObjectMapper json;

  Timekeeper(Calendars calendars, Categories categories, ObjectMapper json) {
    this.calendars = calendars;
    this.categories = categories;
    this.json = json;
  }

  /** Does to the clocks what the move asks. */
  void tick(Dossier dossier, Move move, Instant at) {
    switch (move) {
      case REPORT, GRANT_REOPEN -> start(dossier, at, Stage.DISPATCH, Stage.TOTAL);
      case ASK_VERIFY -> pause(dossier, at, Stage.DISPATCH, Stage.TOTAL);
      case VERIFY -> resume(dossier, at, Stage.DISPATCH, Stage.TOTAL);
      case DISPATCH -> {
        stop(dossier, at, Stage.DISPATCH, Stage.HANDLE);
        start(dossier, at, Stage.HANDLE);
      }
      case RETURN -> {
        pause(dossier, at, Stage.HANDLE);
        start(dossier, at, Stage.DISPATCH);
      }
      case REFUSE_RETURN -> {
        stop(dossier, at, Stage.DISPATCH);
        resume(dossier, at, Stage.HANDLE);
      }
      case HANDLE -> {
        stop(dossier, at, Stage.HANDLE);
        start(dossier, at, Stage.CHECK);
      }
      case PARK -> pause(dossier, at, Stage.HANDLE, Stage.TOTAL);
      case RESUME -> resume(dossier, at, Stage.HANDLE, Stage.TOTAL);
      case PASS_CHECK -> stop(dossier, at, Stage.CHECK);
      case FAIL_CHECK -> {
        stop(dossier, at, Stage.CHECK);
        start(dossier, at, Stage.HANDLE);
      }
      case PUT_RIGHT -> {
        Instant rated = rated(dossier, at);
        begin(dossier, Stage.HANDLE, PUT_RIGHT, rated);
        begin(dossier, Stage.TOTAL, PUT_RIGHT, rated);
      }
      case RATE_ABSENT -> {
        stop(dossier, at, Stage.CHECK);
        dossier
            .timer(Stage.HANDLE)
            .ifPresent(timer -> begin(dossier, Stage.HANDLE, limit(timer), at));
      }
      case MERGE -> standStill(dossier, at);
      case UNMERGE -> goOn(dossier, at);
      case REFUSE, CLOSE, FORCE_CLOSE, VOID, RATE_PRESENT, RATE_PARTLY ->
          stop(dossier, at, Stage.values());
      case ACCEPT,
          START_HANDLING,
          WHISTLE,
          ASK_EXTENSION,
          GRANT_EXTENSION,
          REFUSE_EXTENSION,
          UNCLEAR_CHECK,
          RATE,
          CALL_BACK,
          LET_STAND,
          ASK_REOPEN,
          REFUSE_REOPEN,
          SUPERVISE,
          ASK_FORCE,
          REFUSE_FORCE,
          URGE -> {}
    }
    show(dossier);
  }

  /** Lengthens the handling clock, and that of the whole by as much. */
  void extend(Dossier dossier, int amount, DeadlineUnit unit) {
    dossier.timer(Stage.HANDLE).ifPresent(timer -> lengthen(timer, amount, unit));
    dossier.timer(Stage.TOTAL).ifPresent(timer -> lengthen(timer, amount, unit));
    show(dossier);
  }

  /** Computes a clock anew, as after an edit of the calendar; whether its deadline moved. */
  boolean recompute(TimersRecord timer) {
    Instant before = timer.getDeadline();
    set(timer, watch(timer));
    return !timer.getDeadline().equals(before);
  }

  /** The first moment with so many working days gone. */
  Instant putRightBy(Instant at) {
    return calendars.deadline(at, PUT_RIGHT.amount(), PUT_RIGHT.unit()).at();
  }

  /**
   * The time to put it right runs from the rating, however late somebody sees to it; from now where
   * the rating set no day, or where the day was taken back.
   */
  private static Instant rated(Dossier dossier, Instant now) {
    return dossier
        .rating()
        .filter(rating -> rating.getPutRightBy() != null)
        .map(RatingsRecord::getAt)
        .orElse(now);
  }

  private void start(Dossier dossier, Instant at, Stage... stages) {
    for (Stage stage : stages) {
      begin(dossier, stage, categories.book().limit(dossier.issue().getCategory(), stage), at);
    }
  }

  void begin(Dossier dossier, Stage stage, Limit limit, Instant at) {
    TimersRecord timer = new TimersRecord();
    timer.setId(Ids.next());
    timer.setIssue(dossier.id());
    timer.setStage(stage.name());
    timer.setRound(dossier.timer(stage).map(TimersRecord::getRound).orElse(0) + 1);
    timer.setUnit(responsible(dossier, stage));
    timer.setStarted(at);
    timer.setOverdue(false);
    set(timer, Stopwatch.started(at, limit.amount(), limit.unit()));
    dossier.timers().add(timer);
  }

  private static Limit limit(TimersRecord timer) {
    return new Limit(timer.getAmount(), DeadlineUnit.valueOf(timer.getMeasure()));
  }

  private static @Nullable UUID responsible(Dossier dossier, Stage stage) {
    return switch (stage) {
      case HANDLE, TOTAL -> dossier.issue().getUnit();
      case DISPATCH, CHECK -> null;
    };
  }

  private void pause(Dossier dossier, Instant at, Stage... stages) {
    Arrays.stream(stages)
        .flatMap(stage -> dossier.timer(stage).stream())
        .filter(Timekeeper::runs)
        .forEach(
            timer -> {
              set(timer, watch(timer).pause(at));
              timer.setPausedAt(at);
            });
  }

  /** All clocks that run are paused, and remembered: those that stood still stay so afterwards. */
  private void standStill(Dossier dossier, Instant at) {
    Stage[] running =
        Arrays.stream(Stage.values())
            .filter(stage -> dossier.timer(stage).filter(Timekeeper::runs).isPresent())
            .toArray(Stage[]::new);
    dossier.issue().setMergedClocks(Arrays.stream(running).map(Stage::name).toArray(String[]::new));
    pause(dossier, at, running);
  }

  private void goOn(Dossier dossier, Instant at) {
    String[] running = dossier.issue().getMergedClocks();
    if (running != null) {
      resume(dossier, at, Arrays.stream(running).map(Stage::valueOf).toArray(Stage[]::new));
    }
    dossier.issue().setMergedClocks(null);
  }

  private static boolean runs(TimersRecord timer) {
    return timer.getStoppedAt() == null && timer.getPausedAt() == null;
  }

  private void resume(Dossier dossier, Instant at, Stage... stages) {
    Arrays.stream(stages)
        .flatMap(stage -> dossier.timer(stage).stream())
        .filter(timer -> timer.getStoppedAt() == null && timer.getPausedAt() != null)
        .forEach(
            timer -> {
              set(timer, watch(timer).resume(at));
              timer.setPausedAt(null);
            });
  }

  private static void stop(Dossier dossier, Instant at, Stage... stages) {
    Arrays.stream(stages)
        .flatMap(stage -> dossier.timer(stage).stream())
        .filter(timer -> timer.getStoppedAt() == null)
        .forEach(
            timer -> {
              timer.setStoppedAt(at);
              boolean late = timer.getPausedAt() == null && at.isAfter(timer.getDeadline());
              if (late && !timer.getOverdue()) {
                timer.setOverdue(true);
              }
            });
  }

  private void lengthen(TimersRecord timer, int amount, DeadlineUnit unit) {
    if (timer.getStoppedAt() != null) {
      return;
    }
    Stopwatch watch = watch(timer);
    int more = Exchange.of(amount, unit, watch.unit());
    set(timer, watch.lasting(watch.amount() + more));
    timer.setOverdue(false);
  }

  private Stopwatch watch(TimersRecord timer) {
    return new Stopwatch(
        timer.getAmount(),
        DeadlineUnit.valueOf(timer.getMeasure()),
        json.readValue(timer.getSpans(), SPANS));
  }

  private void set(TimersRecord timer, Stopwatch watch) {
    Deadline deadline = calendars.deadline(watch);
    timer.setAmount(watch.amount());
    timer.setMeasure(watch.unit().name());
    timer.setSpans(json.writeValueAsString(watch.spans()));
    timer.setDeadline(deadline.at());
    timer.setWarnAt(warnAt(watch, deadline.at()));
    timer.setNotices(deadline.notices().toArray(String[]::new));
  }

  /** Halves the way to the first second at which a fifth of the running time, or less, is left. */
  private Instant warnAt(Stopwatch watch, Instant deadline) {
    long early = watch.spans().getLast().from().getEpochSecond();
    long late = deadline.getEpochSecond();
    Duration whole = calendars.elapsed(watch, deadline);
    while (late - early > 1) {
      long middle = (early + late) >>> 1;
      Duration left = calendars.elapsed(Instant.ofEpochSecond(middle), deadline, watch.unit());
      if (left.multipliedBy(WARN_SHARE).compareTo(whole) <= 0) {
        late = middle;
      } else {
        early = middle;
      }
    }
    return Instant.ofEpochSecond(late);
  }

  /** Shows the clock that matters now on the issue itself, for lists and lights. */
  static void show(Dossier dossier) {
    var running =
        dossier.timers().stream()
            .filter(Timekeeper::runs)
            .min(Comparator.comparing(timer -> Stage.valueOf(timer.getStage())));
    var issue = dossier.issue();
    issue.setStage(running.map(TimersRecord::getStage).orElse(null));
    issue.setDue(running.map(TimersRecord::getDeadline).orElse(Light.NEVER));
    issue.setWarnAt(running.map(TimersRecord::getWarnAt).orElse(Light.NEVER));
  }
}
