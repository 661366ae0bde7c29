package yixian.talent.example;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.directory.People;
import yixian.directory.Units;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;
import yixian.secondment.placement.Posting;
import yixian.secondment.placement.Postings;

/**
 * 先进典型 · Asks an official whether he may be held up as an example, in the very words, and shows him
 * only as long as he agrees. Called inside the road.
 *
 * <p>Nothing is shown before he has agreed. Where he declines, or takes his consent back, the words
 * are gone from the record at once; that he was asked remains his own to see.
 */
@Component
public class Examples {

  static final String VIEW = "talent.view";
  static final String MANAGE = "talent.manage";
  private static final int LONGEST_TITLE = 60;
  private static final int LONGEST_STORY = 2000;

  private final ExampleStore store;
  private final Postings postings;
  private final People people;
  private final Units units;
  private final Tidings tidings;
  private final Audit audit;
  private final Clock clock;

  Examples(
      ExampleStore store,
      Postings postings,
      People people,
      Units units,
      Tidings tidings,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.postings = postings;
    this.people = people;
    this.units = units;
    this.tidings = tidings;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Those who agreed, within the reader's scope; who keeps examples also sees whom he has asked.
   */
  public List<ExampleSheet> list(Actor reader) {
    List<ExampleState> shown =
        reader.may(MANAGE)
            ? List.of(ExampleState.ASKED, ExampleState.GIVEN)
            : List.of(ExampleState.GIVEN);
    return store.list(reader.scope(VIEW), shown).stream().map(each -> sheet(reader, each)).toList();
  }

  /** What was asked of oneself, and what one answered. */
  public List<ExampleSheet> mine(Actor official) {
    UUID person = official.person();
    return person == null
        ? List.of()
        : store.ofPerson(person).stream().map(each -> sheet(official, each)).toList();
  }

  /** Asks the official; the id of the example. */
  public UUID ask(Actor actor, Proposal proposal) {
    Posting posting =
        Optional.ofNullable(proposal.placement())
            .flatMap(id -> postings.find(actor.scope(MANAGE), id))
            .filter(each -> reaches(actor, each))
            .orElseThrow(
                () -> Problem.invalid(new Fault("placement", "没有这次挂职，或不在您的范围内", "请从列表中选择")));
    Example example =
        new Example(
            Ids.next(),
            posting.id(),
            posting.person(),
            posting.homeUnit(),
            posting.hostUnit(),
            new Example.Words(
                said("title", proposal.title(), LONGEST_TITLE),
                said("story", proposal.story(), LONGEST_STORY)),
            ExampleState.ASKED,
            actor.name(),
            clock.instant(),
            null,
            1);
    if (!store.add(example)) {
      throw Problem.refused("asked-already", people.name(posting.person()) + "的这次挂职已在征求意见，或已是典型");
    }
    tidings.asked(example);
    noted(actor, "talent.example-ask", example);
    return example.id();
  }

  private static boolean reaches(Actor actor, Posting posting) {
    return !posting.person().equals(actor.person())
        && actor
            .scope(MANAGE)
            .covers(
                new HashSet<>(List.of(posting.homeUnit(), posting.hostUnit())),
                posting.grid(),
                null);
  }

  /** The official agrees, or does not; then the words are gone. */
  public ExampleSheet answer(Actor official, UUID id, @Nullable Boolean agreed) {
    Example asked = own(official, id);
    if (asked.state() != ExampleState.ASKED) {
      throw Problem.refused("answered-already", "您已答复：" + asked.state().label());
    }
    if (agreed == null) {
      throw Problem.invalid(new Fault("agreed", "没有选择是否同意", "请选择同意或不同意"));
    }
    return turned(
        official, asked, agreed ? ExampleState.GIVEN : ExampleState.DECLINED, "example-answer");
  }

  /** The official takes his consent back, at any time and without a reason. */
  public ExampleSheet withdraw(Actor official, UUID id) {
    Example given = own(official, id);
    if (given.state() != ExampleState.GIVEN) {
      throw Problem.refused("not-given", "没有可以撤回的同意：" + given.state().label());
    }
    return turned(official, given, ExampleState.WITHDRAWN, "example-withdraw");
  }

  private ExampleSheet turned(Actor official, Example before, ExampleState state, String deed) {
    Example after =
        new Example(
            before.id(),
            before.placement(),
            before.person(),
            before.homeUnit(),
            before.hostUnit(),
            state == ExampleState.GIVEN ? before.words() : null,
            state,
            before.askedBy(),
            before.askedAt(),
            clock.instant(),
            before.version() + 1);
    store.save(after, before.version());
    noted(official, "talent." + deed, after);
    return sheet(official, after);
  }

  private Example own(Actor official, UUID id) {
    UUID person = official.person();
    return Optional.ofNullable(person)
        .flatMap(himself -> store.own(himself, id))
        .orElseThrow(() -> Problem.notFound("典型"));
  }

  private ExampleSheet sheet(Actor reader, Example each) {
    Example.Words words = each.words();
    boolean own = each.person().equals(reader.person());
    return new ExampleSheet(
        each.id(),
        each.placement(),
        people.name(each.person()),
        units.name(each.homeUnit()),
        units.name(each.hostUnit()),
        words == null ? null : words.title(),
        words == null ? null : words.story(),
        each.state(),
        each.state().label(),
        each.askedBy(),
        each.askedAt(),
        each.answeredAt(),
        own && each.state() == ExampleState.ASKED,
        own && each.state() == ExampleState.GIVEN,
        each.version());
  }

  private void noted(Actor actor, String deed, Example example) {
    audit.note(actor, deed, "example", example.id(), Map.of("state", example.state()));
  }

  private static String said(String field, @Nullable String text, int longest) {
    if (text == null || text.isBlank() || text.strip().length() > longest) {
      throw Problem.invalid(new Fault(field, "应为 1 至 " + longest + " 个字", "请写明具体事迹"));
    }
    return text.strip();
  }
}
