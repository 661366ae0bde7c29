package yixian.issue.intake.unplaced;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.issue.Channel;
import yixian.issue.NewIssue;
import yixian.issue.category.Categories;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Requires;

/** The queue of reports without a place, over HTTP; for those who answer for the whole district. */
@RestController
@RequestMapping("/api/unplaced")
class UnplacedController {

  private static final String PLACE = Unplaced.PLACE;

  private final Unplaced unplaced;
  private final Categories categories;
  private final Road road;

  UnplacedController(Unplaced unplaced, Categories categories, Road road) {
    this.unplaced = unplaced;
    this.categories = categories;
    this.road = road;
  }

  record Line(
      UUID id,
      Instant at,
      String source,
      String channelName,
      @Nullable String category,
      String summary,
      @Nullable String description,
      String address,
      List<UUID> photos) {}

  record Dropping(String reason) {}

  @GetMapping
  @Requires(value = PLACE, everywhere = true)
  List<Line> list(Actor actor) {
    return road.read(actor, PLACE, () -> unplaced.waiting().stream().map(this::line).toList());
  }

  @PostMapping("/{id}/place")
  @Requires(value = PLACE, everywhere = true)
  Kept place(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Unplaced.Spot spot) {
    return road.write(actor, PLACE, key, Kept.class, () -> unplaced.place(actor, id, spot));
  }

  @PostMapping("/{id}/drop")
  @Requires(value = PLACE, everywhere = true)
  Kept drop(Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Dropping why) {
    return road.write(actor, PLACE, key, Kept.class, () -> unplaced.drop(actor, id, why.reason()));
  }

  private Line line(Unplaced.Waiting waiting) {
    NewIssue report = waiting.report();
    UUID category = report.category();
    return new Line(
        waiting.row().getId(),
        waiting.row().getAt(),
        waiting.row().getSource(),
        Channel.valueOf(waiting.row().getChannel()).label(),
        category == null ? null : categories.book().path(category),
        report.summary(),
        report.description(),
        waiting.row().getAddress(),
        report.photosTaken().stream().map(NewIssue.Photo::file).toList());
  }
}
