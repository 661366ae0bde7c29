package yixian.access;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * 三员分立 · System, security and audit administrator are three people (GB/T 22239-2019, level 3,
 * 8.1.5): no account holds two of these roles at once, and what belongs to one of them is in no
 * other role.
 */
final class Duties {

  private static final Map<String, Set<String>> RESERVED =
      Map.of(
          "SYSTEM_ADMIN", Set.of("system.settings"),
          "SECURITY_ADMIN", Set.of("access.manage", "access.grant"),
          "AUDIT_ADMIN", Set.of("audit.read", "audit.verify"));

  private Duties() {}

  static boolean administrator(String role) {
    return RESERVED.containsKey(role);
  }

  /** Whether two roles may not meet in one account. */
  static boolean apart(String role, String other) {
    return administrator(role) && administrator(other) && !role.equals(other);
  }

  /** Whether the permission belongs to one of the three. */
  static boolean reserved(String permission) {
    return owner(permission).isPresent();
  }

  /** The role to which the permission belongs, where it belongs to one of the three. */
  static Optional<String> owner(String permission) {
    return RESERVED.entrySet().stream()
        .filter(duty -> duty.getValue().contains(permission))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
