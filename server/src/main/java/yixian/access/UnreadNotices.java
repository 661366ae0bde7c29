package yixian.access;

import java.util.UUID;

/** How many notices wait for an account; the notice room answers it. */
@FunctionalInterface
public interface UnreadNotices {

  int count(UUID account);
}
