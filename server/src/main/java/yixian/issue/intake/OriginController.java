package yixian.issue.intake;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.issue.Issues;
import yixian.kernel.Actor;
import yixian.kernel.Requires;

/** Where an issue came from, for those who see it; nothing for one that was reported here. */
@RestController
class OriginController {

  private static final String VIEW = "issue.view";

  private final OriginStore store;
  private final Issues issues;
  private final Road road;

  OriginController(OriginStore store, Issues issues, Road road) {
    this.store = store;
    this.issues = issues;
    this.road = road;
  }

  @GetMapping("/api/issues/{id}/origin")
  @Requires(VIEW)
  List<Origin> origin(Actor actor, @PathVariable UUID id) {
    return road.read(
        actor,
        VIEW,
        () -> {
          issues.demandSeen(actor, id);
          return store.find(id).stream().toList();
        });
  }
}
