package yixian.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.issue.texthelp.About;
import yixian.issue.texthelp.TextHelp;
import yixian.kernel.Actor;
import yixian.kernel.TimeTravel;

/**
 * 文字辅助 · What the year's closed issues teach: the help for categories is in use, that for units is
 * trained and waits for somebody to look at it.
 */
@Component
class Learning {

  private static final Duration DAY = Duration.ofDays(1);

  private final TextHelp help;
  private final Road road;
  private final Errand errand;

  Learning(TextHelp help, Road road, Errand errand) {
    this.help = help;
    this.road = road;
    this.errand = errand;
  }

  void learnt(Troupe troupe, Instant now) {
    Actor dispatcher = troupe.actor("dispatcher1");
    Instant yesterday = now.minus(DAY);
    for (About about : About.values()) {
      if (!road.job(() -> help.canLearn(about))) {
        continue;
      }
      UUID trained = TimeTravel.at(yesterday, () -> help.learn(dispatcher, about));
      if (about == About.CATEGORY) {
        errand.by(
            "texthelp:" + about,
            dispatcher,
            "issue.configure",
            yesterday,
            Made.class,
            () -> {
              help.use(dispatcher, about, trained);
              return new Made(Map.of());
            });
      }
    }
  }
}
