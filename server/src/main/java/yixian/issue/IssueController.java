package yixian.issue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.issue.search.Similarity;
import yixian.issue.texthelp.Suggestion;
import yixian.issue.texthelp.Suggestions;
import yixian.kernel.Actor;
import yixian.kernel.CoordinateSystem;
import yixian.kernel.Fault;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Point;
import yixian.kernel.Problem;
import yixian.kernel.Requires;

/** Issues over HTTP. */
@RestController
@RequestMapping("/api/issues")
class IssueController {

  private static final int MOST_AT_ONCE = 200;

  private final Issues issues;
  private final Similarity similarity;
  private final Suggestions suggestions;
  private final Road road;

  IssueController(Issues issues, Similarity similarity, Suggestions suggestions, Road road) {
    this.issues = issues;
    this.similarity = similarity;
    this.suggestions = suggestions;
    this.road = road;
  }

  record Remark(String text, boolean toResident) {}

  record Urging(String text) {}

  record Bulk(
      Move move,
      @Nullable String reason,
      @Nullable String note,
      @Nullable UUID unit,
      List<Item> items) {}

  record Item(UUID id, int version) {}

  record BulkAnswer(List<UUID> done, List<Failed> failed) {}

  record Failed(UUID id, String code, String message) {}

  /**
   * Takes a report in.
   *
   * @param theirs what the phone takes for now, told anew at each sending; not in the body, which
   *     is the same at each
   */
  @PostMapping
  @Requires("issue.report")
  IssueSheet report(
      Actor actor,
      IdempotencyKey key,
      @RequestHeader(value = "Phone-Time", required = false) @Nullable Instant theirs,
      @RequestBody NewIssue report) {
    return road.write(
        actor,
        "issue.report",
        key,
        IssueSheet.class,
        () -> issues.reportFromPhone(actor, report, theirs));
  }

  @GetMapping("/{id}")
  @Requires("issue.view")
  IssueSheet sheet(Actor actor, @PathVariable UUID id) {
    return road.read(actor, "issue.view", () -> issues.sheet(actor, id));
  }

  @PostMapping("/{id}/moves")
  @Requires("issue.view")
  IssueSheet move(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody MoveOrder order) {
    return road.write(
        actor,
        order.move().permission(),
        key,
        IssueSheet.class,
        () -> issues.move(actor, id, order));
  }

  @PostMapping("/{id}/comments")
  @Requires("issue.view")
  IssueSheet.Comment comment(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Remark remark) {
    return road.write(
        actor,
        "issue.view",
        key,
        IssueSheet.Comment.class,
        () -> issues.comment(actor, id, remark.text(), remark.toResident()));
  }

  @PostMapping("/{id}/urgings")
  @Requires("issue.urge")
  IssueSheet urge(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Urging urging) {
    return road.write(
        actor, "issue.urge", key, IssueSheet.class, () -> issues.urge(actor, id, urging.text()));
  }

  /** Each item is a deed of its own: one that fails leaves the others done. */
  @PostMapping("/bulk")
  @Requires("issue.bulk")
  BulkAnswer bulk(Actor actor, IdempotencyKey key, @RequestBody Bulk bulk) {
    if (bulk.items().isEmpty() || bulk.items().size() > MOST_AT_ONCE) {
      throw Problem.invalid(
          new Fault(
              "items",
              "一次应选 1 至 " + MOST_AT_ONCE + " 件，现为 " + bulk.items().size() + " 件",
              "请调整所选事件"));
    }
    actor.demand(bulk.move().permission(), bulk.move().label());
    List<UUID> done = new ArrayList<>();
    List<Failed> failed = new ArrayList<>();
    for (Item item : bulk.items()) {
      try {
        road.write(
            actor,
            bulk.move().permission(),
            part(key, item.id()),
            IssueSheet.class,
            () -> issues.move(actor, item.id(), order(bulk, item)));
        done.add(item.id());
      } catch (Problem problem) {
        failed.add(new Failed(item.id(), problem.code(), problem.detail()));
      }
    }
    return new BulkAnswer(done, failed);
  }

  private static MoveOrder order(Bulk bulk, Item item) {
    return new MoveOrder(
        bulk.move(),
        item.version(),
        bulk.reason(),
        bulk.unit(),
        null,
        null,
        null,
        null,
        null,
        bulk.note(),
        null,
        null,
        null,
        null);
  }

  /**
   * The key of one item within the key of the whole: sent again, each item is answered as the first
   * time.
   */
  private static IdempotencyKey part(IdempotencyKey whole, UUID item) {
    String name = whole.value() + "/" + item;
    return new IdempotencyKey(
        UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        whole.request());
  }

  @GetMapping("/suggestion")
  @Requires("issue.report")
  List<Suggestion> suggestion(@RequestParam String summary) {
    if (summary.length() > 200) {
      throw Problem.invalid(new Fault("summary", "事情经过超过 200 字", "请精简"));
    }
    return road.job(() -> suggestions.of(summary));
  }

  @GetMapping("/similar")
  @Requires("issue.report")
  List<SimilarIssue> similar(
      Actor actor,
      @RequestParam double longitude,
      @RequestParam double latitude,
      @RequestParam(required = false) @Nullable CoordinateSystem system,
      @RequestParam(required = false) @Nullable UUID category,
      @RequestParam(required = false) @Nullable String summary) {
    CoordinateSystem given = system == null ? CoordinateSystem.WGS84 : system;
    Point point = given.toWgs84(longitude, latitude);
    return road.read(
        actor,
        "issue.report",
        () ->
            similarity.near(
                point, category, summary == null ? "" : summary, actor.scope("issue.report")));
  }
}
