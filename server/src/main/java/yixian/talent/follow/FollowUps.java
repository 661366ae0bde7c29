package yixian.talent.follow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.directory.People;
import yixian.directory.Units;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.secondment.batch.Batches;

/**
 * 返回后跟踪 · Shows what is to be looked at and keeps what was found. Called inside the road.
 *
 * <p>The unit to which the official came back looks; the organisation department may in its stead.
 * Nobody follows up himself, and whoever is followed reads what was found.
 */
@Component
public class FollowUps {

  static final String VIEW = "talent.view";
  static final String FOLLOW = "talent.follow";
  static final int DAYS_AHEAD = 30;

  private final FollowUpStore store;
  private final Batches batches;
  private final People people;
  private final Units units;
  private final Audit audit;
  private final Clock clock;

  FollowUps(
      FollowUpStore store, Batches batches, People people, Units units, Audit audit, Clock clock) {
    this.store = store;
    this.batches = batches;
    this.people = people;
    this.units = units;
    this.audit = audit;
    this.clock = clock;
  }

  /** Those within the reader's scope but his own, the first due first. */
  public List<FollowUpLine> list(Actor reader, Show show) {
    LocalDate horizon = Days.today(clock).plusDays(DAYS_AHEAD);
    return lines(
        reader,
        store.list(reader.scope(VIEW), show, horizon).stream()
            .filter(each -> !each.person().equals(reader.person()))
            .toList());
  }

  /** What was and will be looked at of oneself. */
  public List<FollowUpLine> mine(Actor official) {
    UUID person = official.person();
    return person == null ? List.of() : lines(official, store.ofPerson(person));
  }

  /** Keeps what was found, once; a month before the day at the earliest. */
  public FollowUpLine record(Actor actor, UUID id, Finding finding) {
    FollowUp followUp =
        store
            .find(actor.scope(FOLLOW), id)
            .filter(each -> mayRecord(actor, each))
            .orElseThrow(() -> Problem.notFound("跟踪事项"));
    if (followUp.done() != null) {
      throw Problem.refused("followed-already", "这次跟踪已由 " + followUp.done().by() + " 登记");
    }
    LocalDate opens = followUp.due().minusDays(DAYS_AHEAD);
    if (Days.today(clock).isBefore(opens)) {
      throw Problem.refused(
          "follow-up-ahead", "这次跟踪 " + followUp.due() + " 到期，" + opens + " 起可以登记");
    }
    Outcome outcome = finding.outcome();
    if (outcome == null) {
      throw Problem.invalid(new Fault("outcome", "没有选择使用情况", "请选择一种"));
    }
    FollowUp.Done done =
        new FollowUp.Done(
            said("post", finding.post(), 80, "请填写现任单位与职务"),
            outcome,
            said("said", finding.said(), 1000, "请写明表现与下一步打算"),
            clock.instant(),
            actor.name());
    store.save(id, done, finding.version());
    audit.note(
        actor,
        "talent.follow",
        "follow-up",
        id,
        Map.of("person", followUp.person(), "outcome", done.outcome()));
    return store
        .find(actor.scope(FOLLOW), id)
        .map(each -> lines(actor, List.of(each)).getFirst())
        .orElseThrow(() -> Problem.notFound("跟踪事项"));
  }

  private static boolean mayRecord(Actor actor, FollowUp followUp) {
    Scope scope = actor.scope(FOLLOW);
    return actor.may(FOLLOW)
        && !followUp.person().equals(actor.person())
        && scope.covers(Set.of(followUp.homeUnit()), null, null);
  }

  private List<FollowUpLine> lines(Actor reader, List<FollowUp> found) {
    Map<UUID, String> persons = people.names(found.stream().map(FollowUp::person).toList());
    Map<UUID, String> homes = units.names(found.stream().map(FollowUp::homeUnit).toList());
    Map<UUID, String> sent =
        found.stream()
            .map(FollowUp::batch)
            .distinct()
            .collect(Collectors.toMap(id -> id, id -> batches.behind(id).name()));
    LocalDate today = Days.today(clock);
    return found.stream()
        .map(
            each ->
                line(
                    each,
                    persons.getOrDefault(each.person(), "（未知人员）"),
                    homes.getOrDefault(each.homeUnit(), "（未知单位）"),
                    sent.getOrDefault(each.batch(), ""),
                    today,
                    mayRecord(reader, each)))
        .toList();
  }

  private static FollowUpLine line(
      FollowUp each, String person, String home, String batch, LocalDate today, boolean mayRecord) {
    FollowUp.Done done = each.done();
    boolean open = done == null;
    boolean overdue = open && each.due().isBefore(today);
    boolean near = !each.due().isAfter(today.plusDays(DAYS_AHEAD));
    return new FollowUpLine(
        each.id(),
        each.placement(),
        person,
        home,
        batch,
        each.number(),
        each.due(),
        open ? overdue ? "已逾期" : near ? "待跟踪" : "未到期" : "已登记",
        overdue,
        done == null ? null : done.post(),
        done == null ? null : done.outcome().label(),
        done == null ? null : done.said(),
        done == null ? null : done.at(),
        done == null ? null : done.by(),
        open && near && mayRecord,
        each.version());
  }

  private static String said(String field, @Nullable String text, int longest, String mend) {
    if (text == null || text.isBlank() || text.strip().length() > longest) {
      throw Problem.invalid(new Fault(field, "应为 1 至 " + longest + " 个字", mend));
    }
    return text.strip();
  }
}
