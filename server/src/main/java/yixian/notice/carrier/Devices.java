package yixian.notice.carrier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.access.EndedSessions;
import yixian.access.SignedIn;
import yixian.audit.Audit;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;
import yixian.kernel.Secrets;

/**
 * 响铃设备 · A person switches on the devices that may be rung, and off again; nobody else sees them.
 *
 * <p>A device is kept for one purpose, to carry notices to a phone that is asleep, and no longer
 * than that: it goes with its owner's sign-in, when its channel says that it is no more, and 90
 * days after he last opened the page there. Its address is sealed. Called inside the road.
 */
@Component
public class Devices {

  private static final Duration KEPT = Duration.ofDays(90);
  private static final int MOST = 10;

  private final DeviceStore store;
  private final EndedSessions ended;
  private final Secrets secrets;
  private final Audit audit;
  private final Clock clock;

  Devices(DeviceStore store, EndedSessions ended, Secrets secrets, Audit audit, Clock clock) {
    this.store = store;
    this.ended = ended;
    this.secrets = secrets;
    this.audit = audit;
    this.clock = clock;
  }

  /** What is wanted of a device: how its owner will know it again, and what may ring there. */
  public record Wanted(String name, boolean onlyEmergency) {

    List<Fault> faults() {
      return name.isBlank() || name.length() > 60
          ? List.of(new Fault("name", "设备名称应为 1 至 60 个字", "请写明是哪台设备"))
          : List.of();
    }
  }

  /**
   * Lets a device be rung; one that is known already is renewed.
   *
   * @param address as the carrier understands it
   */
  public Device add(SignedIn owner, Carrier carrier, String address, Wanted wanted) {
    List<Fault> faults = new ArrayList<>(wanted.faults());
    carrier.fault(address).ifPresent(faults::add);
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    byte[] mark = secrets.digest("notice.device", carrier.code() + "\n" + address);
    Instant now = clock.instant();
    if (!store.has(owner.accountId(), mark) && store.list(owner.accountId(), now).size() >= MOST) {
      throw Problem.refused("too-many-devices", "响铃设备最多 " + MOST + " 台，请先关闭不用的设备");
    }
    UUID id = Ids.next();
    Device device =
        new Device(
            id,
            owner.session(),
            carrier.code(),
            wanted.name().strip(),
            wanted.onlyEmergency(),
            now,
            now,
            now.plus(KEPT),
            null);
    Device kept =
        store.keep(
            new DeviceStore.Fresh(
                id,
                owner.accountId(),
                owner.actor().person(),
                mark,
                secrets.seal(place(id), address),
                device));
    audit.note(
        owner.actor(),
        "notice.device-add",
        "device",
        kept.id(),
        Map.of("name", kept.name(), "onlyEmergency", kept.onlyEmergency()));
    return kept;
  }

  /** The owner's devices, the one opened last first. */
  public List<Device> list(SignedIn owner) {
    List<Device> all = store.list(owner.accountId(), clock.instant());
    var over = ended.among(all.stream().map(Device::session).toList());
    return all.stream().filter(each -> !over.contains(each.session())).toList();
  }

  /** Of what devices may be rung. */
  public List<Kind> kinds() {
    return store.kinds();
  }

  /** Says whether nothing but calls to emergency duty may ring there. */
  public Device change(SignedIn owner, UUID id, boolean onlyEmergency) {
    Device device =
        store
            .change(owner.accountId(), id, onlyEmergency)
            .orElseThrow(() -> Problem.notFound("响铃设备"));
    audit.note(
        owner.actor(),
        "notice.device-change",
        "device",
        id,
        Map.of("onlyEmergency", onlyEmergency));
    return device;
  }

  /** Lets a device be rung no more, and forgets it with what waits for it. */
  public Device remove(SignedIn owner, UUID id) {
    Device device = store.remove(owner.accountId(), id).orElseThrow(() -> Problem.notFound("响铃设备"));
    audit.note(owner.actor(), "notice.device-remove", "device", id, Map.of("name", device.name()));
    return device;
  }

  /** For what place an address is sealed. */
  static String place(UUID device) {
    return "notice.device:" + device;
  }
}
