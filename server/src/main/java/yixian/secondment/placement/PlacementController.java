package yixian.secondment.placement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Problem;
import yixian.kernel.Requires;

/** Placements over HTTP. */
@RestController
@RequestMapping("/api/secondment")
class PlacementController {

  private static final String VIEW = "secondment.view";
  private static final String PLACE = "secondment.place";

  private final Placements placements;
  private final Road road;

  PlacementController(Placements placements, Road road) {
    this.placements = placements;
    this.road = road;
  }

  record Wanted(
      @Nullable UUID post,
      @Nullable UUID person,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable Boolean released,
      @Nullable String override) {

    PlacementDraft draft() {
      return new PlacementDraft(
          given("post", post, "岗位"), given("person", person, "人员"), from, to, released, override);
    }
  }

  record MoveAll(PlacementMove move, @Nullable String document) {}

  record Moved(int count) {}

  record Guides(Map<MentorKind, UUID> mentors) {}

  record Promoted(
      @Nullable LocalDate day,
      @Nullable String before,
      @Nullable String after,
      @Nullable String document) {}

  @GetMapping("/batches/{id}/placements")
  @Requires(VIEW)
  List<PlacementLine> list(Actor actor, @PathVariable UUID id) {
    return road.read(actor, VIEW, () -> placements.list(actor, id));
  }

  /** Approves, files or sends out all of the batch that stand ready for it. */
  @PostMapping("/batches/{id}/placements/moves")
  @Requires(PLACE)
  Moved moveAll(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody MoveAll order) {
    return road.write(
        actor,
        order.move().permission(),
        key,
        Moved.class,
        () -> new Moved(placements.moveAll(actor, id, order.move(), order.document())));
  }

  @GetMapping("/doubts")
  @Requires(PLACE)
  List<Verdict.Doubt> doubts(Actor actor, @RequestParam UUID person, @RequestParam UUID post) {
    return road.read(actor, PLACE, () -> placements.doubts(actor, person, post));
  }

  @PostMapping("/placements")
  @Requires(PLACE)
  PlacementSheet place(Actor actor, IdempotencyKey key, @RequestBody Wanted wanted) {
    return road.write(
        actor,
        PLACE,
        key,
        PlacementSheet.class,
        () -> placements.sheet(actor, actor.scope(PLACE), placements.place(actor, wanted.draft())));
  }

  @GetMapping("/placements/{id}")
  @Requires(VIEW)
  PlacementSheet sheet(Actor actor, @PathVariable UUID id) {
    return road.read(actor, VIEW, () -> placements.sheet(actor, actor.scope(VIEW), id));
  }

  @PostMapping("/placements/{id}/moves")
  @Requires(VIEW)
  PlacementSheet move(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody MoveOrder order) {
    return road.write(
        actor,
        order.move().permission(),
        key,
        PlacementSheet.class,
        () -> {
          placements.move(actor, id, order);
          return placements.sheet(actor, actor.scope(order.move().permission()), id);
        });
  }

  @PutMapping("/placements/{id}/mentors")
  @Requires(PLACE)
  PlacementSheet guide(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Guides guides) {
    return road.write(
        actor,
        PLACE,
        key,
        PlacementSheet.class,
        () -> {
          placements.guide(actor, id, guides.mentors());
          return placements.sheet(actor, actor.scope(PLACE), id);
        });
  }

  @PostMapping("/placements/{id}/promotions")
  @Requires(PLACE)
  PlacementSheet promote(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Promoted told) {
    return road.write(
        actor,
        PLACE,
        key,
        PlacementSheet.class,
        () -> {
          placements.promote(
              actor,
              id,
              given("day", told.day(), "日期"),
              given("before", told.before(), "原职务"),
              given("after", told.after(), "现职务"),
              given("document", told.document(), "文号"));
          return placements.sheet(actor, actor.scope(PLACE), id);
        });
  }

  private static <T> T given(String field, @Nullable T value, String what) {
    if (value == null) {
      throw Problem.invalid(new Fault(field, "没有填写" + what, "请填写" + what));
    }
    return value;
  }
}
