package yixian.kernel;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 操作人 · Who acts, in whose stead, from where, and what each permission reaches.
 *
 * @param account the account signed in; null for residents and for the house's own jobs
 * @param person the person behind the account, where known
 * @param name as shown in timelines
 * @param unit the unit in which the person works today
 * @param reach permission to the rows it may touch; absent means not permitted
 * @param address network address, kept in the audit log only
 * @param insteadOf the name of the person stood in for in all that is done
 * @param steads permission to the name of the person in whose stead it is held, for those not held
 *     in one's own right
 */
public record Actor(
    @Nullable UUID account,
    @Nullable UUID person,
    String name,
    @Nullable UUID unit,
    Map<String, Scope> reach,
    @Nullable String address,
    @Nullable String insteadOf,
    Map<String, String> steads) {

  private static final String SYSTEM = "系统";
  private static final String CITIZEN = "市民";
  private static final String UNKNOWN = "未登录";

  public Actor {
    reach = Map.copyOf(reach);
    steads = Map.copyOf(steads);
  }

  public Actor(
      @Nullable UUID account,
      @Nullable UUID person,
      String name,
      @Nullable UUID unit,
      Map<String, Scope> reach,
      @Nullable String address,
      @Nullable String insteadOf) {
    this(account, person, name, unit, reach, address, insteadOf, Map.of());
  }

  /** Somebody known who may nothing yet: for deeds of sign-in. */
  public static Actor of(
      UUID account, @Nullable UUID person, String name, @Nullable String address) {
    return new Actor(account, person, name, null, Map.of(), address, null);
  }

  /** The house itself, for jobs: it may do all and says in the audit log which job it is. */
  public static Actor system(String job) {
    return new Actor(null, null, SYSTEM + "·" + job, null, Map.of(), null, null);
  }

  /** A resident without an account. */
  public static Actor citizen(@Nullable String address) {
    return new Actor(null, null, CITIZEN, null, Map.of(), address, null);
  }

  /** Somebody at the door whom nobody knows yet, such as whoever failed to sign in. */
  public static Actor unknown(@Nullable String address) {
    return new Actor(null, null, UNKNOWN, null, Map.of(), address, null);
  }

  public boolean isSystem() {
    return account == null && name.startsWith(SYSTEM);
  }

  public boolean isCitizen() {
    return account == null && name.equals(CITIZEN);
  }

  public boolean may(String permission) {
    return isSystem() || reach.containsKey(permission);
  }

  /** The rows that the permission reaches; nothing where it is not held. */
  public Scope scope(String permission) {
    return isSystem() ? Scope.EVERYTHING : reach.getOrDefault(permission, Scope.NOTHING);
  }

  /**
   * Whose stead is taken when this permission is used; null where it is held in one's own right.
   */
  public @Nullable String insteadOf(String permission) {
    return insteadOf == null ? steads.get(permission) : insteadOf;
  }

  /** The same person, acting in the stead of somebody named. */
  public Actor standingInFor(String principal) {
    return new Actor(account, person, name, unit, reach, address, principal, steads);
  }

  public Set<String> permissions() {
    return reach.keySet();
  }

  /** Throws the refusal that names the missing permission. */
  public void demand(String permission, String what) {
    if (!may(permission)) {
      throw Problem.forbidden("您没有“" + what + "”的权限，请联系本单位管理员");
    }
  }
}
