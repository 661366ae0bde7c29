package yixian.issue;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.access.Accounts;
import yixian.grid.Duties;
import yixian.grid.DutyRole;
import yixian.kernel.Actor;

/** 来源 · Finds out what somebody is today who tells of an issue. */
@Component
class Sources {

  /** Held for the length of a posting, in a grid or not. */
  private static final String SECONDED = "SECONDEE";

  private final Duties duties;
  private final Accounts accounts;

  Sources(Duties duties, Accounts accounts) {
    this.duties = duties;
    this.accounts = accounts;
  }

  Source of(Actor actor, boolean resident) {
    if (resident) {
      return Source.RESIDENT;
    }
    UUID person = actor.person();
    Set<DutyRole> held = person == null ? Set.of() : duties.rolesOf(person);
    return Source.of(held, held.isEmpty() && isSeconded(actor.account()));
  }

  /** Asked only of whom no grid knows: a posting to a grid is a duty there. */
  private boolean isSeconded(@Nullable UUID account) {
    return account != null && accounts.rolesOf(account).contains(SECONDED);
  }
}
