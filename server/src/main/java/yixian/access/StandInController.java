package yixian.access;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Open;

/** Stand-ins: those I gave and those I hold. */
@RestController
@RequestMapping("/api/standins")
class StandInController {

  private final Road road;
  private final StandIns standIns;

  StandInController(Road road, StandIns standIns) {
    this.road = road;
    this.standIns = standIns;
  }

  record Wish(
      UUID substitute,
      List<String> permissions,
      @Nullable LocalDate from,
      LocalDate until,
      String reason) {}

  @GetMapping
  @Open("本人授出的与本人代办的")
  List<StandIn> mine(SignedIn me) {
    return standIns.of(me.accountId());
  }

  @GetMapping("/colleagues")
  @Open("同单位同事的姓名；每个人都可以请同事代办")
  List<Colleague> colleagues(SignedIn me) {
    return standIns.colleagues(me.actor());
  }

  @PostMapping
  @Open("只能授出本人的权限")
  StandIn lend(SignedIn me, IdempotencyKey key, @RequestBody Wish wish) {
    StandIns.Wish asked =
        new StandIns.Wish(
            Asked.need(wish.substitute(), "substitute", "代办人"),
            Asked.need(wish.permissions(), "permissions", "权限"),
            Asked.need(wish.from(), "from", "起始日"),
            Asked.need(wish.until(), "until", "截止日"),
            Asked.need(wish.reason(), "reason", "事由"));
    return road.ownWrite(
        me.actor(), key, StandIn.class, () -> standIns.lend(me.actor(), me.accountId(), asked));
  }

  @DeleteMapping("/{id}")
  @Open("双方随时可以结束；账号管理员也可以")
  StandIn end(SignedIn me, IdempotencyKey key, @PathVariable UUID id) {
    return road.ownWrite(
        me.actor(), key, StandIn.class, () -> standIns.end(me.actor(), me.accountId(), id));
  }
}
