package yixian.selection.preference;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Problem;
import yixian.secondment.batch.Batch;
import yixian.secondment.batch.Batches;
import yixian.secondment.post.Post;
import yixian.secondment.post.PostOffered;
import yixian.secondment.post.Posts;
import yixian.selection.Calls;
import yixian.selection.nomination.Nominations;

/**
 * 填报时间 · Opens and closes the time in which both sides rank each other. Called inside the road.
 *
 * <p>Once it has closed it stays so: what both sides wrote is read from then on, and nobody may
 * write again with the other's order before him.
 */
@Component
public class Windows {

  static final String ARRANGE = "selection.arrange";

  private final PreferenceStore store;
  private final Calls calls;
  private final Posts posts;
  private final Nominations nominations;
  private final Tidings tidings;
  private final Audit audit;
  private final Clock clock;

  Windows(
      PreferenceStore store,
      Calls calls,
      Posts posts,
      Nominations nominations,
      Tidings tidings,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.calls = calls;
    this.posts = posts;
    this.nominations = nominations;
    this.tidings = tidings;
    this.audit = audit;
    this.clock = clock;
  }

  /** The window of a batch that the reader has found already. */
  public Optional<Window> find(UUID batch) {
    return store.window(batch);
  }

  /** Whether both orders may be read. */
  public boolean closed(UUID batch) {
    return find(batch)
        .filter(window -> window.phase(clock.instant()) == Window.Phase.CLOSED)
        .isPresent();
  }

  /** Sets the window, or moves it while it has not closed. */
  public Window put(
      Actor actor, UUID id, int seen, @Nullable Instant opens, @Nullable Instant closes) {
    Batch batch = calls.get(actor.scope(ARRANGE), id);
    if (!actor.scope(ARRANGE).everything()) {
      throw Problem.forbidden("填报时间由组织部门统一设定，您的管辖范围不足");
    }
    Batches.demandAlive(batch);
    if (closed(id)) {
      throw Problem.refused("window-closed", "意向填报已截止，双方意向已经公开，不能再打开");
    }
    if (opens == null || closes == null || !closes.isAfter(opens)) {
      throw Problem.invalid(new Fault("closes", "截止时间应晚于开放时间", "请填写开放与截止时间"));
    }
    if (!closes.isAfter(clock.instant())) {
      throw Problem.invalid(new Fault("closes", "截止时间已经过去", "请填写以后的时间"));
    }
    Window window =
        new Window(
            id,
            opens.truncatedTo(ChronoUnit.MICROS),
            closes.truncatedTo(ChronoUnit.MICROS),
            posts.called(id).stream().map(Post::hostUnit).collect(Collectors.toSet()),
            seen + 1);
    store.put(window, actor);
    tidings.set(window, batch, nominations.chosen(id));
    audit.note(
        actor,
        "selection.window",
        "batch",
        id,
        Map.of("opens", opens.toString(), "closes", closes.toString()));
    return window;
  }

  /**
   * A unit that comes to receive after the window was set ranks nominees as the others do; after
   * the closing nobody comes in.
   */
  @EventListener
  void on(PostOffered offered) {
    Post post = offered.post();
    if (!closed(post.batch())) {
      store.addHost(post.batch(), post.hostUnit());
    }
  }

  /** The window, for a deed that it must be open for. */
  Window demandOpen(UUID batch) {
    Window window =
        find(batch).orElseThrow(() -> Problem.refused("window-closed", "本批还没有设定意向填报时间"));
    return switch (window.phase(clock.instant())) {
      case OPEN -> window;
      case COMING -> throw Problem.refused("window-closed", "意向填报尚未开放");
      case CLOSED -> throw Problem.refused("window-closed", "意向填报已截止，不能再改");
    };
  }
}
