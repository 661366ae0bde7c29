package yixian.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import yixian.demo.story.Script;

/**
 * 讲述 · Plays the year in the order of its moments, some fifty acts a transaction.
 *
 * <p>What each stretch made is kept by the road, so that a broken load goes on after its last whole
 * stretch.
 */
@Component
class Telling {
  private static final int ACTS_AT_ONCE = 50;
  private static final int FIRST_PERCENT = 10;
  private static final int LAST_PERCENT = 99;

  private final Stage stage;
  private final Errand errand;

  Telling(Stage stage, Errand errand) {
    this.stage = stage;
    this.errand = errand;
  }

  void tell(List<Script> scripts, Troupe troupe, Made units, Progress progress) {
    List<Cue> cues = Cue.of(scripts);
    Map<Integer, Standing> standings = new HashMap<>();
    for (int at = 0; at < cues.size(); at += ACTS_AT_ONCE) {
      List<Cue> stretch = cues.subList(at, Math.min(cues.size(), at + ACTS_AT_ONCE));
      standings.putAll(played(at, stretch, Map.copyOf(standings), troupe, units));
      int percent = FIRST_PERCENT + (LAST_PERCENT - FIRST_PERCENT) * at / cues.size();
      progress.at(percent, "事件 " + standings.size() + "/" + scripts.size());
    }
  }

  private Map<Integer, Standing> played(
      int at, List<Cue> cues, Map<Integer, Standing> before, Troupe troupe, Made units) {
    Instant moment = cues.getFirst().at();
    return errand
        .once(
            "story:" + at,
            "issue.report",
            moment,
            Standing.Told.class,
            () -> {
              Map<Integer, Standing> standings = new HashMap<>(before);
              Set<Integer> touched = new HashSet<>();
              for (Cue cue : cues) {
                int number = cue.script().number();
                standings.put(number, stage.play(cue, standings.get(number), troupe, units));
                touched.add(number);
              }
              standings.keySet().retainAll(touched);
              return new Standing.Told(standings);
            })
        .standings();
  }
}
