package yixian.selection.brief;

import java.util.Arrays;
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
import yixian.secondment.batch.Batch;
import yixian.secondment.post.Post;
import yixian.secondment.post.Posts;
import yixian.selection.nomination.Nomination;
import yixian.selection.nomination.Nominations;

/** Briefs over HTTP, with the people, units and posts that a rule can name. */
@RestController
@RequestMapping("/api/selection")
class BriefController {

  private static final String ARRANGE = Briefs.ARRANGE;

  private final Briefs briefs;
  private final Nominations nominations;
  private final Posts posts;
  private final Names names;
  private final Road road;

  BriefController(Briefs briefs, Nominations nominations, Posts posts, Names names, Road road) {
    this.briefs = briefs;
    this.nominations = nominations;
    this.posts = posts;
    this.names = names;
    this.road = road;
  }

  record AimView(Aim aim, String name) {}

  record WeightView(Quality quality, String name, String earned, int weight) {}

  record SpreadView(Spread spread, String name, boolean chosen) {}

  record Candidate(UUID nomination, String name, Named unit) {}

  record BriefView(
      int version,
      List<AimView> aims,
      List<AimView> otherAims,
      List<WeightView> weights,
      List<Quota> quotas,
      @Nullable Integer leastThreeDoor,
      @Nullable Integer mostThreeDoor,
      List<Apart> apart,
      List<Ban> bans,
      List<SpreadView> spread,
      List<Candidate> candidates,
      List<Named> units,
      List<Named> posts,
      boolean editable) {}

  record Change(int version, Brief brief) {}

  @GetMapping("/batches/{id}/brief")
  @Requires(ARRANGE)
  BriefView brief(Actor actor, @PathVariable UUID id) {
    return road.read(actor, ARRANGE, () -> view(actor, id, briefs.get(id)));
  }

  @PutMapping("/batches/{id}/brief")
  @Requires(ARRANGE)
  BriefView set(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Change change) {
    return road.write(
        actor,
        ARRANGE,
        key,
        BriefView.class,
        () -> view(actor, id, briefs.put(actor, id, change.version(), change.brief())));
  }

  private BriefView view(Actor reader, UUID id, Briefs.Kept kept) {
    Batch batch = briefs.demandReach(reader, id);
    Brief brief = kept.brief();
    List<Nomination> chosen = nominations.chosen(id);
    return new BriefView(
        kept.version(),
        aims(brief.aims()),
        aims(Arrays.stream(Aim.values()).filter(aim -> !brief.aims().contains(aim)).toList()),
        Arrays.stream(Quality.values())
            .map(each -> new WeightView(each, each.label(), each.earned(), brief.weight(each)))
            .toList(),
        brief.quotas(),
        brief.leastThreeDoor(),
        brief.mostThreeDoor(),
        brief.apart(),
        brief.bans(),
        Arrays.stream(Spread.values())
            .map(each -> new SpreadView(each, each.label(), brief.spread().contains(each)))
            .toList(),
        chosen.stream().map(this::candidate).toList(),
        chosen.stream().map(Nomination::homeUnit).distinct().map(names::unit).toList(),
        posts.list(reader.scope(ARRANGE), id).stream().map(BriefController::named).toList(),
        batch.state().alive());
  }

  private static List<AimView> aims(List<Aim> aims) {
    return aims.stream().map(aim -> new AimView(aim, aim.label())).toList();
  }

  private Candidate candidate(Nomination each) {
    return new Candidate(
        each.id(), names.person(each.person()).name(), names.unit(each.homeUnit()));
  }

  private static Named named(Post post) {
    return new Named(post.id(), post.title());
  }
}
