package yixian.zoning.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Problem;
import yixian.zoning.plan.AskedZone;
import yixian.zoning.plan.Question;
import yixian.zoning.scheme.Scheme.Seat;

/**
 * 锁定 · Units that a run leaves where they are, with all that people said of them. Zones are told by
 * name, for the plan may have put them in another order since.
 *
 * @param leads of the earlier scheme, by zone; null where none was named
 */
record Locks(List<Seat> seats, List<@Nullable UUID> leads) {

  static final Locks NONE = new Locks(List.of(), List.of());

  static Locks of(Scheme after, Question question) {
    List<String> before = after.question().zones().stream().map(AskedZone::name).toList();
    List<String> now = question.zones().stream().map(AskedZone::name).toList();
    List<Seat> seats = new ArrayList<>();
    for (Seat seat : after.seats()) {
      if (seat.locked()
          && question.units().stream().anyMatch(unit -> unit.id().equals(seat.unit()))) {
        int zone = now.indexOf(before.get(seat.zone()));
        if (zone < 0) {
          throw Problem.refused(
              "zones-changed", "规划中已没有“" + before.get(seat.zone()) + "”，锁定在其中的单位没有了片区，请重新求解");
        }
        int found = now.indexOf(before.get(seat.found()));
        boolean moved = seat.moved() && found >= 0;
        seats.add(
            new Seat(seat.unit(), zone, moved ? found : zone, true, moved ? seat.reason() : null));
      }
    }
    return new Locks(seats, now.stream().map(name -> lead(after, before.indexOf(name))).toList());
  }

  private static @Nullable UUID lead(Scheme after, int zone) {
    return zone < 0 ? null : after.leads().get(zone);
  }

  Map<UUID, Integer> zones() {
    return seats.stream().collect(Collectors.toMap(Seat::unit, Seat::zone));
  }

  /** The seat of a unit that is in a zone: as it was locked, or new. */
  Seat seat(UUID unit, int zone) {
    return seats.stream()
        .filter(seat -> seat.unit().equals(unit))
        .findFirst()
        .orElseGet(() -> new Seat(unit, zone, zone, false, null));
  }

  /** The lead of a zone as named before, where he still is a member. */
  @Nullable UUID lead(int zone, List<Seat> members) {
    UUID lead = zone < leads.size() ? leads.get(zone) : null;
    boolean member =
        members.stream().anyMatch(seat -> seat.unit().equals(lead) && seat.zone() == zone);
    return member ? lead : null;
  }
}
