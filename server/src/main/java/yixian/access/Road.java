package yixian.access;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.ObjectMapper;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

/**
 * The one road that every deed of a person takes: permission, one transaction that carries the
 * person's scope, the effect, its audit note, and the idempotency row, all committed together or
 * not at all.
 *
 * <p>An intent that comes again gets the answer of the first time. The database enforces the scope
 * a second time by row security, from the settings made here; without the road no scoped row can be
 * seen.
 */
@Component
public class Road {

  private static final Actor HOUSE = Actor.system("作业");

  /** Stands for the permission where a deed is on what is one's own. */
  private static final String OWN = "";

  private final RoadStore store;
  private final Audit audit;
  private final ObjectMapper json;
  private final TransactionTemplate writing;
  private final TransactionTemplate reading;

  Road(RoadStore store, Audit audit, ObjectMapper json, PlatformTransactionManager transactions) {
    this.store = store;
    this.audit = audit;
    this.json = json;
    this.writing = new TransactionTemplate(transactions);
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
  }

  /**
   * Does a deed once.
   *
   * @param key names the intent; the same key with another request is refused
   * @param answer what the deed gives back, kept to answer a repeated request
   * @throws Problem forbidden without the permission; whatever the effect refuses
   */
  public <T> T write(
      Actor actor, String permission, IdempotencyKey key, Class<T> answer, Supplier<T> effect) {
    demand(actor, permission);
    try {
      return inTransaction(writing, () -> firstOrAgain(actor, permission, key, answer, effect));
    } catch (DuplicateKeyException | Problem e) {
      return again(actor, key, answer).orElseThrow(() -> e);
    }
  }

  /** Asks something, seeing only what the permission reaches. */
  public <T> T read(Actor actor, String permission, Supplier<T> question) {
    demand(actor, permission);
    return inTransaction(
        reading,
        () -> {
          store.enter(actor, actor.scope(permission));
          return question.get();
        });
  }

  /**
   * Asks for something sensitive: as {@link #read}, but the asking itself is noted in the audit
   * log.
   */
  public <T> T inspect(Actor actor, String permission, Supplier<T> question) {
    demand(actor, permission);
    return inTransaction(
        writing,
        () -> {
          store.enter(actor, actor.scope(permission));
          return question.get();
        });
  }

  /**
   * Runs a job of the house in a transaction that sees every row; its writes note audit as any
   * other.
   */
  public <T> T job(Supplier<T> work) {
    return inTransaction(
        writing,
        () -> {
          store.enter(HOUSE, Scope.EVERYTHING);
          return work.get();
        });
  }

  /**
   * Asks for what is one's own, which needs no permission: rows of the person behind the account
   * are seen, and no others.
   */
  public <T> T ownRead(Actor actor, Supplier<T> question) {
    demandAccount(actor);
    return inTransaction(
        reading,
        () -> {
          store.enter(actor, own(actor));
          return question.get();
        });
  }

  /** Asks for what is one's own and sensitive: as {@link #ownRead}, but the asking is noted. */
  public <T> T ownInspect(Actor actor, Supplier<T> question) {
    demandAccount(actor);
    return inTransaction(
        writing,
        () -> {
          store.enter(actor, own(actor));
          return question.get();
        });
  }

  /**
   * A deed on what is one's own, which asks for no permission: own password, own sessions, own
   * stand-ins, an answer in one's own matter.
   */
  public <T> T ownWrite(Actor actor, IdempotencyKey key, Class<T> answer, Supplier<T> effect) {
    demandAccount(actor);
    try {
      return inTransaction(writing, () -> firstOrAgain(actor, OWN, key, answer, effect));
    } catch (DuplicateKeyException | Problem e) {
      return again(actor, key, answer).orElseThrow(() -> e);
    }
  }

  /** A resident's deed: no account, no permission; the face itself decides what a resident may. */
  public <T> T citizenWrite(
      Actor citizen, IdempotencyKey key, Class<T> answer, Supplier<T> effect) {
    try {
      return inTransaction(writing, () -> firstOrAgain(citizen, OWN, key, answer, effect));
    } catch (DuplicateKeyException | Problem e) {
      return again(citizen, key, answer).orElseThrow(() -> e);
    }
  }

  private <T> T firstOrAgain(
      Actor actor, String permission, IdempotencyKey key, Class<T> answer, Supplier<T> effect) {
    Scope scope = scope(actor, permission);
    Optional<KeptAnswer> kept = store.enter(actor, scope, key.value());
    if (kept.isPresent()) {
      return replay(kept.get(), actor, key, answer);
    }
    String principal = actor.insteadOf(permission);
    if (principal != null) {
      audit.inSteadOf(principal);
    }
    T result = effect.get();
    if (audit.noted() == 0) {
      throw new IllegalStateException(
          "A write noted nothing in the audit log. Maybe the face forgot audit.note? "
              + permission);
    }
    String text = json.writeValueAsString(result);
    store.keepAtEnd(key, actor.account(), text);
    new Written(result, text).hold();
    return result;
  }

  private static Scope scope(Actor actor, String permission) {
    if (actor.isCitizen()) {
      return Scope.EVERYTHING;
    }
    return permission.equals(OWN) ? own(actor) : actor.scope(permission);
  }

  private static Scope own(Actor actor) {
    return new Scope(false, Set.of(), Set.of(), actor.person());
  }

  private static void demandAccount(Actor actor) {
    if (actor.account() == null) {
      throw Problem.unauthenticated("请先登录");
    }
  }

  private <T> Optional<T> again(Actor actor, IdempotencyKey key, Class<T> answer) {
    return inTransaction(reading, () -> store.enter(actor, Scope.NOTHING, key.value()))
        .map(kept -> replay(kept, actor, key, answer));
  }

  private <T> T replay(KeptAnswer kept, Actor actor, IdempotencyKey key, Class<T> answer) {
    if (!kept.belongsTo(actor.account()) || !kept.request().equals(key.request())) {
      throw Problem.refused("key-reused", "幂等键已用于另一个请求，请刷新页面后重新提交");
    }
    return json.readValue(kept.answer(), answer);
  }

  private static void demand(Actor actor, String permission) {
    actor.demand(permission, Permission.nameOf(permission));
  }

  private static <T> T inTransaction(TransactionTemplate transaction, Supplier<T> work) {
    T result = transaction.execute(status -> work.get());
    if (result == null) {
      throw new IllegalStateException("The road gives an answer, never null");
    }
    return result;
  }
}
