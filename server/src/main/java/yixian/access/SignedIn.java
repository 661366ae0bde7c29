package yixian.access;

import java.util.Objects;
import java.util.UUID;
import yixian.kernel.Actor;

/** 会话 · A live session and the actor behind it. */
record SignedIn(UUID session, Actor actor, boolean mustChangePassword) {

  UUID accountId() {
    return Objects.requireNonNull(actor.account());
  }
}
