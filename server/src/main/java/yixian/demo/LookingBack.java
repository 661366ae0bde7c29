package yixian.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.demo.people.DemoPeople;
import yixian.issue.IssueSheet;
import yixian.issue.Issues;
import yixian.issue.State;
import yixian.issue.lookback.DecisionOrder;
import yixian.issue.lookback.Decisions;
import yixian.issue.lookback.Layer;
import yixian.issue.lookback.Lookbacks;
import yixian.issue.lookback.Lookbacks.Drawn;
import yixian.issue.lookback.Move;
import yixian.issue.lookback.RoundDraft;
import yixian.issue.lookback.Verdict;
import yixian.issue.lookback.review.GroupSheet;
import yixian.issue.lookback.review.Opinion;
import yixian.issue.lookback.review.Review;
import yixian.issue.lookback.review.ReviewGroups;
import yixian.issue.lookback.review.Reviews;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.TimeTravel;
import yixian.planner.draw.Rule.Spread;

/**
 * 回头看 · One finished round: sixty closed issues drawn by unit with a number called out at the draw,
 * looked at by twelve residents, two to each; two issues re-opened, one change of a closing rule
 * proposed, one no that is answered with a reason.
 */
@Component
class LookingBack {
  private static final String DESK = "dispatcher1";
  private static final String CENTRE = DemoPeople.OPERATIONS_CENTRE;
  private static final int SAMPLE = 60;
  private static final int REVIEWERS = 12;
  private static final int PROBLEMS = 5;
  private static final int FIRST = 4;
  private static final int APART = 9;
  private static final int UNREACHED = 59;

  private final ReviewGroups groups;
  private final Lookbacks lookbacks;
  private final Reviews reviews;
  private final Decisions decisions;
  private final Issues issues;
  private final Errand errand;

  LookingBack(
      ReviewGroups groups,
      Lookbacks lookbacks,
      Reviews reviews,
      Decisions decisions,
      Issues issues,
      Errand errand) {
    this.groups = groups;
    this.lookbacks = lookbacks;
    this.reviews = reviews;
    this.decisions = decisions;
    this.issues = issues;
    this.errand = errand;
  }

  void looked(Troupe troupe, Made units, Instant now) {
    Actor desk = troupe.actor(DESK);
    UUID centre = units.id(CENTRE);
    errand.by(
        "lookback",
        desk,
        Lookbacks.LEAD,
        now.minus(Duration.ofDays(30)),
        Made.class,
        () -> {
          Map<String, UUID> made = new HashMap<>();
          UUID group = grouped(desk, centre, now);
          UUID round = lookbacks.open(desk, draft(centre, group, now));
          at(now, 28, () -> lookbacks.move(desk, round, Move.COMMIT, 1, null));
          at(now, 26, () -> lookbacks.move(desk, round, Move.REVEAL, 2, "472"));
          answered(desk, round, now);
          at(now, 8, () -> decided(desk, round));
          at(now, 6, () -> lookbacks.move(desk, round, Move.FINISH, 3, null));
          made.put("round", round);
          return new Made(made);
        });
  }

  private UUID grouped(Actor desk, UUID centre, Instant now) {
    LocalDate until = Days.of(now).plusMonths(6);
    UUID group = groups.found(desk, new GroupSheet.Draft(centre, "第一届群众评议团", "评议已结案事件：三看", until));
    for (int at = 1; at <= REVIEWERS; at++) {
      groups.enlist(desk, group, new GroupSheet.NewMember("评议员 %02d".formatted(at), null, null));
    }
    return group;
  }

  private static RoundDraft draft(UUID centre, UUID group, Instant now) {
    LocalDate today = Days.of(now);
    return new RoundDraft(
        centre,
        "全区结案事件回头看",
        today.minusDays(210),
        today.minusDays(32),
        null,
        null,
        Layer.UNIT,
        Spread.PROPORTIONAL,
        SAMPLE,
        false,
        "开签时评议团代表当场报出的三位数",
        group,
        2);
  }

  /** Most agree; where they do not, both stand. One could not be reached in time. */
  private void answered(Actor desk, UUID round, Instant now) {
    Random random = new Random(SAMPLE);
    List<Drawn> drawn = lookbacks.drawn(desk, round);
    Map<UUID, Integer> places = new HashMap<>();
    drawn.forEach(each -> places.put(each.sample(), places.size()));
    int turn = 0;
    for (Review review : reviews.list(round)) {
      int place = places.getOrDefault(review.sample(), UNREACHED);
      if (place == UNREACHED) {
        continue;
      }
      Review.Given given = given(place, random);
      boolean visited = turn++ % 6 == 5;
      at(
          now,
          24 - place / 5,
          () -> {
            if (visited) {
              reviews.enter(desk, review.sample(), review.reviewerId(), given);
            } else {
              reviews.answer(Actor.citizen(null), review.sample(), review.reviewerId(), given);
            }
            return true;
          });
    }
  }

  private static Review.Given given(int place, Random random) {
    if (isProblem(place)) {
      return new Review.Given(
          Opinion.YES,
          Opinion.NO,
          random.nextInt(3) == 0 ? Opinion.NO : Opinion.PARTLY,
          "过了没几天又是老样子",
          null);
    }
    Opinion needed = of(random, 90, 6);
    Opinion lasting = of(random, 80, 14);
    Opinion content = of(random, 82, 13);
    return new Review.Given(needed, lasting, content, note(content), null);
  }

  private static boolean isProblem(int place) {
    return place >= FIRST && (place - FIRST) % APART == 0 && (place - FIRST) / APART < PROBLEMS;
  }

  private static Opinion of(Random random, int yes, int partly) {
    int drawn = random.nextInt(100);
    return drawn < yes ? Opinion.YES : drawn < yes + partly ? Opinion.PARTLY : Opinion.UNKNOWN;
  }

  private static @Nullable String note(Opinion content) {
    return content == Opinion.PARTLY ? "办是办了，来得慢了些" : null;
  }

  /** Two are opened again, two stand behind a proposal, and nothing is done about the last. */
  private UUID decided(Actor desk, UUID round) {
    List<Drawn> drawn = lookbacks.drawn(desk, round);
    List<Drawn> problems = new ArrayList<>();
    for (int place = 0; place < drawn.size(); place++) {
      if (isProblem(place)) {
        problems.add(drawn.get(place));
      }
    }
    List<Drawn> closed = problems.stream().filter(each -> isClosed(desk, each)).limit(2).toList();
    List<Drawn> others = problems.stream().filter(each -> !closed.contains(each)).toList();
    decide(desk, round, Verdict.REOPEN, closed, "评议员到现场看，问题又出现，重新办理");
    int half = Math.min(2, others.size());
    decide(desk, round, Verdict.RULE, others.subList(0, half), "此类事件处理后观察七天、没有反复再结案");
    decide(desk, round, Verdict.NONE, others.subList(half, others.size()), "属季节性反复，已列入日常保洁");
    return round;
  }

  private boolean isClosed(Actor desk, Drawn drawn) {
    IssueSheet sheet = issues.sheet(desk, drawn.issue());
    return sheet.state() == State.CLOSED && !sheet.flags().reopenAsked();
  }

  private void decide(Actor desk, UUID round, Verdict verdict, List<Drawn> drawn, String why) {
    if (!drawn.isEmpty()) {
      decisions.decide(
          desk,
          round,
          new DecisionOrder(
              verdict,
              drawn.stream()
                  .map(each -> new DecisionOrder.Target(each.sample(), each.version()))
                  .toList(),
              why,
              null));
    }
  }

  private static <T> void at(Instant now, int daysAgo, Supplier<T> deed) {
    TimeTravel.at(now.minus(Duration.ofDays(daysAgo)), deed);
  }
}
