package yixian.selection.placing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.kernel.Actor;
import yixian.kernel.Scope;
import yixian.secondment.batch.Batch;
import yixian.secondment.post.Post;
import yixian.secondment.post.Posts;
import yixian.selection.nomination.Nomination;
import yixian.selection.nomination.Nominations;
import yixian.selection.preference.Preferences;
import yixian.selection.rule.Barrier;
import yixian.selection.rule.Eligibility;

/** Sets the board of a batch; each opening of a form for it is noted. */
@Component
class Boards {

  private final Nominations nominations;
  private final Posts posts;
  private final Preferences preferences;
  private final Eligibility eligibility;

  Boards(Nominations nominations, Posts posts, Preferences preferences, Eligibility eligibility) {
    this.nominations = nominations;
    this.posts = posts;
    this.preferences = preferences;
    this.eligibility = eligibility;
  }

  Board set(Actor actor, Scope scope, Batch batch) {
    List<Nomination> people =
        nominations.list(scope, batch.id()).reversed().stream()
            .filter(each -> each.state().chosen())
            .toList();
    List<Post> offered = posts.list(scope, batch.id());
    Map<UUID, List<Barrier>> barriers = new HashMap<>();
    for (Nomination each : people) {
      barriers.put(
          each.id(), eligibility.check(actor, scope, batch, offered, each.person()).barriers());
    }
    return new Board(
        people,
        offered,
        preferences.wishes(batch.id(), offered),
        preferences.choices(batch.id(), offered),
        barriers);
  }
}
