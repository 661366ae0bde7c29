package yixian.notice.push;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.ObjectMapper;
import yixian.access.Road;
import yixian.access.SignedIn;
import yixian.kernel.Fault;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Open;
import yixian.kernel.Problem;
import yixian.notice.carrier.Device;
import yixian.notice.carrier.Devices;

/** A browser subscribes to be rung, over HTTP. */
@RestController
@RequestMapping("/api/notices/push")
@EnableConfigurationProperties(PushSettings.class)
class PushController {

  private final WebPush push;
  private final Devices devices;
  private final Road road;
  private final ObjectMapper json;

  PushController(WebPush push, Devices devices, Road road, ObjectMapper json) {
    this.push = push;
    this.devices = devices;
    this.road = road;
    this.json = json;
  }

  /** The key by which browsers know this house; none where web push is switched off. */
  record Offer(@Nullable String key) {}

  record Subscribed(
      @Nullable String endpoint,
      @Nullable String p256dh,
      @Nullable String auth,
      @Nullable String name,
      boolean onlyEmergency) {}

  @GetMapping
  @Open("网页推送的公钥")
  Offer offer(SignedIn me) {
    return road.ownRead(me.actor(), () -> new Offer(push.key().orElse(null)));
  }

  @PostMapping
  @Open("开启本人设备的响铃")
  Device subscribe(SignedIn me, IdempotencyKey key, @RequestBody Subscribed wanted) {
    PushAddress address =
        new PushAddress(
            need(wanted.endpoint(), "endpoint"),
            need(wanted.p256dh(), "p256dh"),
            need(wanted.auth(), "auth"));
    Devices.Wanted device = new Devices.Wanted(need(wanted.name(), "name"), wanted.onlyEmergency());
    return road.ownWrite(
        me.actor(), key, Device.class, () -> devices.add(me, push, address.text(json), device));
  }

  private static String need(@Nullable String value, String field) {
    if (value == null || value.isBlank()) {
      throw Problem.invalid(new Fault(field, "缺少 " + field, "请重新开启响铃"));
    }
    return value;
  }
}
