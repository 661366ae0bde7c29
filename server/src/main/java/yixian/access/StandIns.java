package yixian.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;

/**
 * 代办授权 · Somebody acts for me while I am away, with permissions I name, for days I name; at most a
 * year.
 *
 * <p>One lends only what one holds in one's own right. Duties of the three administrators are never
 * lent: they are kept apart. Either side ends it at once. Called inside the road.
 */
@Component
class StandIns {

  private static final String MANAGE = "access.manage";
  private static final int MOST_DAYS = 366;
  private static final int MOST_COLLEAGUES = 500;

  private final StandInStore store;
  private final AccountStore accounts;
  private final Rights rights;
  private final Sessions sessions;
  private final Units units;
  private final Audit audit;
  private final Clock clock;

  StandIns(
      StandInStore store,
      AccountStore accounts,
      Rights rights,
      Sessions sessions,
      Units units,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.accounts = accounts;
    this.rights = rights;
    this.sessions = sessions;
    this.units = units;
    this.audit = audit;
    this.clock = clock;
  }

  /** What is asked for. */
  record Wish(
      UUID substitute, List<String> permissions, LocalDate from, LocalDate until, String reason) {}

  StandIn lend(Actor actor, UUID principalId, Wish wish) {
    Account principal = accounts.find(principalId).orElseThrow(() -> Problem.notFound("账号"));
    Account substitute =
        accounts
            .find(wish.substitute())
            .filter(found -> found.state() == Account.State.ACTIVE)
            .orElseThrow(
                () -> Problem.invalid(new Fault("substitute", "没有该代办人，或其账号已停用", "请重新选择代办人")));
    demandSound(principal, wish);
    StandIn standIn =
        new StandIn(
            Ids.next(),
            principal.id(),
            principal.name(),
            substitute.id(),
            substitute.name(),
            List.copyOf(Set.copyOf(wish.permissions())),
            wish.from(),
            wish.until(),
            wish.reason(),
            clock.instant(),
            null);
    store.add(standIn);
    sessions.forget();
    audit.note(
        actor,
        "standin.lend",
        "standin",
        standIn.id(),
        Map.of(
            "substitute", substitute.login(),
            "permissions", standIn.permissions(),
            "from", wish.from().toString(),
            "until", wish.until().toString(),
            "reason", wish.reason()));
    return standIn;
  }

  /** Ends it at once; the principal, the substitute, or an administrator of either account may. */
  StandIn end(Actor actor, UUID account, UUID id) {
    StandIn standIn =
        store
            .find(id)
            .filter(found -> concerns(found, account) || administers(actor, found))
            .orElseThrow(() -> Problem.notFound("代办授权"));
    if (!store.end(id, clock.instant())) {
      throw Problem.refused("ended", "该代办授权已经结束");
    }
    sessions.forget();
    audit.note(actor, "standin.end", "standin", id, Map.of("substitute", standIn.substituteName()));
    return store.find(id).orElseThrow();
  }

  List<StandIn> of(UUID account) {
    return store.of(account);
  }

  private boolean administers(Actor actor, StandIn standIn) {
    return actor.may(MANAGE)
        && (accounts.find(standIn.principal(), actor.scope(MANAGE)).isPresent()
            || accounts.find(standIn.substitute(), actor.scope(MANAGE)).isPresent());
  }

  /**
   * Who can be asked to stand in without knowing anybody's account: the others of one's own unit.
   */
  List<Colleague> colleagues(Actor actor) {
    UUID unit = actor.unit();
    UUID account = actor.account();
    if (unit == null || account == null) {
      return List.of();
    }
    Named named = units.named(unit);
    return accounts.colleagues(unit, account, MOST_COLLEAGUES).stream()
        .map(found -> new Colleague(found.id(), found.name(), named))
        .toList();
  }

  private static boolean concerns(StandIn standIn, UUID account) {
    return standIn.principal().equals(account) || standIn.substitute().equals(account);
  }

  private void demandSound(Account principal, Wish wish) {
    List<Fault> faults = new ArrayList<>();
    LocalDate today = Days.today(clock);
    if (principal.id().equals(wish.substitute())) {
      faults.add(new Fault("substitute", "不能由本人为本人代办", "请选择其他人"));
    }
    if (wish.from().isBefore(today)) {
      faults.add(new Fault("from", "起始日 " + wish.from() + " 早于今天", "请从今天或以后开始"));
    }
    if (!wish.until().isAfter(wish.from())) {
      faults.add(new Fault("until", "截止日应晚于起始日 " + wish.from(), "请改正截止日"));
    } else if (wish.until().isAfter(wish.from().plusDays(MOST_DAYS))) {
      faults.add(new Fault("until", "代办最长一年", "请缩短期限，到期可再授"));
    }
    if (wish.reason().isBlank() || wish.reason().length() > 200) {
      faults.add(new Fault("reason", "事由应为 1 至 200 个字", "请写明事由，例如“外出培训”"));
    }
    Set<String> held = rights.own(principal, today).keySet();
    if (wish.permissions().isEmpty()) {
      faults.add(new Fault("permissions", "没有选择权限", "请至少选择一项"));
    }
    for (String permission : wish.permissions()) {
      if (Duties.reserved(permission)) {
        faults.add(
            new Fault(
                "permissions", "“" + Permission.nameOf(permission) + "”属于三员职责，不能代办", "请去掉该项"));
      } else if (!held.contains(permission)) {
        faults.add(
            new Fault("permissions", "您本人没有“" + Permission.nameOf(permission) + "”的权限", "请去掉该项"));
      }
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }
}
