package yixian.journal.talk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.directory.People;
import yixian.directory.Units;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.secondment.placement.Posting;
import yixian.secondment.placement.Postings;

/**
 * 谈心谈话 · Keeps talks with officials. Called inside the road.
 *
 * <p>A talk is held by a mentor, by the organisation department or by the host's leader. What was
 * said is read by who held it, by the official where it was shared with him, and by those with the
 * permission; every reading is noted, and nothing follows from a talk by itself.
 */
@Component
public class Talks {

  static final String HOLD = "journal.talk";
  static final String READ = "journal.talk.read";
  private static final int MOST_TOPICS = 8;
  private static final int LONGEST_TOPIC = 30;
  private static final int LONGEST = 4000;

  private final TalkStore store;
  private final Postings postings;
  private final People people;
  private final Units units;
  private final Audit audit;
  private final Clock clock;

  Talks(TalkStore store, Postings postings, People people, Units units, Audit audit, Clock clock) {
    this.store = store;
    this.postings = postings;
    this.people = people;
    this.units = units;
    this.audit = audit;
    this.clock = clock;
  }

  /** With whom one may hold a talk by the permission: those who serve now within its scope. */
  public List<Partner> partners(Actor actor) {
    LocalDate today = Days.today(clock);
    return postings.during(actor.scope(HOLD), today, today.plusDays(1)).stream()
        .filter(posting -> !posting.person().equals(actor.person()))
        .map(this::partner)
        .toList();
  }

  /** With whom a mentor may hold a talk. */
  public List<Partner> mentored(List<Posting> guided) {
    return guided.stream().map(this::partner).toList();
  }

  /** Writes down a talk that was held by the permission. */
  public UUID hold(Actor actor, TalkDraft draft) {
    Scope scope = actor.scope(HOLD);
    Posting posting =
        Optional.ofNullable(draft.placement())
            .flatMap(placement -> postings.find(scope, placement))
            .filter(found -> !found.person().equals(actor.person()))
            .orElseThrow(Talks::beyond);
    boolean host =
        posting.hostUnit().equals(actor.unit()) || scope.units().contains(posting.hostUnit());
    return keep(actor, posting, host ? Part.HOST : Part.ORGANISATION, draft);
  }

  /** Writes down a talk that a mentor held with one of those he guides. */
  public UUID guide(Actor mentor, List<Posting> guided, TalkDraft draft) {
    Posting posting =
        guided.stream()
            .filter(each -> each.id().equals(draft.placement()))
            .findFirst()
            .orElseThrow(Talks::beyond);
    return keep(mentor, posting, Part.MENTOR, draft);
  }

  private static Problem beyond() {
    return Problem.invalid(new Fault("placement", "没有这位挂职干部，或不在您的范围内", "请从列表中选择谈话对象"));
  }

  private UUID keep(Actor actor, Posting posting, Part part, TalkDraft draft) {
    UUID talker = person(actor);
    List<Fault> faults = faults(draft);
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    Talk talk =
        new Talk(
            Ids.next(),
            posting.id(),
            posting.person(),
            talker,
            actor.name(),
            part,
            posting.homeUnit(),
            posting.hostUnit(),
            Objects.requireNonNull(draft.heldOn()),
            Objects.requireNonNull(draft.topics()).stream().map(String::strip).toList(),
            draft.shared(),
            1);
    store.add(talk, Objects.requireNonNull(draft.content()).strip(), clock.instant());
    noted(actor, "journal.talk-hold", talk);
    return talk.id();
  }

  /** Those one held, and those held with oneself. */
  public List<TalkLine> mine(Actor actor) {
    UUID person = actor.person();
    return person == null
        ? List.of()
        : store.of(person).stream()
            .map(talk -> line(talk, actor, opensToSelf(talk, person)))
            .toList();
  }

  /** What was said in a talk of one's own; the reading is noted. */
  public Said own(Actor actor, UUID id) {
    UUID person = actor.person();
    Talk talk =
        (person == null ? Optional.<Talk>empty() : store.of(person, id))
            .filter(found -> opensToSelf(found, Objects.requireNonNull(person)))
            .orElseThrow(() -> Problem.notFound("谈话"));
    return read(actor, talk);
  }

  /** The talks within the reader's scope, without what was said. */
  public List<TalkLine> list(Actor reader) {
    return store.within(reader.scope(READ)).stream().map(talk -> line(talk, reader, true)).toList();
  }

  /** What was said in a talk within the reader's scope; the reading is noted. */
  public Said inspect(Actor reader, UUID id) {
    return read(
        reader, store.within(reader.scope(READ), id).orElseThrow(() -> Problem.notFound("谈话")));
  }

  /** Decides whether the official reads what was said; only who held the talk does. */
  public void share(Actor talker, UUID id, boolean shared, int seen) {
    UUID person = person(talker);
    Talk talk =
        store
            .of(person, id)
            .filter(found -> found.talker().equals(person))
            .orElseThrow(() -> Problem.notFound("谈话"));
    store.share(id, shared, seen, clock.instant());
    noted(talker, shared ? "journal.talk-share" : "journal.talk-unshare", talk);
  }

  private Said read(Actor reader, Talk talk) {
    noted(reader, "journal.talk-read", talk);
    return new Said(line(talk, reader, true), store.content(talk.id()));
  }

  private static boolean opensToSelf(Talk talk, UUID person) {
    return talk.talker().equals(person) || (talk.person().equals(person) && talk.shared());
  }

  private void noted(Actor actor, String deed, Talk talk) {
    audit.note(actor, deed, "talk", talk.id(), Map.of("person", talk.person()));
  }

  private TalkLine line(Talk talk, Actor reader, boolean opens) {
    return new TalkLine(
        talk.id(),
        people.name(talk.person()),
        talk.talkerName(),
        talk.part().label(),
        units.name(talk.hostUnit()),
        talk.heldOn(),
        talk.topics(),
        talk.shared(),
        talk.talker().equals(reader.person()),
        opens,
        talk.version());
  }

  private Partner partner(Posting posting) {
    return new Partner(posting.id(), people.name(posting.person()), units.name(posting.hostUnit()));
  }

  private List<Fault> faults(TalkDraft draft) {
    List<Fault> faults = new ArrayList<>();
    LocalDate day = draft.heldOn();
    if (day == null || day.isAfter(Days.today(clock))) {
      faults.add(new Fault("heldOn", "谈话日期没有填写，或在将来", "请填写谈话当天的日期"));
    }
    List<String> topics = draft.topics();
    if (topics == null || topics.isEmpty() || topics.size() > MOST_TOPICS) {
      faults.add(new Fault("topics", "话题应为 1 至 " + MOST_TOPICS + " 个", "请写明谈了什么话题"));
    } else if (topics.stream().anyMatch(Talks::badTopic)) {
      faults.add(new Fault("topics", "每个话题应为 1 至 " + LONGEST_TOPIC + " 个字", "请改正话题"));
    }
    String content = draft.content();
    if (content == null || content.isBlank() || content.strip().length() > LONGEST) {
      faults.add(new Fault("content", "内容应为 1 至 " + LONGEST + " 个字", "请写明谈话内容"));
    }
    return faults;
  }

  private static boolean badTopic(@Nullable String topic) {
    return topic == null || topic.isBlank() || topic.strip().length() > LONGEST_TOPIC;
  }

  private static UUID person(Actor actor) {
    UUID person = actor.person();
    if (person == null) {
      throw Problem.refused("nobody", "您的账号没有对应的人员，不能记谈话，请联系管理员");
    }
    return person;
  }
}
