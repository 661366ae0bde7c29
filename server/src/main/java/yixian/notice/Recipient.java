package yixian.notice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 收件人 · Who is told: an account, a person by whatever account, or those of a unit who hold a
 * permission.
 */
public sealed interface Recipient {

  /** One account. */
  record OfAccount(UUID account) implements Recipient {}

  /** One person of the directory. */
  record OfPerson(UUID person) implements Recipient {}

  /**
   * Everybody who belongs to the unit when he looks, and then holds the permission; all of the unit
   * where it is null.
   */
  record OfUnit(UUID unit, @Nullable String permission) implements Recipient {}
}
