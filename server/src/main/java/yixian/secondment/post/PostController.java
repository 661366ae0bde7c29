package yixian.secondment.post;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Problem;
import yixian.kernel.Requires;
import yixian.kernel.Scope;
import yixian.secondment.Named;
import yixian.secondment.Names;
import yixian.secondment.batch.Batches;

/** Posts over HTTP, and the copy of a batch with its posts. */
@RestController
class PostController {

  private static final String VIEW = "secondment.view";
  private static final String EDIT = "secondment.edit";

  private final Posts posts;
  private final PostStore store;
  private final Batches batches;
  private final Names names;
  private final Road road;

  PostController(Posts posts, PostStore store, Batches batches, Names names, Road road) {
    this.posts = posts;
    this.store = store;
    this.batches = batches;
    this.names = names;
    this.road = road;
  }

  record KindView(PostKind kind, String name, boolean inGrid) {}

  record PostView(
      UUID id,
      UUID batch,
      PostKind kind,
      String kindName,
      Named hostUnit,
      @Nullable Named grid,
      @Nullable String project,
      String title,
      String duties,
      Wish wish,
      @Nullable String degreeName,
      int places,
      int taken,
      boolean mustFill,
      int mentorSlots,
      int version,
      boolean editable) {}

  record Change(int version, PostDraft post) {}

  record Copy(@Nullable Integer number, @Nullable String name) {}

  record Made(UUID id) {}

  @GetMapping("/api/secondment/post-kinds")
  @Requires(VIEW)
  List<KindView> kinds() {
    return Arrays.stream(PostKind.values())
        .map(kind -> new KindView(kind, kind.label(), kind.inGrid()))
        .toList();
  }

  @GetMapping("/api/secondment/batches/{id}/posts")
  @Requires(VIEW)
  List<PostView> list(Actor actor, @PathVariable UUID id) {
    return road.read(
        actor,
        VIEW,
        () -> {
          Scope scope = actor.scope(VIEW);
          boolean alive = batches.get(scope, id).state().alive();
          Map<UUID, Integer> taken = store.takenOf(scope, id);
          return posts.list(scope, id).stream()
              .map(post -> view(actor, post, taken.getOrDefault(post.id(), 0), alive))
              .toList();
        });
  }

  @PostMapping("/api/secondment/batches/{id}/posts")
  @Requires(EDIT)
  Made offer(Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody PostDraft post) {
    return road.write(
        actor, EDIT, key, Made.class, () -> new Made(posts.offer(actor, id, post).id()));
  }

  @PutMapping("/api/secondment/posts/{id}")
  @Requires(EDIT)
  Made change(Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Change change) {
    return road.write(
        actor,
        EDIT,
        key,
        Made.class,
        () -> new Made(posts.change(actor, id, change.version(), change.post()).id()));
  }

  @DeleteMapping("/api/secondment/posts/{id}")
  @Requires(EDIT)
  Made remove(Actor actor, IdempotencyKey key, @PathVariable UUID id) {
    return road.write(
        actor,
        EDIT,
        key,
        Made.class,
        () -> {
          posts.remove(actor, id);
          return new Made(id);
        });
  }

  @PostMapping("/api/secondment/batches/{id}/copies")
  @Requires(EDIT)
  Made copy(Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Copy copy) {
    Integer number = copy.number();
    String name = copy.name();
    if (number == null || name == null) {
      throw Problem.invalid(new Fault("name", "没有写明新批次的序号或名称", "请填写序号与名称"));
    }
    return road.write(
        actor, EDIT, key, Made.class, () -> new Made(posts.copy(actor, id, number, name).id()));
  }

  private PostView view(Actor reader, Post post, int taken, boolean alive) {
    return new PostView(
        post.id(),
        post.batch(),
        post.kind(),
        post.kind().label(),
        names.unit(post.hostUnit()),
        names.gridOrNull(post.grid()),
        post.project(),
        post.title(),
        post.duties(),
        post.wish(),
        post.wish().degree() == null ? null : post.wish().degree().label(),
        post.places(),
        taken,
        post.mustFill(),
        post.mentorSlots(),
        post.version(),
        alive && reader.scope(EDIT).covers(Set.of(post.hostUnit()), null, null));
  }
}
