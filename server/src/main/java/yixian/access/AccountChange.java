package yixian.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator changes of an account; absent is left as it is.
 *
 * @param withoutPerson takes the person off, for an account that was tied to the wrong one
 */
record AccountChange(
    int version,
    @Nullable String name,
    @Nullable UUID person,
    @Nullable UUID unit,
    boolean withoutPerson) {

  @Nullable UUID personAfter(@Nullable UUID before) {
    return withoutPerson ? null : person == null ? before : person;
  }
}
