package yixian.demo;

import yixian.access.ScopeKind;
import yixian.demo.people.DemoPeople.Duty;

/** Which built-in role a duty of the demo holds, and how far it reaches. */
final class Roles {
  private Roles() {}

  /** A role with its reach. */
  record Post(String role, ScopeKind scope) {}

  static Post of(Duty duty) {
    return switch (duty) {
      case GRID_LEADER -> new Post("GRID_LEADER", ScopeKind.GRIDS);
      case GRID_STAFF, MICRO_STAFF -> new Post("GRID_STAFF", ScopeKind.GRIDS);
      case TOWN_STAFF -> new Post("GRID_STAFF", ScopeKind.UNIT_AND_BELOW);
      case UNIT_CLERK -> new Post("UNIT_CLERK", ScopeKind.UNIT_AND_BELOW);
      case UNIT_LEADER -> new Post("UNIT_LEADER", ScopeKind.UNIT_AND_BELOW);
      case DISPATCHER -> new Post("DISPATCHER", ScopeKind.ALL);
      case HOTLINE -> new Post("HOTLINE", ScopeKind.ALL);
      case CHECKER -> new Post("CHECKER", ScopeKind.ALL);
      case ORGANISER -> new Post("ORGANISER", ScopeKind.ALL);
      case ORGANISATION_LEADER -> new Post("ORGANISATION_LEADER", ScopeKind.ALL);
      case OVERSEER -> new Post("OVERSEER", ScopeKind.ALL);
      case SYSTEM_ADMIN -> new Post("SYSTEM_ADMIN", ScopeKind.ALL);
      case SECURITY_ADMIN -> new Post("SECURITY_ADMIN", ScopeKind.ALL);
      case AUDIT_ADMIN -> new Post("AUDIT_ADMIN", ScopeKind.ALL);
      case SECONDEE ->
          throw new IllegalArgumentException("A secondee's role comes with the placement.");
      case ADVISER -> throw new IllegalArgumentException("An adviser holds no role.");
    };
  }
}
