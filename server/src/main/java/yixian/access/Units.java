package yixian.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Units by name, as far as a higher room knows them; an unknown unit is shown by its id. */
@Component
class Units {

  private final ObjectProvider<UnitNames> directories;

  Units(ObjectProvider<UnitNames> directories) {
    this.directories = directories;
  }

  Map<UUID, String> names(Collection<UUID> units) {
    Map<UUID, String> names = new HashMap<>();
    directories.forEach(directory -> names.putAll(directory.names(units)));
    return names;
  }

  @Nullable Named named(@Nullable UUID unit) {
    return unit == null
        ? null
        : new Named(unit, names(java.util.List.of(unit)).getOrDefault(unit, unit.toString()));
  }
}
