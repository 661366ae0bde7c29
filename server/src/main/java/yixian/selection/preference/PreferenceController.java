package yixian.selection.preference;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Requires;
import yixian.secondment.Named;
import yixian.secondment.Names;
import yixian.secondment.post.Post;
import yixian.secondment.post.Posts;
import yixian.selection.Calls;
import yixian.selection.nomination.Nomination;
import yixian.selection.nomination.Nominations;

/** Windows and the orders of hosts over HTTP. */
@RestController
@RequestMapping("/api/selection")
class PreferenceController {

  private final Preferences preferences;
  private final Windows windows;
  private final WindowViews views;
  private final Nominations nominations;
  private final Posts posts;
  private final Calls calls;
  private final Names names;
  private final Road road;

  PreferenceController(
      Preferences preferences,
      Windows windows,
      WindowViews views,
      Nominations nominations,
      Posts posts,
      Calls calls,
      Names names,
      Road road) {
    this.preferences = preferences;
    this.windows = windows;
    this.views = views;
    this.nominations = nominations;
    this.posts = posts;
    this.calls = calls;
    this.names = names;
    this.road = road;
  }

  record Opening(int version, @Nullable Instant opens, @Nullable Instant closes) {}

  /** Whom a host may rank, and what it needs to know for it. */
  record Candidate(
      UUID nomination, Named person, Named homeUnit, String homeTitle, String reason) {}

  /** A post with the order of its host; and, after the closing, who wants it. */
  record OwnPost(
      UUID id, String title, Named host, int places, List<UUID> order, List<Wish> wanted) {}

  record Ranking(@Nullable WindowView window, List<OwnPost> posts, List<Candidate> candidates) {}

  record PostName(UUID id, String title, Named host) {}

  /** Both sides; nothing before the closing. */
  record Wishes(
      @Nullable WindowView window,
      List<Candidate> people,
      List<PostName> posts,
      List<Wish> wishes,
      List<Wish> choices) {}

  @PutMapping("/batches/{id}/window")
  @Requires(Windows.ARRANGE)
  WindowView open(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Opening opening) {
    return road.write(
        actor,
        Windows.ARRANGE,
        key,
        WindowView.class,
        () ->
            views.view(
                windows.put(actor, id, opening.version(), opening.opens(), opening.closes())));
  }

  @GetMapping("/batches/{id}/ranking")
  @Requires(Preferences.RANK)
  Ranking ranking(Actor actor, @PathVariable UUID id) {
    return road.read(actor, Preferences.RANK, () -> ranked(actor, id));
  }

  @PutMapping("/posts/{id}/order")
  @Requires(Preferences.RANK)
  Ranking rank(Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Order order) {
    return road.write(
        actor,
        Preferences.RANK,
        key,
        Ranking.class,
        () -> {
          preferences.choose(actor, id, order);
          return ranked(actor, posts.behind(id).batch());
        });
  }

  @GetMapping("/batches/{id}/wishes")
  @Requires(Windows.ARRANGE)
  Wishes wishes(Actor actor, @PathVariable UUID id) {
    return road.read(
        actor,
        Windows.ARRANGE,
        () -> {
          calls.get(actor.scope(Windows.ARRANGE), id);
          List<Post> all = posts.list(actor.scope(Windows.ARRANGE), id);
          return new Wishes(
              views.find(id),
              nominations.list(actor.scope(Windows.ARRANGE), id).stream()
                  .filter(each -> each.state().chosen())
                  .map(this::candidate)
                  .toList(),
              all.stream()
                  .map(each -> new PostName(each.id(), each.title(), names.unit(each.hostUnit())))
                  .toList(),
              preferences.wishes(id, all),
              preferences.choices(id, all));
        });
  }

  private Ranking ranked(Actor actor, UUID batch) {
    calls.get(actor.scope(Preferences.RANK), batch);
    List<Post> own = preferences.own(actor, batch);
    List<Wish> wanted = preferences.wishes(batch, own);
    return new Ranking(
        views.find(batch),
        own.stream().map(post -> post(post, wanted)).toList(),
        preferences.candidates(actor, batch).stream().map(this::candidate).toList());
  }

  private OwnPost post(Post post, List<Wish> wanted) {
    return new OwnPost(
        post.id(),
        post.title(),
        names.unit(post.hostUnit()),
        post.places(),
        preferences.choices(post),
        wanted.stream().filter(each -> each.post().equals(post.id())).toList());
  }

  private Candidate candidate(Nomination each) {
    return new Candidate(
        each.id(),
        names.person(each.person()),
        names.unit(each.homeUnit()),
        each.homeTitle(),
        each.reason());
  }
}
