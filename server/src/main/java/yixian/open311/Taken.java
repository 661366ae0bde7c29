package yixian.open311;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 收据 · What whoever brought a report is given: the number of the issue, or a token for the number
 * that follows when somebody has found the place.
 */
public record Taken(
    @Nullable UUID issue, @Nullable String code, @Nullable UUID token, @Nullable String account) {

  static Taken of(Arrival arrival) {
    return new Taken(arrival.issue(), arrival.code(), null, arrival.account());
  }
}
