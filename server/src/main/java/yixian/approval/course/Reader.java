package yixian.approval.course;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yixian.access.Account;
import yixian.kernel.Scope;

/**
 * 读者 · By what somebody sees requests: as himself, in whose stead he may sign, and the units whose
 * requests he oversees.
 *
 * @param account null for the house itself
 */
public record Reader(@Nullable UUID account, List<Account> principals, Scope scope) {

  /** Himself and those in whose stead he may sign. */
  public List<UUID> steads() {
    return Stream.concat(Stream.ofNullable(account), principals.stream().map(Account::id)).toList();
  }
}
