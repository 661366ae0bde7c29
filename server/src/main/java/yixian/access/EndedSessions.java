package yixian.access;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * 已结束的会话 · Tells which sessions somebody has ended: by signing out, from another device, by a new
 * password, or as the administrator. One that has merely grown old is not among them.
 */
@Component
public class EndedSessions {

  private final SessionStore store;

  EndedSessions(SessionStore store) {
    this.store = store;
  }

  /** Those among the sessions that have been ended. */
  public Set<UUID> among(Collection<UUID> sessions) {
    return sessions.isEmpty() ? Set.of() : store.ended(sessions);
  }
}
