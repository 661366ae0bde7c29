package yixian.demo;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import yixian.access.Accounts;
import yixian.access.Road;
import yixian.calendar.Calendars;
import yixian.demo.map.DemoMap;
import yixian.demo.people.DemoPeople;
import yixian.demo.story.DemoStory;
import yixian.demo.story.Script;
import yixian.kernel.TimeTravel;

/**
 * 示范区 · Fills an empty house with 通州区: divisions, units, people, grids, rules, and a year of issues
 * and some requests.
 *
 * <p>Everything goes through the faces of the rooms at its own moment, so that audit, timers and
 * facts are as if the year had passed here. A house that is in use is left alone; a load that was
 * broken off goes on where it stopped.
 */
@Component
public class DemoDistrict {
  private static final long SEED = 320612;
  private static final Duration PREPARATION = Duration.ofDays(400);

  private final LoadStore loads;
  private final Road road;
  private final Accounts accounts;
  private final Calendars calendars;
  private final Founding founding;
  private final Drawing drawing;
  private final Staff staff;
  private final Secondments secondments;
  private final Selections selections;
  private final Desk desk;
  private final Rulebook rulebook;
  private final Telling telling;
  private final Paperwork paperwork;
  private final Leaving leaving;
  private final Watch watch;
  private final Drills drills;
  private final Teamwork teamwork;
  private final Journals journals;
  private final Conversations conversations;
  private final Warnings warnings;
  private final Assessing assessing;
  private final Afterwards afterwards;
  private final Zones zones;
  private final Surveying surveying;
  private final Neighbours neighbours;
  private final Hotline hotline;
  private final Receptions receptions;
  private final Learning learning;
  private final Casework casework;
  private final Judging judging;
  private final Archive archive;
  private final Empowering empowering;
  private final LookingBack lookingBack;
  private final Verifying verifying;
  private final Rivers rivers;
  private final Contracting contracting;
  private final Inspecting inspecting;
  private final Visiting visiting;
  private final Campaigning campaigning;
  private final Pairing pairing;
  private final Aiming aiming;
  private final Publishing publishing;
  private final DroppingIn droppingIn;
  private final Corresponding corresponding;
  private final Clock clock;
  private final Path data;

  DemoDistrict(
      LoadStore loads,
      Road road,
      Accounts accounts,
      Calendars calendars,
      Founding founding,
      Drawing drawing,
      Staff staff,
      Secondments secondments,
      Selections selections,
      Desk desk,
      Rulebook rulebook,
      Telling telling,
      Paperwork paperwork,
      Leaving leaving,
      Watch watch,
      Drills drills,
      Teamwork teamwork,
      Journals journals,
      Conversations conversations,
      Warnings warnings,
      Assessing assessing,
      Afterwards afterwards,
      Zones zones,
      Surveying surveying,
      Neighbours neighbours,
      Hotline hotline,
      Receptions receptions,
      Learning learning,
      Casework casework,
      Judging judging,
      Archive archive,
      Empowering empowering,
      LookingBack lookingBack,
      Verifying verifying,
      Rivers rivers,
      Contracting contracting,
      Inspecting inspecting,
      Visiting visiting,
      Campaigning campaigning,
      Pairing pairing,
      Aiming aiming,
      Publishing publishing,
      DroppingIn droppingIn,
      Corresponding corresponding,
      Clock clock,
      @Value("${yixian.data}") Path data) {
    this.loads = loads;
    this.road = road;
    this.accounts = accounts;
    this.calendars = calendars;
    this.founding = founding;
    this.drawing = drawing;
    this.staff = staff;
    this.secondments = secondments;
    this.selections = selections;
    this.desk = desk;
    this.rulebook = rulebook;
    this.telling = telling;
    this.paperwork = paperwork;
    this.leaving = leaving;
    this.watch = watch;
    this.drills = drills;
    this.teamwork = teamwork;
    this.journals = journals;
    this.conversations = conversations;
    this.warnings = warnings;
    this.assessing = assessing;
    this.afterwards = afterwards;
    this.zones = zones;
    this.surveying = surveying;
    this.neighbours = neighbours;
    this.hotline = hotline;
    this.receptions = receptions;
    this.learning = learning;
    this.casework = casework;
    this.judging = judging;
    this.archive = archive;
    this.empowering = empowering;
    this.lookingBack = lookingBack;
    this.verifying = verifying;
    this.rivers = rivers;
    this.contracting = contracting;
    this.inspecting = inspecting;
    this.visiting = visiting;
    this.campaigning = campaigning;
    this.pairing = pairing;
    this.aiming = aiming;
    this.publishing = publishing;
    this.droppingIn = droppingIn;
    this.corresponding = corresponding;
    this.clock = clock;
    this.data = data;
  }

  /** Loads what is missing; false when there was nothing to do. */
  boolean load(DemoStory.Size size, Progress progress) {
    Optional<LoadStore.Load> load = road.job(() -> begin(size));
    load.ifPresent(begun -> TimeTravel.journey(() -> load(begun, progress)));
    return load.isPresent();
  }

  private boolean load(LoadStore.Load load, Progress progress) {
    Instant now = load.beganAt();
    progress.at(0, "绘制区划与网格");
    DemoMap map = DemoMap.drawn(SEED);
    DemoPeople people = DemoPeople.invented(map, SEED);
    Prepared prepared = prepare(map, people, now.minus(PREPARATION), progress);
    List<Script> scripts =
        DemoStory.told(map, people, calendars::isWorkingDay, now, load.size(), SEED).scripts();
    Troupe troupe = new Troupe(accounts, prepared.accounts());
    telling.tell(scripts, troupe, prepared.units(), progress);
    selections.open(prepared.units(), now);
    progress.at(78, "人岗匹配");
    desk.played(prepared.past(), prepared.units(), troupe, now);
    progress.at(84, "请假");
    leaving.played(troupe, people, prepared.units(), now.minus(PREPARATION), now);
    progress.at(86, "审批");
    paperwork.filed(troupe, prepared.units(), prepared.accounts(), now.minus(PREPARATION), now);
    watch.kept(troupe, prepared.firstGrid(), now);
    drills.called(people, troupe, now);
    teamwork.told(troupe, people, prepared.units(), prepared.placements().id("batch"), now);
    progress.at(88, "履职记实");
    journals.kept(people, troupe, prepared.placements(), now);
    conversations.held(people, troupe, prepared.placements(), now);
    warnings.told(people, troupe, prepared.placements(), now);
    progress.at(92, "返回跟踪");
    afterwards.told(prepared.veterans(), people, troupe, prepared.placements(), now);
    progress.at(94, "片区与网格划分");
    zones.divided(people, troupe, prepared.units(), now);
    surveying.tried(map, people, troupe, prepared.units(), now);
    surveying.surveyed(map, people, troupe, prepared.units(), now);
    neighbours.reported(troupe, new Showcase(data), now);
    hotline.handedOver(troupe, now);
    learning.learnt(troupe, now);
    casework.told(troupe, prepared.units(), now);
    judging.drawn(troupe, prepared.units(), now);
    archive.brought(troupe, prepared.units(), now, SEED);
    lookingBack.looked(troupe, prepared.units(), now);
    progress.at(96, "信访");
    receptions.held(
        people, troupe, prepared.units(), prepared.accounts(), now.minus(PREPARATION), now);
    progress.at(97, "任务清单");
    verifying.sent(map, people, troupe, prepared.units(), now);
    rivers.cleared(map, troupe, prepared.units(), now);
    contracting.signed(troupe, prepared.units(), now);
    progress.at(97, "专项检查");
    inspecting.held(map, troupe, prepared.units(), now);
    pairing.told(map, people, troupe, prepared.units(), now);
    visiting.told(map, people, troupe, prepared.units(), now);
    campaigning.told(map, troupe, prepared.units(), now);
    empowering.offered(troupe, prepared.units(), now);
    aiming.written(people, troupe, prepared.placements(), now);
    assessing.judged(people, troupe, prepared.placements().id("batch"), now);
    publishing.told(people, troupe, prepared.units(), now);
    droppingIn.told(people, troupe, prepared.units(), now);
    corresponding.written(troupe, prepared.units(), now);
    progress.at(98, "选派");
    secondments.recallTheLast(prepared.placements(), people, troupe, now);
    selections.called(
        prepared.veterans(),
        prepared.units(),
        prepared.accounts(),
        troupe,
        new Showcase(data),
        now);
    drills.running(people, troupe, prepared.placements().id("batch"), now);
    road.job(
        () -> {
          loads.finish(clock.instant());
          return true;
        });
    progress.at(100, "完成");
    return true;
  }

  private Optional<LoadStore.Load> begin(DemoStory.Size size) {
    Optional<LoadStore.Load> earlier = loads.find();
    if (earlier.isPresent()) {
      return earlier.filter(load -> load.finishedAt() == null);
    }
    return accounts.none()
        ? Optional.of(loads.begin(size, clock.instant().truncatedTo(ChronoUnit.SECONDS)))
        : Optional.empty();
  }

  /**
   * Units by code, accounts and present placements by person, who was sent before, and the first
   * secondee's grid.
   */
  private record Prepared(
      Made units, Made accounts, Made placements, Secondments.Past past, UUID firstGrid) {

    Veterans veterans() {
      return past.hundred();
    }
  }

  /** The district as it stands before the year begins. */
  private Prepared prepare(DemoMap map, DemoPeople people, Instant moment, Progress progress) {
    Made units = founding.units(moment);
    progress.at(2, "组织机构 " + units.ids().size() + " 个");
    drawing.boundaries(map, units, moment);
    Made grids = drawing.grids(map, units, moment);
    progress.at(4, "网格 " + grids.ids().size() + " 个");
    Made persons = staff.persons(people, units, moment);
    staff.duties(people, persons, grids, moment);
    Made actors = staff.accounts(people, units, persons, new Showcase(data), moment);
    progress.at(6, "人员 " + persons.ids().size() + " 人");
    Secondments.Past past = secondments.past(people, units, SEED);
    Made placements = secondments.present(people, units, persons, grids, moment);
    progress.at(8, "挂职批次");
    rulebook.categories(moment);
    rulebook.routing(units, moment);
    rulebook.openness(moment);
    progress.at(10, "分类与派遣规则");
    String grid = Integer.toString(people.with(DemoPeople.Duty.SECONDEE).getFirst().grid());
    return new Prepared(units, actors, placements, past, grids.id(grid));
  }
}
