package yixian.files;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import yixian.kernel.Actor;

/** A room of the tests whose records are seen by the accounts that it counts as friends. */
@Component
class Friends implements FileGuard {

  static final String KIND = "friends";
  private final Set<UUID> accounts = ConcurrentHashMap.newKeySet();

  void admit(UUID account) {
    accounts.add(account);
  }

  @Override
  public boolean maySee(Actor actor, String kind, UUID record) {
    return kind.equals(KIND) && actor.account() != null && accounts.contains(actor.account());
  }
}
