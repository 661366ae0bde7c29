package yixian.notice.carrier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yixian.access.Accounts;
import yixian.access.EndedSessions;
import yixian.kernel.Actor;

/**
 * 分发 · Works out to which devices a notice goes. Who belongs to a unit and holds the permission is
 * asked now, as when he looks into the house; a device whose sign-in was ended is forgotten here.
 */
@Component
class Dealer {

  private final CarriageStore carriages;
  private final DeviceStore devices;
  private final Accounts accounts;
  private final EndedSessions ended;

  /** The devices by whose they are. */
  private record Reached(
      Map<UUID, List<DeviceStore.Owned>> ofAccount, Map<UUID, List<DeviceStore.Owned>> ofPerson) {

    static Reached of(List<DeviceStore.Owned> all) {
      return new Reached(
          all.stream().collect(Collectors.groupingBy(DeviceStore.Owned::account)),
          all.stream()
              .filter(each -> each.person() != null)
              .collect(Collectors.groupingBy(each -> Objects.requireNonNull(each.person()))));
    }

    List<DeviceStore.Owned> by(CarriageStore.Leaving told, Map<UUID, Set<UUID>> members) {
      UUID person = told.person();
      UUID account = told.account();
      UUID unit = told.unit();
      if (person != null) {
        return ofPerson.getOrDefault(person, List.of());
      }
      if (account != null) {
        return ofAccount.getOrDefault(account, List.of());
      }
      Set<UUID> owners = unit == null ? Set.of() : members.getOrDefault(unit, Set.of());
      return owners.stream()
          .flatMap(owner -> ofAccount.getOrDefault(owner, List.of()).stream())
          .toList();
    }
  }

  Dealer(CarriageStore carriages, DeviceStore devices, Accounts accounts, EndedSessions ended) {
    this.carriages = carriages;
    this.devices = devices;
    this.accounts = accounts;
    this.ended = ended;
  }

  /** Deals out what is to leave, inside a job of the house; how many notices there were. */
  int deal(Instant now, int most) {
    List<CarriageStore.Leaving> leaving = carriages.leaving(most);
    if (leaving.isEmpty()) {
      return 0;
    }
    Map<UUID, Set<UUID>> members = members(leaving);
    Reached reached = Reached.of(reached(leaving, members, now));
    Map<UUID, Actor> actors = new HashMap<>();
    List<CarriageStore.Dealt> dealt = new ArrayList<>();
    for (CarriageStore.Leaving each : leaving) {
      Instant until = each.at().plusSeconds(60L * each.minutes());
      Instant from = Night.over(each.ring(), now);
      if (until.isAfter(now)) {
        Instant late = from.equals(now) ? until : from.plusSeconds(60L * each.minutes());
        reached.by(each, members).stream()
            .filter(device -> each.ring().always() || !device.onlyEmergency())
            .filter(device -> each.unit() == null || isTold(each, device, actors))
            .map(device -> new CarriageStore.Dealt(each.message(), device.id(), from, late))
            .forEach(dealt::add);
      }
    }
    carriages.add(dealt, now);
    return leaving.size();
  }

  private Map<UUID, Set<UUID>> members(List<CarriageStore.Leaving> leaving) {
    Map<UUID, Set<UUID>> members = new HashMap<>();
    for (CarriageStore.Leaving each : leaving) {
      if (each.unit() != null) {
        members.computeIfAbsent(each.unit(), accounts::ofUnit);
      }
    }
    return members;
  }

  private List<DeviceStore.Owned> reached(
      List<CarriageStore.Leaving> leaving, Map<UUID, Set<UUID>> members, Instant now) {
    Set<UUID> owners = new HashSet<>();
    Set<UUID> people = new HashSet<>();
    members.values().forEach(owners::addAll);
    for (CarriageStore.Leaving each : leaving) {
      if (each.account() != null) {
        owners.add(each.account());
      }
      if (each.person() != null) {
        people.add(each.person());
      }
    }
    List<DeviceStore.Owned> all = devices.of(owners, people, now);
    Set<UUID> over = ended.among(all.stream().map(DeviceStore.Owned::session).toList());
    devices.remove(
        all.stream()
            .filter(each -> over.contains(each.session()))
            .map(DeviceStore.Owned::id)
            .toList());
    return all.stream().filter(each -> !over.contains(each.session())).toList();
  }

  /** Whether the owner of a device belongs to the unit that was told, and may know. */
  private boolean isTold(
      CarriageStore.Leaving told, DeviceStore.Owned device, Map<UUID, Actor> actors) {
    Actor owner = actors.computeIfAbsent(device.account(), accounts::actor);
    return Objects.equals(told.unit(), owner.unit())
        && (told.permission() == null || owner.may(told.permission()));
  }

  /** Forgets the devices whose sign-in was ended and those that nobody opened for long. */
  int forget(Instant now) {
    List<DeviceStore.Owned> all = devices.all();
    Set<UUID> over =
        ended.among(new HashSet<>(all.stream().map(DeviceStore.Owned::session).toList()));
    return devices.expire(now)
        + devices.remove(
            all.stream()
                .filter(each -> over.contains(each.session()))
                .map(DeviceStore.Owned::id)
                .toList());
  }
}
