package yixian.access;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

/**
 * 在线用户 · Lists open sessions and ends them: one's own, or those inside the scope of an
 * administrator.
 */
@Component
class SessionDesk {

  private static final String MANAGE = "access.manage";

  private final Sessions sessions;
  private final Audit audit;

  SessionDesk(Sessions sessions, Audit audit) {
    this.sessions = sessions;
    this.audit = audit;
  }

  List<SessionView> of(SignedIn me) {
    return sessions.views(me.accountId(), null, Scope.EVERYTHING, me.session()::equals);
  }

  /**
   * Those of one account, or of all accounts the administrator may see; the 500 seen last.
   *
   * @param text part of a name or a login; all where left out
   */
  List<SessionView> administered(SignedIn me, @Nullable UUID account, @Nullable String text) {
    return sessions.views(account, text, me.actor().scope(MANAGE), me.session()::equals);
  }

  /** Ends a session at once; one's own, or with the right to manage one inside the scope. */
  MyAccount.Done end(SignedIn me, UUID session) {
    Actor actor = me.actor();
    Session found =
        sessions
            .find(session)
            .filter(each -> each.account().equals(me.accountId()) || administers(actor, each))
            .orElseThrow(() -> Problem.notFound("会话"));
    boolean own = found.account().equals(me.accountId());
    if (!sessions.end(session, own ? "本人下线" : "管理员下线")) {
      throw Problem.refused("ended", "该会话已经结束");
    }
    audit.note(
        actor, "session.end", "account", found.account(), Map.of("session", session.toString()));
    return MyAccount.Done.YES;
  }

  private boolean administers(Actor actor, Session session) {
    return actor.may(MANAGE)
        && !sessions.views(session.account(), null, actor.scope(MANAGE), id -> false).isEmpty();
  }
}
