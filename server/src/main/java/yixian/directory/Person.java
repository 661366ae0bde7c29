package yixian.directory;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 人员 · Who works here: a name and, masked, a phone; nothing more is kept.
 *
 * @param phone masked as 138****1234
 * @param appointments of all times, newest first
 */
public record Person(
    UUID id, String name, @Nullable String phone, List<Appointment> appointments, int version) {

  public Person {
    appointments = List.copyOf(appointments);
  }

  /** Units in which the person serves on the day. */
  public Set<UUID> units(LocalDate day) {
    return appointments.stream()
        .filter(each -> each.period().contains(day))
        .map(Appointment::unit)
        .collect(Collectors.toSet());
  }

  /** Units in which the person serves on the day, or will. */
  Set<UUID> unitsFrom(LocalDate day) {
    return appointments.stream()
        .filter(each -> each.period().until() == null || each.period().until().isAfter(day))
        .map(Appointment::unit)
        .collect(Collectors.toSet());
  }

  /** Units in which the person has served and will not serve again, as far as is known. */
  Set<UUID> unitsLeft(LocalDate day) {
    Set<UUID> left =
        appointments.stream().map(Appointment::unit).collect(Collectors.toCollection(HashSet::new));
    left.removeAll(unitsFrom(day));
    return left;
  }

  /** The main post of the day; any other where there is no main one. */
  public Optional<Appointment> post(LocalDate day) {
    return appointments.stream()
        .filter(each -> each.period().contains(day))
        .reduce((a, b) -> a.main() ? a : b);
  }
}
