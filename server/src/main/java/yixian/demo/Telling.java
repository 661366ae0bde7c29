package yixian.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;
import yixian.demo.story.Script;
import yixian.kernel.Days;

/**
 * 讲述 · Plays the year day by day.
 *
 * <p>Each day has two lanes that run side by side: what is reported that day with its first acts,
 * and what was reported before. The numbers of the issues are given in the first lane only, so they
 * are the same every time. What a lane made is kept by the road, so that a broken load goes on
 * after the last whole lane.
 */
@Component
class Telling {
  private static final int FIRST_PERCENT = 10;
  private static final int LAST_PERCENT = 78;

  private final Stage stage;
  private final Errand errand;

  Telling(Stage stage, Errand errand) {
    this.stage = stage;
    this.errand = errand;
  }

  /** What happens on one day. */
  private record Lanes(List<Cue> reportedToday, List<Cue> reportedBefore) {}

  void tell(List<Script> scripts, Troupe troupe, Made units, Progress progress) {
    TreeMap<LocalDate, Lanes> days = days(scripts);
    Map<Integer, Standing> standings = new HashMap<>();
    int told = 0;
    try (ExecutorService besides = Executors.newSingleThreadExecutor()) {
      for (Map.Entry<LocalDate, Lanes> day : days.entrySet()) {
        Map<Integer, Standing> before = Map.copyOf(standings);
        List<Cue> first = day.getValue().reportedToday();
        List<Cue> second = day.getValue().reportedBefore();
        Future<Map<Integer, Standing>> other =
            besides.submit(() -> played(day.getKey() + ":2", second, before, troupe, units));
        standings.putAll(played(day.getKey() + ":1", first, before, troupe, units));
        standings.putAll(made(other));
        int percent = FIRST_PERCENT + (LAST_PERCENT - FIRST_PERCENT) * ++told / days.size();
        progress.at(percent, "事件 " + standings.size() + "/" + scripts.size());
      }
    }
  }

  private static TreeMap<LocalDate, Lanes> days(List<Script> scripts) {
    TreeMap<LocalDate, Lanes> days = new TreeMap<>();
    for (Cue cue : Cue.of(scripts)) {
      LocalDate day = Days.of(cue.at());
      boolean today = Days.of(cue.script().reportedAt()).equals(day);
      Lanes lanes =
          days.computeIfAbsent(day, each -> new Lanes(new ArrayList<>(), new ArrayList<>()));
      (today ? lanes.reportedToday() : lanes.reportedBefore()).add(cue);
    }
    return days;
  }

  private Map<Integer, Standing> played(
      String lane, List<Cue> cues, Map<Integer, Standing> before, Troupe troupe, Made units) {
    if (cues.isEmpty()) {
      return Map.of();
    }
    return errand
        .once(
            "story:" + lane,
            "issue.report",
            cues.getFirst().at(),
            Standing.Told.class,
            () -> {
              Map<Integer, Standing> standings = new HashMap<>();
              for (Cue cue : cues) {
                int number = cue.script().number();
                Standing standing = standings.getOrDefault(number, before.get(number));
                standings.put(number, stage.play(cue, standing, troupe, units));
              }
              return new Standing.Told(standings);
            })
        .standings();
  }

  private static <T> T made(Future<T> lane) {
    try {
      return lane.get();
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(failure.getCause());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(
          "The load was broken off; it goes on at the next start.", stop);
    }
  }
}
