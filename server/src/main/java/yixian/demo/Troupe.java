package yixian.demo;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import yixian.access.Accounts;
import yixian.kernel.Actor;

/** The people of the demo as actors of the house, each with the rights of the account. */
final class Troupe {
  private final Accounts accounts;
  private final Made ids;
  private final Map<String, Actor> actors = new ConcurrentHashMap<>();

  Troupe(Accounts accounts, Made ids) {
    this.accounts = accounts;
    this.ids = ids;
  }

  /** Whether this person has an account. */
  boolean knows(String person) {
    return ids.ids().containsKey(person);
  }

  /**
   * The actor behind a person's key. Rights do not change while the year is told, so each is asked
   * once.
   */
  Actor actor(String person) {
    return actors.computeIfAbsent(person, key -> accounts.actor(ids.id(key)));
  }
}
