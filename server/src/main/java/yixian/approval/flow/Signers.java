package yixian.approval.flow;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.access.Account;
import yixian.access.Accounts;
import yixian.directory.Tree;
import yixian.directory.Unit;
import yixian.directory.Units;
import yixian.kernel.Days;
import yixian.kernel.Problem;

/**
 * 找审批人 · The people who sign a step of a request, as of now.
 *
 * <p>Nobody signs his own request: where the applicant himself is the one, the unit above is asked.
 * A step for which nobody is left is refused at once and says so, lest a request wait for nobody.
 */
@Component
public class Signers {

  private static final String ACT = "approval.act";

  private final Accounts accounts;
  private final Units units;
  private final Clock clock;

  Signers(Accounts accounts, Units units, Clock clock) {
    this.accounts = accounts;
    this.units = units;
    this.clock = clock;
  }

  /**
   * Those who sign the step; never empty.
   *
   * @param unit in which it is asked, from which the way goes upwards
   */
  public List<Account> of(Flow flow, int number, UUID applicant, @Nullable UUID unit) {
    Step step = flow.step(number);
    List<Account> found =
        switch (step.approvers().kind()) {
          case OWN_UNIT -> inOwnUnit(step.approvers(), applicant, unit);
          case ROLE_IN_UNIT ->
              signing(
                  accounts.holders(role(step), Objects.requireNonNull(step.approvers().unit())),
                  applicant);
          case NAMED ->
              signing(
                  step.approvers().people().stream()
                      .flatMap(each -> accounts.find(each).stream())
                      .toList(),
                  applicant);
        };
    if (found.isEmpty()) {
      throw Problem.refused(
          "no-approver",
          "流程“"
              + flow.name()
              + "”第 "
              + number
              + " 步“"
              + step.name()
              + "”现在没有可以审批的人（不能由本人审批），请联系系统管理员在审批流程中指定");
    }
    return found;
  }

  private List<Account> inOwnUnit(Approvers approvers, UUID applicant, @Nullable UUID unit) {
    if (unit == null) {
      return List.of();
    }
    String role = Objects.requireNonNull(approvers.role());
    for (UUID each : upwards(unit)) {
      List<Account> found = signing(accounts.holders(role, each), applicant);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** The unit, then those above it where people are employed, then where the area lies. */
  private List<UUID> upwards(UUID unit) {
    List<UUID> way = new ArrayList<>(List.of(unit));
    for (Tree tree : List.of(Tree.EMPLOYMENT, Tree.AREA)) {
      units.ancestors(tree, unit, Days.today(clock)).stream()
          .map(Unit::id)
          .filter(each -> !way.contains(each))
          .forEach(way::add);
    }
    return way;
  }

  private List<Account> signing(List<Account> candidates, UUID applicant) {
    return candidates.stream()
        .filter(each -> !each.id().equals(applicant) && maySign(each))
        .distinct()
        .toList();
  }

  /** Whether the account is in use and may act on approvals in its own right. */
  public boolean maySign(Account account) {
    return account.state() == Account.State.ACTIVE && accounts.actor(account.id()).may(ACT);
  }

  private static String role(Step step) {
    return Objects.requireNonNull(step.approvers().role());
  }
}
