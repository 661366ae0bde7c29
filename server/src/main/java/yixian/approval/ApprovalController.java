package yixian.approval;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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

/** Requests over HTTP. */
@RestController
@RequestMapping("/api/approvals")
class ApprovalController {

  private static final String ACT = "approval.act";
  private static final int MOST_AT_ONCE = 100;

  private final Approvals approvals;
  private final Colleagues colleagues;
  private final Road road;

  ApprovalController(Approvals approvals, Colleagues colleagues, Road road) {
    this.approvals = approvals;
    this.colleagues = colleagues;
    this.road = road;
  }

  record PlainRequest(String flow, String title, String text, @Nullable List<UUID> files) {}

  record Agreements(@Nullable String comment, List<Item> items) {}

  record Item(UUID id, int version) {}

  record BulkAnswer(List<UUID> done, List<Failed> failed) {}

  record Failed(UUID id, String code, String message) {}

  @PostMapping
  @Requires(ACT)
  ApprovalSheet ask(Actor actor, IdempotencyKey key, @RequestBody PlainRequest wanted) {
    PlainPaper paper = new PlainPaper(wanted.title(), wanted.text(), wanted.files());
    return road.write(
        actor,
        ACT,
        key,
        ApprovalSheet.class,
        () -> approvals.askPlainly(actor, wanted.flow(), paper));
  }

  @GetMapping("/{id}")
  @Requires(ACT)
  ApprovalSheet sheet(Actor actor, @PathVariable UUID id) {
    return road.read(
        actor, ACT, () -> approvals.find(actor, id).orElseThrow(() -> Problem.notFound("审批")));
  }

  @GetMapping("/{id}/record")
  @Requires(ACT)
  DecisionRecord record(Actor actor, @PathVariable UUID id) {
    return road.read(actor, ACT, () -> approvals.record(actor, id));
  }

  @PostMapping("/{id}/moves")
  @Requires(ACT)
  ApprovalSheet move(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody MoveOrder order) {
    return road.write(
        actor,
        order.move().permission(),
        key,
        ApprovalSheet.class,
        () -> approvals.move(actor, id, order));
  }

  /** Each item is a deed of its own: one that fails leaves the others done. */
  @PostMapping("/agreements")
  @Requires(ACT)
  BulkAnswer agree(Actor actor, IdempotencyKey key, @RequestBody Agreements wanted) {
    if (wanted.items().isEmpty() || wanted.items().size() > MOST_AT_ONCE) {
      throw Problem.invalid(
          new Fault(
              "items",
              "一次应选 1 至 " + MOST_AT_ONCE + " 件，现为 " + wanted.items().size() + " 件",
              "请调整所选的件"));
    }
    List<UUID> done = new ArrayList<>();
    List<Failed> failed = new ArrayList<>();
    for (Item item : wanted.items()) {
      MoveOrder order = MoveOrder.saying(Move.AGREE, item.version(), wanted.comment());
      try {
        road.write(
            actor,
            ACT,
            part(key, item.id()),
            ApprovalSheet.class,
            () -> approvals.move(actor, item.id(), order));
        done.add(item.id());
      } catch (Problem problem) {
        failed.add(new Failed(item.id(), problem.code(), problem.detail()));
      }
    }
    return new BulkAnswer(done, failed);
  }

  /** Whom a task may be handed to. */
  @GetMapping("/colleagues")
  @Requires(ACT)
  List<Colleagues.Colleague> colleagues(Actor actor, @RequestParam(defaultValue = "") String q) {
    return road.read(actor, ACT, () -> colleagues.named(actor, q.strip()));
  }

  /**
   * The key of one item within the key of the whole: sent again, each item is answered as the first
   * time.
   */
  private static IdempotencyKey part(IdempotencyKey whole, UUID item) {
    String name = whole.value() + "/" + item;
    return new IdempotencyKey(
        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), whole.request());
  }
}
