package yixian.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 账号 · Who may sign in. */
public record Account(
    UUID id,
    String login,
    String name,
    @Nullable UUID person,
    @Nullable UUID unit,
    State state,
    boolean mustChangePassword,
    boolean totp,
    Instant createdAt,
    int version) {

  /** 状态: in use, locked by an administrator, closed for good. */
  public enum State {
    ACTIVE,
    LOCKED,
    CLOSED
  }
}
