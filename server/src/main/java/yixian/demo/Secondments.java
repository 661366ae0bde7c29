package yixian.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.demo.cohort.DemoCohorts;
import yixian.demo.cohort.Offer;
import yixian.demo.cohort.Official;
import yixian.demo.cohort.Sending;
import yixian.demo.data.Division;
import yixian.demo.people.DemoPeople;
import yixian.demo.people.DemoPeople.Duty;
import yixian.demo.people.DemoPeople.Person;
import yixian.directory.NewPerson;
import yixian.directory.People;
import yixian.directory.profile.Profile;
import yixian.directory.profile.Profiles;
import yixian.kernel.Days;
import yixian.secondment.Direction;
import yixian.secondment.batch.BatchDraft;
import yixian.secondment.batch.BatchMove;
import yixian.secondment.batch.Batches;
import yixian.secondment.batch.Phase;
import yixian.secondment.batch.PhaseSpan;
import yixian.secondment.placement.MentorKind;
import yixian.secondment.placement.MoveOrder;
import yixian.secondment.placement.PlacementDraft;
import yixian.secondment.placement.PlacementMove;
import yixian.secondment.placement.Placements;
import yixian.secondment.post.PostDraft;
import yixian.secondment.post.PostKind;
import yixian.secondment.post.Posts;
import yixian.secondment.post.Wish;

/**
 * 挂职 · Plays the batches that are over, from the plan to the promotions, and sends the secondees of
 * today to their grids.
 */
@Component
class Secondments {

  private static final LocalDate KNOWN_SINCE = LocalDate.of(2015, 1, 1);
  private static final Duration MORNING = Duration.ofHours(9);
  private static final int MONTHS_OF_PRESENT = 14;
  private static final String PRESENT = "present";
  private static final String DESPITE_DOUBTS = "该岗位需要熟悉本地方言与情况的干部，经部务会研究同意派往";

  /** Placed, approved, filed, started: the version then. */
  private static final int STARTED = 4;

  private final People people;
  private final Profiles profiles;
  private final Batches batches;
  private final Posts posts;
  private final Placements placements;
  private final Forms forms;
  private final Errand errand;

  Secondments(
      People people,
      Profiles profiles,
      Batches batches,
      Posts posts,
      Placements placements,
      Forms forms,
      Errand errand) {
    this.people = people;
    this.profiles = profiles;
    this.batches = batches;
    this.posts = posts;
    this.placements = placements;
    this.forms = forms;
    this.errand = errand;
  }

  /**
   * The batches that are over.
   *
   * @param hundred of the greatest, who may be sent again
   * @param others of the first, who may be sent again as well
   */
  record Past(Veterans hundred, Veterans others) {}

  /** Plays the batches that are over. */
  Past past(DemoPeople others, Made units, long seed) {
    Set<String> taken = others.people().stream().map(Person::name).collect(Collectors.toSet());
    Map<String, Veterans> veterans = new HashMap<>();
    for (Sending sending : DemoCohorts.invented(taken, seed)) {
      Made persons = persons(sending, units);
      if (sending.key().equals(DemoCohorts.HUNDRED)) {
        Instant review = Days.start(sending.from().minusDays(60)).plus(MORNING);
        forms.keep(sending.key(), sending.officials(), units, persons, review);
      }
      Made placed = send(sending, units, persons, new Made(Map.of()));
      bringBack(sending, placed);
      veterans.put(sending.key(), new Veterans(sending.officials(), persons, placed, sending.to()));
    }
    return new Past(
        Objects.requireNonNull(veterans.get(DemoCohorts.HUNDRED)),
        Objects.requireNonNull(veterans.get(DemoCohorts.BULLETIN)));
  }

  /** The batch that serves while the year is told; placements by key of the person. */
  Made present(DemoPeople demo, Made units, Made persons, Made grids, Instant moment) {
    LocalDate from = Days.of(moment);
    List<Person> secondees = demo.with(Duty.SECONDEE);
    List<Offer> offers = new ArrayList<>();
    List<Official> officials = new ArrayList<>();
    for (int at = 0; at < secondees.size(); at++) {
      Person person = secondees.get(at);
      boolean leads = person.title().contains("网格长");
      String grid = Integer.toString(person.grid());
      offers.add(
          new Offer(
              leads ? PostKind.GRID_LEADER : PostKind.GRID_MEMBER,
              Division.TOWN,
              grid,
              leads ? "专属网格长" : "三级网格员",
              "走访网格内住户，发现并上报问题，协调解决群众急难愁盼",
              1));
      Profile profile = DemoCohorts.profileOfSecondee(at);
      officials.add(
          new Official(
              person.key(), person.name(), person.unit(), person.title(), profile, at, false));
    }
    Sending sending =
        new Sending(
            PRESENT,
            3,
            "干部下沉网格",
            "下沉二甲镇网格一线，承担网格服务与矛盾化解专项工作",
            Direction.DOWN,
            from,
            from.plusMonths(MONTHS_OF_PRESENT).minusDays(1),
            offers,
            officials);
    errand.once(
        "secondment:present:profiles",
        "directory.edit",
        moment,
        Made.class,
        () -> {
          officials.forEach(
              each ->
                  profiles.record(
                      Errand.LOADER, persons.id(each.key()), untold(each), KNOWN_SINCE));
          return new Made(Map.of());
        });
    forms.keep(PRESENT, officials, units, persons, moment);
    Made placed = send(sending, units, persons, grids);
    guide(placed, demo, persons, moment);
    return placed;
  }

  /**
   * One official of the present batch is recalled at the end of the story, and may still answer;
   * substitutes are called for.
   */
  void recallTheLast(Made placed, DemoPeople demo, Troupe troupe, Instant now) {
    String last = "sec24";
    errand.once(
        "secondment:recall",
        "secondment.recall",
        now.minus(Duration.ofDays(2)),
        Made.class,
        () -> {
          String reason = "近两个月三次走访抽查均不在岗，走访记录由他人代填，不宜继续在岗，召回培训。";
          move(placed.id(last), PlacementMove.RECALL, STARTED, reason, null);
          return new Made(Map.of());
        });
    forms.callForSubstitutes(demo, troupe, now);
  }

  private Made persons(Sending sending, Made units) {
    return errand.once(
        "secondment:" + sending.key() + ":people",
        "directory.edit",
        Days.start(sending.from().minusDays(120)).plus(MORNING),
        Made.class,
        () -> {
          Map<String, UUID> ids = new HashMap<>();
          for (Official official : sending.officials()) {
            UUID home = units.id(official.unit());
            NewPerson wanted =
                new NewPerson(official.name(), null, home, official.title(), KNOWN_SINCE);
            UUID id = people.add(Errand.LOADER, wanted);
            boolean told = !sending.key().equals(DemoCohorts.HUNDRED);
            profiles.record(
                Errand.LOADER, id, told ? official.profile() : untold(official), KNOWN_SINCE);
            ids.put(official.key(), id);
          }
          return new Made(ids);
        });
  }

  /** What is known before a form was kept: not whether this is a three-door official. */
  private static Profile untold(Official official) {
    Profile known = official.profile();
    return new Profile(
        known.sex(),
        known.birth(),
        known.nativePlace(),
        known.degree(),
        known.rank(),
        known.politics(),
        known.workSince(),
        null,
        known.speciality());
  }

  private Made send(Sending sending, Made units, Made persons, Made grids) {
    String key = "secondment:" + sending.key();
    LocalDate from = sending.from();
    Made planned =
        errand.once(
            key + ":plan",
            "secondment.edit",
            Days.start(from.minusDays(90)).plus(MORNING),
            Made.class,
            () -> plan(sending, units, grids));
    UUID batch = planned.id("batch");
    Made placed =
        errand.once(
            key + ":place",
            "secondment.place",
            Days.start(from.minusDays(30)).plus(MORNING),
            Made.class,
            () -> place(sending, planned, persons, batch));
    errand.once(
        key + ":start",
        "secondment.place",
        Days.start(from).plus(MORNING),
        Made.class,
        () -> {
          placements.moveAll(Errand.LOADER, batch, PlacementMove.START, null);
          batches.move(Errand.LOADER, batch, 2, BatchMove.START, null);
          return new Made(Map.of());
        });
    return placed.with(new Made(Map.of("batch", batch)));
  }

  private Made plan(Sending sending, Made units, Made grids) {
    LocalDate from = sending.from();
    BatchDraft draft =
        new BatchDraft(
            sending.number(),
            sending.name(),
            sending.task(),
            null,
            "区委组织部",
            sending.direction(),
            from,
            sending.to(),
            phases(from, sending.to()));
    UUID batch = batches.plan(Errand.LOADER, draft).id();
    Map<String, UUID> ids = new HashMap<>();
    ids.put("batch", batch);
    for (int at = 0; at < sending.offers().size(); at++) {
      Offer offer = sending.offers().get(at);
      UUID grid = offer.grid().isEmpty() ? null : grids.id(offer.grid());
      PostDraft post =
          new PostDraft(
              offer.kind(),
              units.id(offer.host()),
              grid,
              null,
              offer.title(),
              offer.duties(),
              Wish.NONE,
              offer.places(),
              offer.kind() == PostKind.FIRST_SECRETARY,
              3);
      ids.put(Integer.toString(at), posts.offer(Errand.LOADER, batch, post).id());
    }
    batches.move(Errand.LOADER, batch, 1, BatchMove.OPEN, null);
    return new Made(ids);
  }

  private static List<PhaseSpan> phases(LocalDate from, LocalDate to) {
    LocalDate call = from.minusDays(90);
    return List.of(
        new PhaseSpan(Phase.CALL, call, call.plusDays(6)),
        new PhaseSpan(Phase.NOMINATION, call.plusDays(7), call.plusDays(27)),
        new PhaseSpan(Phase.REVIEW, call.plusDays(28), call.plusDays(41)),
        new PhaseSpan(Phase.MATCHING, call.plusDays(42), call.plusDays(58)),
        new PhaseSpan(Phase.APPROVAL, from.minusDays(30), from.minusDays(20)),
        new PhaseSpan(Phase.FILING, from.minusDays(19), from.minusDays(8)),
        new PhaseSpan(Phase.DEPARTURE, from.minusDays(7), from),
        new PhaseSpan(Phase.SERVICE, from, to.minusDays(30)),
        new PhaseSpan(Phase.APPRAISAL, to.minusDays(29), to.minusDays(5)),
        new PhaseSpan(Phase.RETURN, to.minusDays(4), to));
  }

  private Made place(Sending sending, Made planned, Made persons, UUID batch) {
    Map<String, UUID> ids = new HashMap<>();
    for (Official official : sending.officials()) {
      PlacementDraft draft =
          new PlacementDraft(
              planned.id(Integer.toString(official.offer())),
              persons.id(official.key()),
              null,
              null,
              true,
              DESPITE_DOUBTS);
      ids.put(official.key(), placements.place(Errand.LOADER, draft));
    }
    String document = "通组发〔" + sending.from().getYear() + "〕" + (10 + sending.number()) + " 号";
    placements.moveAll(Errand.LOADER, batch, PlacementMove.APPROVE, document);
    placements.moveAll(Errand.LOADER, batch, PlacementMove.FILE, null);
    return new Made(ids);
  }

  /** Two mentors of the home side and one of the town for each who serves now. */
  private void guide(Made placed, DemoPeople demo, Made persons, Instant moment) {
    List<Person> leaders = demo.with(Duty.UNIT_LEADER);
    Person town = demo.ofUnit(Division.TOWN, Duty.UNIT_LEADER).getFirst();
    List<Person> secondees = demo.with(Duty.SECONDEE);
    errand.once(
        "secondment:present:mentors",
        "secondment.place",
        moment.plus(Duration.ofDays(1)),
        Made.class,
        () -> {
          for (int at = 0; at < secondees.size(); at++) {
            Map<MentorKind, UUID> mentors =
                Map.of(
                    MentorKind.POLITICAL,
                    persons.id(demo.with(Duty.ORGANISATION_LEADER).getFirst().key()),
                    MentorKind.BUSINESS,
                    persons.id(leaders.get(at % 20).key()),
                    MentorKind.HOST,
                    persons.id(town.key()));
            placements.guide(Errand.LOADER, placed.id(secondees.get(at).key()), mentors);
          }
          return new Made(Map.of());
        });
  }

  private void bringBack(Sending sending, Made placed) {
    errand.once(
        "secondment:" + sending.key() + ":return",
        "secondment.place",
        Days.start(sending.to()).plus(MORNING),
        Made.class,
        () -> {
          for (Official official : sending.officials()) {
            UUID id = placed.id(official.key());
            move(id, PlacementMove.RETURN, STARTED, null, "完成任期目标，工作已交接，返回原单位。");
          }
          batches.move(Errand.LOADER, placed.id("batch"), 3, BatchMove.END, null);
          return new Made(Map.of());
        });
    if (sending.officials().stream().noneMatch(Official::promoted)) {
      return;
    }
    errand.once(
        "secondment:" + sending.key() + ":promote",
        "secondment.place",
        Days.start(sending.to().plusDays(150)).plus(MORNING),
        Made.class,
        () -> {
          sending.officials().stream()
              .filter(Official::promoted)
              .forEach(official -> promote(sending, official, placed.id(official.key())));
          return new Made(Map.of());
        });
  }

  private void promote(Sending sending, Official official, UUID placement) {
    boolean chief = official.title().equals("党委委员");
    placements.promote(
        Errand.LOADER,
        placement,
        sending.to().plusDays(60),
        official.title(),
        chief ? "副局长" : "科长",
        "通组干〔" + sending.to().getYear() + "〕" + (30 + sending.number()) + " 号");
  }

  private void move(
      UUID id, PlacementMove move, int version, @Nullable String reason, @Nullable String summary) {
    placements.move(Errand.LOADER, id, new MoveOrder(move, version, null, reason, summary));
  }
}
