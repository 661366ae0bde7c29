package yixian.inspection;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.directory.Unit;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Scope;
import yixian.kernel.sheet.SheetRow;

/** 专项检查 · The permissions of the room, and how its forms and sheets are read. */
public final class Inspections {

  public static final String VIEW = "inspection.view";
  public static final String LEAD = "inspection.lead";
  public static final String CHECK = "inspection.check";
  public static final String ANSWER = "inspection.answer";
  public static final String SIGN = "inspection.sign";

  private Inspections() {}

  /** 导入结果 · Rows read, records kept, and each fault with its row; with a fault nothing is kept. */
  public record Entered(int rows, int accepted, List<Fault> faults) {

    public Entered {
      faults = List.copyOf(faults);
    }
  }

  /** Whether the unit lies where the permission reaches by units; being a member does not count. */
  public static boolean covers(Actor actor, String permission, UUID unit) {
    return actor.scope(permission).covers(Set.of(unit), null, null);
  }

  /** The units and the person in whose name something is seen. */
  public static UUID[] names(Scope scope) {
    Set<UUID> names = new HashSet<>(scope.units());
    if (scope.person() != null) {
      names.add(scope.person());
    }
    return names.toArray(UUID[]::new);
  }

  /** Notes a fault unless the text has one to so many letters. */
  public static void text(
      List<Fault> faults, @Nullable String text, String field, String label, int longest) {
    if (blank(text) || Objects.requireNonNull(text).strip().length() > longest) {
      faults.add(new Fault(field, label + "应为 1 至 " + longest + " 个字", "请改正" + label));
    }
  }

  public static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  /** The text without blanks around it; for texts that were demanded. */
  public static String stripped(@Nullable String text) {
    return Objects.requireNonNull(text).strip();
  }

  public static void fault(
      List<Fault> faults, SheetRow row, String field, String message, String mend) {
    faults.add(new Fault(field, row.row(), "第 " + row.row() + " 行：" + message, mend));
  }

  /** Units by name, short name and code; a name that two bear names none. */
  public static Map<String, UUID> known(List<Unit> units) {
    Map<String, UUID> known = new HashMap<>();
    Set<String> doubtful = new HashSet<>();
    for (Unit unit : units) {
      for (String word : new HashSet<>(List.of(unit.name(), unit.shortName()))) {
        if (known.put(word, unit.id()) != null) {
          doubtful.add(word);
        }
      }
    }
    known.keySet().removeAll(doubtful);
    units.forEach(unit -> known.put(unit.code(), unit.id()));
    return known;
  }
}
