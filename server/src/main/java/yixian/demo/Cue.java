package yixian.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.demo.story.Script;
import yixian.demo.story.Script.Step;

/** One entry on the stage of the year: an issue is reported, or its next step is taken. */
record Cue(Instant at, Script script, @Nullable Step step) {

  /** All entries of all scripts, as time runs. */
  static List<Cue> of(List<Script> scripts) {
    List<Cue> cues = new ArrayList<>();
    for (Script script : scripts) {
      cues.add(new Cue(script.reportedAt(), script, null));
      script.steps().forEach(step -> cues.add(new Cue(step.at(), script, step)));
    }
    cues.sort(Comparator.comparing(Cue::at).thenComparing(cue -> cue.script().number()));
    return cues;
  }
}
