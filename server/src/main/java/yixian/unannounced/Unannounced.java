package yixian.unannounced;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

/** 四不两直检查 · The permissions of the room, and how its forms are read. */
public final class Unannounced {

  public static final String VIEW = "unannounced.view";
  public static final String LEAD = "unannounced.lead";

  private Unannounced() {}

  /** Whether the unit lies where the permission reaches. */
  public static boolean covers(Actor actor, String permission, UUID unit) {
    return actor.may(permission) && actor.scope(permission).covers(Set.of(unit), null, null);
  }

  /** The units and the person in whose name something is seen. */
  public static UUID[] names(Scope scope) {
    Set<UUID> names = new HashSet<>(scope.units());
    if (scope.person() != null) {
      names.add(scope.person());
    }
    return names.toArray(UUID[]::new);
  }

  /** What is one's own. */
  public static Scope own(Actor actor) {
    return new Scope(false, Set.of(), Set.of(), actor.person());
  }

  /** The person behind the account; who is none sees nothing here. */
  public static UUID person(Actor actor, String what) {
    UUID person = actor.person();
    if (person == null) {
      throw Problem.notFound(what);
    }
    return person;
  }

  /** Who sees something, each once. */
  public static UUID[] reach(Stream<UUID> names) {
    return names
        .collect(Collectors.toCollection(java.util.LinkedHashSet::new))
        .toArray(UUID[]::new);
  }

  /** Notes a fault unless the text has one to so many letters. */
  public static void text(
      List<Fault> faults, @Nullable String text, String field, String label, int longest) {
    if (blank(text) || stripped(text).length() > longest) {
      faults.add(new Fault(field, label + "应为 1 至 " + longest + " 个字", "请改正" + label));
    }
  }

  /** The text without blanks around it; refuses where there is none, or too much. */
  public static String said(@Nullable String text, String field, String label, int longest) {
    List<Fault> faults = new java.util.ArrayList<>();
    text(faults, text, field, label, longest);
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    return stripped(text);
  }

  public static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  /** The text without blanks around it; for texts that were demanded. */
  public static String stripped(@Nullable String text) {
    return Objects.requireNonNull(text).strip();
  }
}
