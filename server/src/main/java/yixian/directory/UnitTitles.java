package yixian.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.kernel.Scope;
import yixian.kernel.Titles;

/** Tells rooms that count how units are called. */
@Component
class UnitTitles implements Titles {

  private final Units units;

  UnitTitles(Units units) {
    this.units = units;
  }

  @Override
  public String kind() {
    return "unit";
  }

  @Override
  public Map<UUID, Title> titles(Scope scope, Collection<UUID> ids) {
    Map<UUID, Title> titles = new HashMap<>();
    ids.forEach(
        id ->
            units.find(id).ifPresent(unit -> titles.put(id, new Title(unit.code(), unit.name()))));
    return titles;
  }
}
