package yixian.testing;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.access.Road;
import yixian.directory.Level;
import yixian.directory.NewUnit;
import yixian.directory.Tree;
import yixian.directory.UnitKind;
import yixian.directory.Units;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;

/** A unit with its parent, child and sibling, and one elsewhere, for tests of who sees whom. */
public record Family(Map<Kin, UUID> units) {

  private static final Actor HOUSE = Actor.system("测试");
  private static final LocalDate LONG_AGO = LocalDate.of(2015, 1, 1);

  public Family {
    units = Map.copyOf(units);
  }

  public static Family found(Road road, Units units) {
    Map<Kin, UUID> family = new EnumMap<>(Kin.class);
    family.put(Kin.PARENT, unit(road, units, "上级", null));
    family.put(Kin.OWN, unit(road, units, "本单位", family.get(Kin.PARENT)));
    family.put(Kin.SIBLING, unit(road, units, "平级", family.get(Kin.PARENT)));
    family.put(Kin.CHILD, unit(road, units, "下级", family.get(Kin.OWN)));
    family.put(Kin.ELSEWHERE, unit(road, units, "他镇", null));
    return new Family(family);
  }

  /** The unit that stands so to the reader's. */
  public UUID unit(Kin kin) {
    UUID unit = units.get(kin);
    if (unit == null) {
      throw new AssertionError("No unit for " + kin);
    }
    return unit;
  }

  private static UUID unit(Road road, Units units, String name, @Nullable UUID parent) {
    NewUnit wanted =
        new NewUnit(
            "T-" + UUID.randomUUID(),
            name,
            null,
            UnitKind.TOWNSHIP,
            Level.TOWNSHIP,
            null,
            LONG_AGO,
            Map.of(Tree.AREA, Optional.ofNullable(parent)));
    return road.write(
        HOUSE,
        "directory.edit",
        IdempotencyKey.fresh(),
        UUID.class,
        () -> units.add(HOUSE, wanted));
  }
}
