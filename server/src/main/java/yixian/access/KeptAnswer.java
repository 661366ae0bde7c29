package yixian.access;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an intent was answered the first time. */
record KeptAnswer(@Nullable UUID account, String request, String answer) {

  boolean belongsTo(@Nullable UUID asking) {
    return Objects.equals(account, asking);
  }
}
