package yixian.unannounced.checklist;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Open;
import yixian.kernel.Requires;
import yixian.unannounced.Unannounced;

/** The three questions over HTTP; whoever may be visited may read them. */
@RestController
@RequestMapping("/api/unannounced/checklists")
class ChecklistController {
  private final Checklists checklists;
  private final Road road;

  ChecklistController(Checklists checklists, Road road) {
    this.checklists = checklists;
    this.road = road;
  }

  @GetMapping
  @Open("四不两直检查问什么、依据什么，全区公开")
  List<Checklist> list(Actor actor) {
    return road.ownRead(actor, checklists::list);
  }

  @PostMapping
  @Requires(value = Unannounced.LEAD, everywhere = true)
  UUID add(Actor actor, IdempotencyKey key, @RequestBody Checklist.Draft draft) {
    return road.write(actor, Unannounced.LEAD, key, UUID.class, () -> checklists.add(actor, draft));
  }
}
