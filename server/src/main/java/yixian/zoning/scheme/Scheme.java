package yixian.zoning.scheme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.zoning.plan.Question;

/**
 * 片区方案 · Which unit is in which zone.
 *
 * @param found likeness within the zones before anybody moved a unit
 * @param bound what no division is worth more than
 * @param proven whether no division under these rules is worth more than the one found
 * @param locks units that it had to leave where they were, with their zones: the bound holds under
 *     these only
 * @param seats in the order of the question's units
 * @param leads of each zone; null where none is named yet
 */
record Scheme(
    UUID id,
    UUID plan,
    int number,
    Origin origin,
    Question question,
    double found,
    double bound,
    boolean proven,
    double seconds,
    Map<UUID, Integer> locks,
    List<Seat> seats,
    List<@Nullable UUID> leads,
    String madeBy,
    Instant madeAt,
    int version,
    String changedBy,
    Instant changedAt,
    @Nullable Signature signature) {

  /**
   * 单位所在.
   *
   * @param zone counted from 0
   * @param found where it was before anybody moved it
   * @param reason of the person who moved it
   */
  record Seat(UUID unit, int zone, int found, boolean locked, @Nullable String reason) {

    boolean moved() {
      return zone != found;
    }
  }

  /**
   * 签发.
   *
   * @param from the day from which the zones are in force
   * @param remark why it was signed although it does not keep every rule
   * @param hash over question, seats, leads, figures and signature
   */
  record Signature(String by, Instant at, LocalDate from, @Nullable String remark, String hash) {}

  Scheme {
    locks = Map.copyOf(locks);
    seats = List.copyOf(seats);
    leads = Collections.unmodifiableList(new java.util.ArrayList<>(leads));
  }

  int[] zoneOf() {
    return seats.stream().mapToInt(Seat::zone).toArray();
  }

  double worth() {
    return question.task().worth(zoneOf());
  }

  Seat seat(UUID unit) {
    return seats.get(question.at(unit));
  }

  /** Whether every unit that was locked when it was found is still where it was then. */
  boolean keepsLocks() {
    return locks.entrySet().stream()
        .allMatch(lock -> seat(lock.getKey()).zone() == lock.getValue());
  }

  Scheme with(List<Seat> moved, List<@Nullable UUID> named, String by, Instant at) {
    return next(moved, named, signature, by, at);
  }

  Scheme signed(Signature signed, String by, Instant at) {
    return next(seats, leads, signed, by, at);
  }

  private Scheme next(
      List<Seat> seated,
      List<@Nullable UUID> named,
      @Nullable Signature signed,
      String by,
      Instant at) {
    return new Scheme(
        id,
        plan,
        number,
        origin,
        question,
        found,
        bound,
        proven,
        seconds,
        locks,
        seated,
        named,
        madeBy,
        madeAt,
        version + 1,
        by,
        at,
        signed);
  }
}
