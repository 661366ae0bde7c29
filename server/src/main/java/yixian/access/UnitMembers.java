package yixian.access;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.audit.Members;

/** Tells the audit room which accounts belong to some units. */
@Component
class UnitMembers implements Members {

  private final AccountStore accounts;

  UnitMembers(AccountStore accounts) {
    this.accounts = accounts;
  }

  @Override
  public Set<UUID> accountsOf(Set<UUID> units) {
    return accounts.of(units);
  }
}
