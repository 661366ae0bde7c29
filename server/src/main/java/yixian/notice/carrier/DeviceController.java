package yixian.notice.carrier;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.access.SignedIn;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Open;

/** One's own devices over HTTP. */
@RestController
@RequestMapping("/api/notices/devices")
class DeviceController {

  private final Devices devices;
  private final Road road;

  DeviceController(Devices devices, Road road) {
    this.devices = devices;
    this.road = road;
  }

  record Choice(boolean onlyEmergency) {}

  /** The reader's devices, and of what they may be rung. */
  record Own(List<Device> devices, List<Kind> kinds) {}

  @GetMapping
  @Open("本人的响铃设备")
  Own list(SignedIn me) {
    return road.ownRead(me.actor(), () -> new Own(devices.list(me), devices.kinds()));
  }

  @PutMapping("/{id}")
  @Open("更改本人的响铃设备")
  Device change(
      SignedIn me, IdempotencyKey key, @PathVariable UUID id, @RequestBody Choice choice) {
    return road.ownWrite(
        me.actor(), key, Device.class, () -> devices.change(me, id, choice.onlyEmergency()));
  }

  @DeleteMapping("/{id}")
  @Open("关闭本人的响铃设备")
  Device remove(SignedIn me, IdempotencyKey key, @PathVariable UUID id) {
    return road.ownWrite(me.actor(), key, Device.class, () -> devices.remove(me, id));
  }
}
