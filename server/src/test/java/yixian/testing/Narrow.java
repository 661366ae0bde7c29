package yixian.testing;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import yixian.kernel.Actor;
import yixian.kernel.Scope;

/** Somebody whose permissions reach one unit only, for asking a store past its predicate. */
public final class Narrow {

  private Narrow() {}

  public static Actor reader(UUID unit, String... permissions) {
    Scope scope = new Scope(false, Set.of(unit), Set.of(), null);
    Map<String, Scope> reach = new java.util.HashMap<>();
    for (String permission : permissions) {
      reach.put(permission, scope);
    }
    return new Actor(UUID.randomUUID(), UUID.randomUUID(), "读者", unit, reach, null, null);
  }
}
