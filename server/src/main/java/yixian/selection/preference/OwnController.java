package yixian.selection.preference;

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
import yixian.kernel.Open;
import yixian.secondment.Named;
import yixian.secondment.Names;
import yixian.secondment.post.Post;
import yixian.secondment.post.Posts;
import yixian.selection.nomination.Nomination;
import yixian.selection.nomination.NominationState;
import yixian.selection.nomination.Nominations;

/** 我的意向 · One's own nominations and order of posts over HTTP; asks for no permission. */
@RestController
@RequestMapping("/api/selection/mine")
class OwnController {

  private final Nominations nominations;
  private final Preferences preferences;
  private final WindowViews windows;
  private final Posts posts;
  private final Names names;
  private final Road road;

  OwnController(
      Nominations nominations,
      Preferences preferences,
      WindowViews windows,
      Posts posts,
      Names names,
      Road road) {
    this.nominations = nominations;
    this.preferences = preferences;
    this.windows = windows;
    this.posts = posts;
    this.names = names;
    this.road = road;
  }

  record PostView(UUID id, String title, String kindName, Named host, String duties, int places) {}

  record OwnView(
      UUID id,
      Named batch,
      NominationState state,
      String stateName,
      @Nullable WindowView window,
      boolean mayRank,
      List<PostView> posts,
      List<UUID> order) {}

  @GetMapping
  @Open("本人的推荐与意向")
  List<OwnView> mine(Actor actor) {
    return road.ownRead(actor, () -> nominations.mine(actor).stream().map(this::view).toList());
  }

  @PutMapping("/{id}/order")
  @Open("填报本人的意向")
  OwnView rank(Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Order order) {
    return road.ownWrite(
        actor,
        key,
        OwnView.class,
        () -> {
          preferences.wish(actor, id, order);
          return nominations.mine(actor).stream()
              .filter(each -> each.id().equals(id))
              .map(this::view)
              .findFirst()
              .orElseThrow();
        });
  }

  private OwnView view(Nomination own) {
    WindowView window = windows.find(own.batch());
    boolean chosen = own.state().chosen();
    return new OwnView(
        own.id(),
        new Named(own.batch(), own.batchName()),
        own.state(),
        own.state().label(),
        window,
        chosen && window != null && window.phase() == Window.Phase.OPEN,
        chosen ? posts.called(own.batch()).stream().map(this::post).toList() : List.of(),
        preferences.wishes(own));
  }

  private PostView post(Post post) {
    return new PostView(
        post.id(),
        post.title(),
        post.kind().label(),
        names.unit(post.hostUnit()),
        post.duties(),
        post.places());
  }
}
