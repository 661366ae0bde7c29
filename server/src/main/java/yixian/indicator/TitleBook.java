package yixian.indicator;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import yixian.kernel.Scope;
import yixian.kernel.Titles;
import yixian.kernel.Titles.Title;

/** Asks the rooms how their records are called. */
@Component
public class TitleBook {

  private final ObjectProvider<Titles> rooms;

  TitleBook(ObjectProvider<Titles> rooms) {
    this.rooms = rooms;
  }

  /** Titles by key; keys that are no ids, and records unknown or invisible, are absent. */
  public Map<String, Title> of(Scope scope, String kind, Collection<String> keys) {
    List<UUID> ids = keys.stream().filter(key -> key.length() == 36).map(UUID::fromString).toList();
    Map<String, Title> found = new HashMap<>();
    if (!kind.isEmpty() && !ids.isEmpty()) {
      rooms.stream()
          .filter(room -> room.kind().equals(kind))
          .forEach(
              room ->
                  room.titles(scope, ids).forEach((id, title) -> found.put(id.toString(), title)));
    }
    return found;
  }
}
