package yixian.attendance.rollcall;

import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Open;
import yixian.kernel.Problem;

/** Roll-calls over HTTP, for who is called. */
@RestController
@RequestMapping("/api/roll-calls/mine")
class OwnCallController {

  private final RollCalls calls;
  private final Switchboard switchboard;
  private final Road road;

  OwnCallController(RollCalls calls, Switchboard switchboard, Road road) {
    this.calls = calls;
    this.switchboard = switchboard;
    this.road = road;
  }

  @GetMapping
  @Open("点到本人的点名")
  List<MyCall> mine(Actor actor) {
    return road.ownRead(actor, () -> calls.mine(actor));
  }

  @GetMapping(path = "/line", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Open("等候点到本人的点名")
  SseEmitter line(Actor actor) {
    UUID person = actor.person();
    if (person == null) {
      throw Problem.notFound("点名");
    }
    return switchboard.phone(person, road.ownRead(actor, () -> calls.mine(actor))).emitter();
  }

  @PostMapping("/{id}/answer")
  @Open("应答点到本人的点名")
  MyCall answer(Actor actor, IdempotencyKey key, @PathVariable UUID id) {
    return road.ownWrite(actor, key, MyCall.class, () -> calls.answer(actor, id));
  }
}
