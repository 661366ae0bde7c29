package yixian.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.access.Accounts;
import yixian.access.ScopeKind;
import yixian.demo.data.Rows;
import yixian.demo.people.DemoPeople;
import yixian.demo.people.DemoPeople.Duty;
import yixian.demo.people.DemoPeople.Person;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.TimeTravel;
import yixian.petition.Channel;
import yixian.petition.Kind;
import yixian.petition.Matter;
import yixian.petition.Move;
import yixian.petition.MoveOrder;
import yixian.petition.Outcome;
import yixian.petition.PetitionDraft;
import yixian.petition.PetitionDraft.Petitioner;
import yixian.petition.Petitions;
import yixian.petition.Resolution;
import yixian.petition.Route;

/**
 * 接访 · A year at the reception desk: 114 batches, 23 of them in scope and handled, 91 diverted to
 * where they can be decided. Of those handled seven conflicts were resolved and eight claims met,
 * one only in the second round; people were visited again and said how content they are.
 */
@Component
class Receptions {
  private static final String OFFICE = "D11";
  private static final int BATCHES = 114;
  private static final int IN_SCOPE = 23;
  private static final int CONFLICTS = 7;
  private static final int SETTLED = 15;
  private static final int TWO_ROUNDS = 3;
  private static final int DAYS_AGO = 350;
  private static final int LAST_DAYS_AGO = 10;
  private static final int AT_ONCE = 19;
  private static final List<String> SURNAMES = List.of("陆", "季", "葛", "瞿", "宗", "曹", "姜", "成");
  private static final List<String> GIVEN = List.of("示安", "示禾", "示川", "示月", "示明", "示宁", "示和");

  private final Petitions petitions;
  private final Accounts accounts;
  private final Errand errand;

  Receptions(Petitions petitions, Accounts accounts, Errand errand) {
    this.petitions = petitions;
    this.accounts = accounts;
    this.errand = errand;
  }

  /** Who does what: the desk, and the clerks of the units that handle. */
  private record Cast(Actor desk, UUID office, List<Clerk> clerks) {}

  /** A clerk and his unit. */
  private record Clerk(Actor actor, UUID unit) {}

  /** One batch of the year, with its place among those in scope or −1. */
  private record Batch(int number, String[] row, int inScope, Instant came) {}

  void held(DemoPeople people, Troupe troupe, Made units, Made staff, Instant since, Instant now) {
    Cast cast = cast(people, troupe, units, staff, since);
    List<Batch> batches = batches(now);
    for (int from = 0; from < batches.size(); from += AT_ONCE) {
      List<Batch> some = batches.subList(from, Math.min(batches.size(), from + AT_ONCE));
      errand.by(
          "petitions:" + from,
          cast.desk(),
          Petitions.REGISTER,
          some.getFirst().came(),
          Made.class,
          () -> {
            Map<String, UUID> made = new HashMap<>();
            some.forEach(batch -> made.put("petition" + batch.number(), held(batch, cast, now)));
            return new Made(made);
          });
    }
  }

  private Cast cast(DemoPeople people, Troupe troupe, Made units, Made staff, Instant since) {
    UUID office = units.id(OFFICE);
    UUID desk = staff.id("clerk1-" + OFFICE);
    UUID keeper = staff.id("leader-" + OFFICE);
    errand.once(
        "petition:roles",
        "access.grant",
        since,
        Made.class,
        () -> {
          List<UUID> reach = List.of(office);
          accounts.grant(
              Errand.LOADER, desk, "PETITION_OFFICER", ScopeKind.UNIT, reach, Days.of(since), null);
          accounts.grant(
              Errand.LOADER, keeper, "REPORT_OFFICER", ScopeKind.UNIT, reach, Days.of(since), null);
          return new Made(Map.of());
        });
    List<Clerk> clerks =
        people.with(Duty.UNIT_CLERK).stream()
            .filter(person -> person.key().startsWith("clerk1-"))
            .filter(person -> !person.unit().equals(OFFICE))
            .map(person -> clerk(person, troupe, units))
            .toList();
    return new Cast(accounts.actor(desk), office, clerks);
  }

  private static Clerk clerk(Person person, Troupe troupe, Made units) {
    return new Clerk(troupe.actor(person.key()), units.id(person.unit()));
  }

  /** Every fifth batch or so is in scope, the oldest of them settled. */
  private static List<Batch> batches(Instant now) {
    List<String[]> rows = Rows.of("demo/petitions.csv");
    LocalDate first = Days.of(now).minusDays(DAYS_AGO);
    List<Batch> batches = new ArrayList<>();
    int inScope = 0;
    for (int number = 0; number < BATCHES; number++) {
      boolean ours = number * IN_SCOPE / BATCHES < (number + 1) * IN_SCOPE / BATCHES;
      Instant came =
          Days.start(first.plusDays(number * (DAYS_AGO - LAST_DAYS_AGO) / BATCHES))
              .plus(Duration.ofHours(9 + number % 7));
      batches.add(new Batch(number, rows.get(number % rows.size()), ours ? inScope++ : -1, came));
    }
    return batches;
  }

  private UUID held(Batch batch, Cast cast, Instant now) {
    Clerk clerk = cast.clerks().get(batch.number() * 5 % cast.clerks().size());
    Course course = new Course(batch, cast.desk(), clerk.actor(), now);
    course.register(draft(batch, cast.office()));
    if (batch.inScope() < 0) {
      course.after(2, cast.desk(), diverted(batch));
      return course.id();
    }
    course.after(2, cast.desk(), order(Move.TRANSFER, clerk.unit()));
    course.after(5, clerk.actor(), MoveOrder.plain(Move.ACCEPT, 0, null));
    if (course.answer(30)) {
      if (batch.inScope() == TWO_ROUNDS) {
        course.visit(33, 2, "问题没有彻底解决，雨天仍然积水");
        course.after(34, clerk.actor(), MoveOrder.plain(Move.HANDLE_AGAIN, 0, "回访不满意，重新排查管网"));
        course.answer(45);
      }
      course.visit(50, batch.inScope() % 3 == 0 ? 5 : 4, "上门回访，当面说明办理情况");
      settle(course, batch);
    }
    return course.id();
  }

  private static void settle(Course course, Batch batch) {
    if (batch.inScope() < SETTLED) {
      Resolution resolution = batch.inScope() < CONFLICTS ? Resolution.CONFLICT : Resolution.CLAIM;
      course.after(
          52,
          course.desk,
          new MoveOrder(
              Move.SETTLE, 0, null, null, null, "信访人书面认可", null, null, null, null, resolution));
    }
  }

  private static MoveOrder order(Move move, UUID unit) {
    return new MoveOrder(move, 0, unit, Route.PETITION, null, null, null, null, null, null, null);
  }

  private static MoveOrder diverted(Batch batch) {
    return new MoveOrder(
        Move.DIVERT,
        0,
        null,
        Route.valueOf(batch.row()[3]),
        batch.row()[4],
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static PetitionDraft draft(Batch batch, UUID office) {
    int number = batch.number();
    boolean group = number % 16 == 7;
    List<Petitioner> came = new ArrayList<>();
    for (int one = 0; one < (group ? 3 : 1); one++) {
      String name =
          SURNAMES.get((number + one) % SURNAMES.size())
              + GIVEN.get((number / SURNAMES.size() + one) % GIVEN.size());
      came.add(new Petitioner(name, "1990009%04d".formatted(number * 10 + one)));
    }
    return new PetitionDraft(
        office,
        Channel.values()[number % Channel.values().length],
        kind(batch),
        Matter.valueOf(batch.row()[0]),
        batch.row()[1],
        batch.row()[2],
        null,
        null,
        null,
        null,
        group ? 8 : 1,
        came,
        null,
        false);
  }

  private static Kind kind(Batch batch) {
    return batch.inScope() >= 0 && batch.number() % 9 == 4 ? Kind.SUGGESTION : Kind.APPEAL;
  }

  /** 一件信访的经过 · Follows one petition through its moves, none of which lies in the future. */
  private final class Course {
    private final Batch batch;
    private final Actor desk;
    private final Actor clerk;
    private final Instant now;
    private Petitions.@Nullable Standing standing;

    Course(Batch batch, Actor desk, Actor clerk, Instant now) {
      this.batch = batch;
      this.desk = desk;
      this.clerk = clerk;
      this.now = now;
    }

    UUID id() {
      return known().id();
    }

    private Petitions.Standing known() {
      if (standing == null) {
        throw new IllegalStateException("No petition yet. Maybe it was not registered?");
      }
      return standing;
    }

    void register(PetitionDraft draft) {
      standing = TimeTravel.at(batch.came(), () -> petitions.register(desk, draft));
    }

    /** Makes the move so many days after the petition came, unless that day is still ahead. */
    boolean after(int days, Actor actor, MoveOrder order) {
      Instant moment = batch.came().plus(Duration.ofDays(days));
      boolean past = moment.isBefore(now);
      if (past) {
        MoveOrder seen = order.on(known().version());
        standing = TimeTravel.at(moment, () -> petitions.move(actor, id(), seen));
      }
      return past;
    }

    boolean answer(int days) {
      boolean appeal = kind(batch) == Kind.APPEAL;
      return after(
          days,
          clerk,
          new MoveOrder(
              Move.ANSWER,
              0,
              null,
              null,
              null,
              null,
              appeal ? Outcome.SUPPORT : Outcome.ADOPT,
              "经实地核查，所反映情况属实，已列入整改并明确完成时限。",
              null,
              null,
              null));
    }

    void visit(int days, int level, String said) {
      after(
          days,
          clerk,
          new MoveOrder(Move.VISIT, 0, null, null, null, said, null, null, null, level, null));
    }
  }
}
