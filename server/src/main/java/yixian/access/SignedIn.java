package yixian.access;

import java.util.Objects;
import java.util.UUID;
import yixian.kernel.Actor;

/**
 * 会话 · A live session and the actor behind it; for routes of what belongs to a session and not only
 * to an account.
 */
public record SignedIn(UUID session, Actor actor, boolean mustChangePassword) {

  public UUID accountId() {
    return Objects.requireNonNull(actor.account());
  }
}
