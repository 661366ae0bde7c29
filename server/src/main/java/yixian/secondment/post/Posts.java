package yixian.secondment.post;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.secondment.batch.Batch;
import yixian.secondment.batch.BatchDraft;
import yixian.secondment.batch.Batches;
import yixian.secondment.batch.PhaseSpan;

/**
 * 岗位 · The posts of batches, and last year's batch taken as the pattern of a new one. Called inside
 * the road.
 *
 * <p>A post is kept by the organisation department or by the unit that receives. It may be changed
 * while its batch has not ended, and taken out while nobody is placed in it.
 */
@Component
public class Posts {

  private static final String EDIT = "secondment.edit";

  private final PostStore store;
  private final PostRules rules;
  private final Batches batches;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Posts(
      PostStore store,
      PostRules rules,
      Batches batches,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.rules = rules;
    this.batches = batches;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** The posts of a batch that the scope reaches. */
  public List<Post> list(Scope scope, UUID batch) {
    return store.list(scope, batch);
  }

  /** The posts of an open batch, whoever asks; none where the batch is not open. */
  public List<Post> called(UUID batch) {
    return batches.findCalled(batch).isPresent() ? store.list(Scope.EVERYTHING, batch) : List.of();
  }

  public Optional<Post> find(Scope scope, UUID id) {
    return store.find(scope, id);
  }

  /** The post of a record that the reader has found already. */
  public Post behind(UUID id) {
    return store.find(Scope.EVERYTHING, id).orElseThrow(() -> Problem.notFound("岗位"));
  }

  /** The post, held until the transaction ends, so that nobody else takes its last place. */
  public Optional<Post> hold(Scope scope, UUID id) {
    return store.hold(scope, id);
  }

  /** Offers a post in a batch. */
  public Post offer(Actor actor, UUID batch, PostDraft draft) {
    Batches.demandAlive(batches.get(actor.scope(EDIT), batch));
    Post post = post(actor, Ids.next(), batch, draft, 1);
    store.add(post, actor, clock.instant());
    audit.note(
        actor,
        "secondment.offer",
        "post",
        post.id(),
        Map.of("batch", batch, "title", post.title(), "places", post.places()));
    events.publishEvent(new PostOffered(post));
    return post;
  }

  /** Changes a post; its places may not fall below the people placed in it. */
  public Post change(Actor actor, UUID id, int seen, PostDraft draft) {
    Post before = demand(actor, id);
    Batches.demandAlive(batches.behind(before.batch()));
    demandReach(actor, before.hostUnit());
    Post after = post(actor, id, before.batch(), draft, seen + 1);
    int taken = store.taken(id);
    if (after.places() < taken) {
      throw Problem.invalid(new Fault("places", "已安排 " + taken + " 人，名额不能更少", "请先调整人员，或保留名额"));
    }
    if (taken > 0 && !after.hostUnit().equals(before.hostUnit())) {
      throw Problem.invalid(new Fault("hostUnit", "已安排人员，接收单位不能再改", "请另设岗位"));
    }
    store.save(after, seen, actor, clock.instant());
    audit.note(actor, "secondment.post-change", "post", id, Map.of("title", after.title()));
    events.publishEvent(new PostOffered(after));
    return after;
  }

  /** Takes a post out in which nobody was ever placed. */
  public void remove(Actor actor, UUID id) {
    Post post = demand(actor, id);
    Batches.demandAlive(batches.behind(post.batch()));
    demandReach(actor, post.hostUnit());
    if (store.used(id)) {
      throw Problem.refused("post-used", "岗位“" + post.title() + "”已安排过人员，不能删除");
    }
    store.remove(id);
    audit.note(actor, "secondment.post-remove", "post", id, Map.of("title", post.title()));
  }

  /**
   * Plans next year's batch after the pattern of this one: task, basis, phases and posts, all a
   * year later.
   */
  public Batch copy(Actor actor, UUID source, int number, String name) {
    Batch old = batches.get(actor.scope(EDIT), source);
    BatchDraft draft =
        new BatchDraft(
            number,
            name,
            old.task(),
            old.legalBasis(),
            old.approver(),
            old.direction(),
            old.term().nextYear().from(),
            old.term().nextYear().to(),
            old.phases().stream().map(PhaseSpan::nextYear).toList());
    Batch made = batches.plan(actor, draft, source);
    for (Post post : store.list(actor.scope(EDIT), source)) {
      store.add(post.in(made.id()), actor, clock.instant());
    }
    return made;
  }

  private Post demand(Actor actor, UUID id) {
    return hold(actor.scope(EDIT), id).orElseThrow(() -> Problem.notFound("岗位"));
  }

  private Post post(Actor actor, UUID id, UUID batch, PostDraft draft, int version) {
    List<Fault> faults = rules.faults(draft);
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    UUID host = Objects.requireNonNull(draft.hostUnit());
    demandReach(actor, host);
    return new Post(
        id,
        batch,
        Objects.requireNonNull(draft.kind()),
        host,
        draft.grid(),
        textOrNull(draft.project()),
        Objects.requireNonNull(draft.title()).strip(),
        Objects.requireNonNull(draft.duties()).strip(),
        wish(draft.wish()),
        Objects.requireNonNull(draft.places()),
        Boolean.TRUE.equals(draft.mustFill()),
        Objects.requireNonNull(draft.mentorSlots()),
        version);
  }

  private static Wish wish(@Nullable Wish wish) {
    return wish == null
        ? Wish.NONE
        : new Wish(
            textOrNull(wish.text()),
            textOrNull(wish.speciality()),
            wish.degree(),
            wish.serviceYears(),
            textOrNull(wish.dialect()));
  }

  private static @Nullable String textOrNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static void demandReach(Actor actor, UUID host) {
    if (!actor.scope(EDIT).covers(Set.of(host), null, null)) {
      throw Problem.forbidden("接收单位不在您的管辖范围内");
    }
  }
}
