package yixian.assessment.verdict;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.assessment.plan.Panel;
import yixian.assessment.plan.Plan;
import yixian.assessment.plan.Plans;
import yixian.assessment.round.Round;
import yixian.assessment.sheet.Drawing;
import yixian.assessment.sheet.Sheet;
import yixian.assessment.sheet.Sheets;
import yixian.kernel.Actor;
import yixian.kernel.BurdenItem;
import yixian.kernel.BurdenSource;
import yixian.kernel.ClockWatch;
import yixian.kernel.Problem;
import yixian.secondment.placement.Postings;

/**
 * 开期 · Draws the rounds that are due, by the calendar, and asks those who rate, once a round.
 * Raters who say nothing are not asked again, only told when their term has passed ({@link
 * RatingTerm}).
 */
@Component
class Opening implements BurdenSource {

  private static final Actor HOUSE = Actor.system("按历开考核");

  private final Drawing drawing;
  private final Plans plans;
  private final Sheets sheets;
  private final Postings postings;
  private final Tidings tidings;
  private final Road road;
  private final ClockWatch watch;

  Opening(
      Drawing drawing,
      Plans plans,
      Sheets sheets,
      Postings postings,
      Tidings tidings,
      Road road,
      Clock clock) {
    this.drawing = drawing;
    this.plans = plans;
    this.sheets = sheets;
    this.postings = postings;
    this.tidings = tidings;
    this.road = road;
    this.watch = new ClockWatch(clock, System::nanoTime);
  }

  @Scheduled(initialDelay = 20, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void look() {
    watch.round("按历开考核", Integer.MAX_VALUE, () -> road.job(() -> open(HOUSE)));
  }

  /** Draws what is due at once, for whoever does not want to wait; how many rounds. */
  int byHand(Actor actor) {
    int drawn = open(actor);
    if (drawn == 0) {
      throw Problem.refused("nothing-due", "没有到期未开的考核期：方案执行后，期满次日起开表");
    }
    return drawn;
  }

  private int open(Actor by) {
    List<Round> drawn = drawing.due(by);
    drawn.forEach(this::ask);
    return drawn.size();
  }

  private void ask(Round round) {
    Plan plan = plans.get(round.plan());
    List<Sheet> all = sheets.ofRound(round.id());
    if (plan.asks(round.cadence(), Panel.HOST) || plan.asks(round.cadence(), Panel.HOME)) {
      tidings.asked(round, all);
    }
    Set<UUID> people = new LinkedHashSet<>();
    for (Panel panel : Panel.values()) {
      if (plan.asks(round.cadence(), panel)) {
        people.addAll(plan.raters().getOrDefault(panel, Set.of()));
      }
    }
    if (plan.asks(round.cadence(), Panel.MENTOR)) {
      postings
          .mentorsOf(all.stream().map(Sheet::placement).toList())
          .values()
          .forEach(people::addAll);
    }
    if (plan.asks(round.cadence(), Panel.TEAM)) {
      people.addAll(all.stream().map(Sheet::person).toList());
    }
    tidings.askedPeople(round, List.copyOf(people));
  }

  @Override
  public List<BurdenItem> burdens() {
    return List.of(
        new BurdenItem(
            "考核：每期请评议人评议一次", BurdenItem.Kind.REMINDER, true, "公务员考核规定；挂职干部考核方案", "区委组织部", null),
        new BurdenItem("按笔记、登录、学时、点赞、照片、轨迹考核", BurdenItem.Kind.RANKING, false, null, null, null),
        new BurdenItem("按得分自动定等次或排名", BurdenItem.Kind.RANKING, false, null, null, null));
  }
}
