package yixian.open311.forward;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Requires;

/** Neighbours' endpoints, and what is handed on to them, over HTTP. */
@RestController
@RequestMapping("/api/open311")
class ForwardController {

  private static final String SETTINGS = "system.settings";
  private static final String DISPATCH = "issue.dispatch";

  private final Forwards forwards;
  private final Road road;

  ForwardController(Forwards forwards, Road road) {
    this.forwards = forwards;
    this.road = road;
  }

  record OutpostName(UUID id, String name) {}

  /** What the neighbour is told, in words that the dispatcher has read. */
  record Order(UUID outpost, String service, Message words) {}

  record ForwardView(
      UUID id,
      String outpost,
      String serviceCode,
      ForwardState state,
      String stateName,
      @Nullable String remote,
      int tries,
      @Nullable String fault,
      Instant askedAt,
      String askedBy) {}

  record ForwardViews(List<ForwardView> forwards) {}

  @GetMapping("/outposts")
  @Requires(value = SETTINGS, everywhere = true)
  List<Outpost> outposts(Actor actor) {
    return road.read(actor, SETTINGS, forwards::outposts);
  }

  @PostMapping("/outposts")
  @Requires(value = SETTINGS, everywhere = true)
  Outpost add(Actor actor, IdempotencyKey key, @RequestBody NewOutpost wanted) {
    return road.write(actor, SETTINGS, key, Outpost.class, () -> forwards.add(actor, wanted));
  }

  @PostMapping("/outposts/{id}/closing")
  @Requires(value = SETTINGS, everywhere = true)
  Outpost close(Actor actor, IdempotencyKey key, @PathVariable UUID id) {
    return road.write(actor, SETTINGS, key, Outpost.class, () -> forwards.close(actor, id));
  }

  @GetMapping("/neighbours")
  @Requires(DISPATCH)
  List<OutpostName> neighbours(Actor actor) {
    return road.read(
        actor,
        DISPATCH,
        () ->
            forwards.outposts().stream()
                .filter(Outpost::open)
                .map(each -> new OutpostName(each.id(), each.name()))
                .toList());
  }

  @GetMapping("/issues/{id}/forwards")
  @Requires(DISPATCH)
  List<ForwardView> of(Actor actor, @PathVariable UUID id) {
    return road.read(actor, DISPATCH, () -> views(forwards.of(actor, id)));
  }

  /** What would be handed on, for the dispatcher to read and mend. */
  @GetMapping("/issues/{id}/forwards/words")
  @Requires(DISPATCH)
  Message words(Actor actor, @PathVariable UUID id) {
    return road.read(actor, DISPATCH, () -> forwards.words(actor, id));
  }

  @PostMapping("/issues/{id}/forwards")
  @Requires(DISPATCH)
  ForwardViews ask(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Order order) {
    return road.write(
        actor,
        DISPATCH,
        key,
        ForwardViews.class,
        () ->
            new ForwardViews(
                views(forwards.ask(actor, id, order.outpost(), order.service(), order.words()))));
  }

  private List<ForwardView> views(List<Forward> all) {
    Map<UUID, Outpost> outposts =
        forwards.outposts().stream().collect(Collectors.toMap(Outpost::id, Function.identity()));
    return all.stream().map(each -> view(each, outposts)).toList();
  }

  private static ForwardView view(Forward each, Map<UUID, Outpost> outposts) {
    Outpost outpost = outposts.get(each.outpost());
    return new ForwardView(
        each.id(),
        outpost == null ? "" : outpost.name(),
        each.serviceCode(),
        each.state(),
        each.state().label(),
        each.remote(),
        each.tries(),
        each.fault(),
        each.askedAt(),
        each.askedBy());
  }
}
