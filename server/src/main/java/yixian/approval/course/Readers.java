package yixian.approval.course;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.access.Accounts;
import yixian.kernel.Actor;

/** Says who is reading, to the predicates and, for the second wall, to the database. */
@Component
public class Readers {

  private static final String ACT = "approval.act";
  private static final String VIEW = "approval.view";

  private final Accounts accounts;
  private final CourseStore store;

  Readers(Accounts accounts, CourseStore store) {
    this.accounts = accounts;
    this.store = store;
  }

  /** Lets the transaction under way see what the actor may see, and nothing else. */
  public Reader enter(Actor actor) {
    UUID account = actor.account();
    Reader reader =
        new Reader(
            account,
            account == null ? List.of() : accounts.principals(account, ACT),
            actor.scope(VIEW));
    store.enter(reader);
    return reader;
  }
}
