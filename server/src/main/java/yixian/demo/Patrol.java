package yixian.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.inspection.Inspections;
import yixian.inspection.campaign.CampaignDraft;
import yixian.inspection.campaign.Campaigns;
import yixian.inspection.campaign.GroupDraft;
import yixian.inspection.campaign.Groups;
import yixian.inspection.campaign.Targets;
import yixian.inspection.campaign.Targets.Numbered;
import yixian.inspection.checking.CheckOrder;
import yixian.inspection.checking.CheckOrder.Mark;
import yixian.inspection.checking.Checks;
import yixian.inspection.finding.Findings;
import yixian.inspection.finding.Findings.Open;
import yixian.inspection.finding.Move;
import yixian.inspection.finding.MoveOrder;
import yixian.inspection.finding.State;
import yixian.inspection.standard.Criterion;
import yixian.inspection.standard.Rule;
import yixian.inspection.standard.Standards;
import yixian.inspection.standard.Verdict;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.TimeTravel;

/** 巡查 · Takes one campaign of the demo from its groups to the last finding checked again. */
@Component
class Patrol {

  private static final int HUNDRED = 100;
  private static final int SECOND_THOUGHTS = 8;
  private static final int MOST_TIMES = 3;
  private static final int TERM = 5;

  private final Campaigns campaigns;
  private final Groups groups;
  private final Targets targets;
  private final Standards standards;
  private final Checks checks;
  private final Findings findings;

  Patrol(
      Campaigns campaigns,
      Groups groups,
      Targets targets,
      Standards standards,
      Checks checks,
      Findings findings) {
    this.campaigns = campaigns;
    this.groups = groups;
    this.targets = targets;
    this.standards = standards;
    this.checks = checks;
    this.findings = findings;
  }

  /**
   * 走过的 · What a campaign came to, before it is closed.
   *
   * @param marks what counts, by target, where anything fell short
   */
  record Walked(UUID campaign, Actor head, List<Numbered> targets, Map<UUID, List<Mark>> marks) {

    Walked {
      targets = List.copyOf(targets);
      marks = Map.copyOf(marks);
    }
  }

  /** Sets it up and checks its targets; called inside the road. */
  Walked walked(Drive drive, UUID standard, Troupe troupe, Made units) {
    Actor desk = troupe.actor("clerk1-" + drive.owner());
    UUID campaign = campaigns.open(desk, draft(drive, standard, units));
    List<List<Actor>> crews = new ArrayList<>();
    for (int at = 0; at < drive.crews().size(); at++) {
      List<Actor> crew = crew(drive, at, troupe);
      List<UUID> members =
          crew.stream().map(each -> Objects.requireNonNull(each.person())).toList();
      List<UUID> sent = drive.crews().get(at).stream().map(units::id).toList();
      groups.form(
          desk, campaign, new GroupDraft(Drive.crewName(at), sent, members, members.getFirst()));
      crews.add(crew);
    }
    Inspections.Entered entered = targets.enter(desk, campaign, drive.rows());
    if (!entered.faults().isEmpty()) {
      throw new IllegalStateException("The demo's targets have faults: " + entered.faults());
    }
    moved(desk, campaign, yixian.inspection.campaign.Move.START, drive.begins());
    return checked(drive, campaign, standard, crews);
  }

  private static CampaignDraft draft(Drive drive, UUID standard, Made units) {
    return new CampaignDraft(
        units.id(drive.owner()),
        drive.title(),
        drive.purpose(),
        drive.basis(),
        Days.of(drive.begins()),
        Days.of(drive.begins()).plusDays(drive.days() - 1L),
        standard,
        drive.measure(),
        drive.share(),
        TERM,
        drive.rehearsal());
  }

  private static List<Actor> crew(Drive drive, int at, Troupe troupe) {
    List<Actor> crew = new ArrayList<>();
    for (String unit : drive.crews().get(at)) {
      crew.add(troupe.actor("leader-" + unit));
      crew.add(troupe.actor("clerk1-" + unit));
    }
    if (at == 0 && drive.guest() != null && troupe.knows(drive.guest())) {
      crew.add(troupe.actor(drive.guest()));
    }
    return crew;
  }

  private Walked checked(Drive drive, UUID campaign, UUID standard, List<List<Actor>> crews) {
    List<Numbered> all = targets.numbered(campaign);
    List<Criterion> criteria =
        standards.criteria(standards.inForce(standard, Days.of(drive.begins())));
    Map<UUID, Integer> order = new HashMap<>();
    all.forEach(target -> order.putIfAbsent(target.group(), order.size()));
    Map<UUID, List<Mark>> marks = new HashMap<>();
    int last = all.size() - drive.left();
    for (int at = 0; at < last; at++) {
      Numbered target = all.get(at);
      SplittableRandom random = new SplittableRandom(drive.key().hashCode() * 31L + at);
      List<Mark> found = found(criteria, random, drive.worst());
      if (!found.isEmpty()) {
        marks.put(target.id(), found);
      }
      List<Actor> crew = crews.get(Objects.requireNonNull(order.get(target.group())));
      Instant moment = moment(drive, at, last);
      check(crew.get(at % crew.size()), target, found, moment);
      if (target.sampled()) {
        check(
            crew.get((at + 1) % crew.size()),
            target,
            rethought(criteria, found, random),
            moment.plus(Duration.ofMinutes(20)));
      }
    }
    return new Walked(campaign, crews.getFirst().getFirst(), all, marks);
  }

  /** In the order of the targets, over the days of the campaign, from nine to five. */
  private static Instant moment(Drive drive, int at, int of) {
    long day = (long) at * drive.days() / of;
    return drive.begins().plus(Duration.ofDays(day)).plus(Duration.ofMinutes(3L * (at % 130)));
  }

  private void check(Actor rater, Numbered target, List<Mark> marks, Instant moment) {
    at(moment, () -> checks.check(rater, target.id(), new CheckOrder(marks, null)));
  }

  private static List<Mark> found(List<Criterion> criteria, SplittableRandom random, int worst) {
    List<Mark> marks = new ArrayList<>();
    for (Criterion criterion : criteria) {
      boolean first = worst == HUNDRED && criterion.position() == 1;
      if (first || (worst < HUNDRED && random.nextInt(HUNDRED) < worst)) {
        marks.add(fallen(criterion, random));
      }
    }
    return marks;
  }

  private static Mark fallen(Criterion criterion, SplittableRandom random) {
    int times = criterion.rule() == Rule.ONCE ? 1 : random.nextInt(1, MOST_TIMES + 1);
    return new Mark(criterion.position(), Verdict.SHORT, times, "现场发现 " + times + " 处不符合");
  }

  /** A second rater mostly sees the same. */
  private static List<Mark> rethought(
      List<Criterion> criteria, List<Mark> found, SplittableRandom random) {
    Map<Integer, Mark> marks =
        found.stream().collect(Collectors.toMap(Mark::position, mark -> mark));
    for (Criterion criterion : criteria) {
      if (random.nextInt(HUNDRED) < SECOND_THOUGHTS) {
        if (marks.remove(criterion.position()) == null) {
          marks.put(criterion.position(), fallen(criterion, random));
        }
      }
    }
    return List.copyOf(marks.values());
  }

  /** Puts findings right, so many in a hundred, and lets the leading unit check them again. */
  void rectified(Drive drive, Walked walked, Troupe troupe, Map<UUID, String> clerks) {
    Actor checker = troupe.actor("leader-" + drive.owner());
    List<Open> open =
        findings.of(walked.targets().stream().map(Numbered::id).toList()).stream()
            .filter(each -> each.state() == State.FOUND)
            .toList();
    List<Open> mended = open.subList(0, open.size() * drive.fixed() / HUNDRED);
    Instant end = drive.begins().plus(Duration.ofDays(drive.days()));
    mended.stream()
        .collect(Collectors.groupingBy(Open::unit))
        .forEach(
            (unit, those) -> {
              Actor clerk = troupe.actor(Objects.requireNonNull(clerks.get(unit)));
              List<MoveOrder.Subject> subjects = those.stream().map(Open::subject).toList();
              List<MoveOrder.Subject> fixed =
                  at(end, () -> findings.move(clerk, order(Move.FIX, subjects, "已现场整改到位")));
              at(
                  end.plus(Duration.ofHours(5)),
                  () -> findings.move(checker, order(Move.CLOSE, fixed, null)));
            });
  }

  private static MoveOrder order(
      Move move, List<MoveOrder.Subject> subjects, @Nullable String note) {
    return new MoveOrder(move, subjects, note, null);
  }

  void closed(Drive drive, Walked walked, Troupe troupe) {
    moved(
        troupe.actor("clerk1-" + drive.owner()),
        walked.campaign(),
        yixian.inspection.campaign.Move.CLOSE,
        drive.begins().plus(Duration.ofDays(drive.days())).plus(Duration.ofHours(7)));
  }

  private void moved(
      Actor desk, UUID campaign, yixian.inspection.campaign.Move move, Instant moment) {
    at(
        moment,
        () -> {
          campaigns.move(desk, campaign, move, campaigns.ruler(campaign).version());
          return move;
        });
  }

  static <T> T at(Instant moment, Supplier<T> deed) {
    return TimeTravel.at(moment, deed);
  }
}
