package yixian.approval.flow;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 审批人 · Who signs in a step, told by what they are rather than by name where that is possible, so
 * that a flow outlives its people.
 *
 * @param role of {@link Kind#OWN_UNIT} and {@link Kind#ROLE_IN_UNIT}
 * @param unit of {@link Kind#ROLE_IN_UNIT}
 * @param accounts of {@link Kind#NAMED}
 */
public record Approvers(
    Kind kind, @Nullable String role, @Nullable UUID unit, @Nullable List<UUID> accounts) {

  /** 审批人的指定方式. */
  public enum Kind {
    /** The role in the applicant's unit, or in the nearest unit above that has somebody else. */
    OWN_UNIT,
    /** The role in one unit. */
    ROLE_IN_UNIT,
    /** Some accounts by name. */
    NAMED
  }

  /** Those who hold the role in the applicant's own unit. */
  public static Approvers ownUnit(String role) {
    return new Approvers(Kind.OWN_UNIT, role, null, null);
  }

  /** Those who hold the role in the unit. */
  public static Approvers in(UUID unit, String role) {
    return new Approvers(Kind.ROLE_IN_UNIT, role, unit, null);
  }

  /** Those named. */
  public static Approvers named(List<UUID> accounts) {
    return new Approvers(Kind.NAMED, null, null, List.copyOf(accounts));
  }

  List<UUID> people() {
    return accounts == null ? List.of() : accounts;
  }
}
