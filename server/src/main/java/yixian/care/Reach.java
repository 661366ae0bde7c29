package yixian.care;

import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.care.db.tables.records.ActionsRecord;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Scope;

/**
 * 走访范围 · How far somebody reaches households: the unit that leads and the leader of a grid by their
 * scope, a visitor to his own only, by both walls.
 */
@Component
class Reach {

  private final Road road;

  Reach(Road road) {
    this.road = road;
  }

  /** The scope with which this person asks for households. */
  static Scope of(Actor actor) {
    return actor.may(CareActions.HOUSEHOLD)
        ? actor.scope(CareActions.HOUSEHOLD)
        : new Scope(false, Set.of(), Set.of(), actor.person());
  }

  /** Whether this person reaches every household of a grid of the action. */
  static boolean opens(Actor actor, ActionsRecord action, UUID grid) {
    return !action.getState().equals(ActionState.FORGOTTEN.name())
        && actor.scope(CareActions.HOUSEHOLD).covers(Set.of(action.getOwner()), grid, null);
  }

  <T> T read(Actor actor, Function<Scope, T> question) {
    Supplier<T> asked = () -> question.apply(of(actor));
    return actor.may(CareActions.HOUSEHOLD)
        ? road.read(actor, CareActions.HOUSEHOLD, asked)
        : road.ownRead(actor, asked);
  }

  <T> T inspect(Actor actor, Supplier<T> question) {
    return actor.may(CareActions.HOUSEHOLD)
        ? road.inspect(actor, CareActions.HOUSEHOLD, question)
        : road.ownInspect(actor, question);
  }

  <T> T write(Actor actor, IdempotencyKey key, Class<T> answer, Supplier<T> deed) {
    return actor.may(CareActions.HOUSEHOLD)
        ? road.write(actor, CareActions.HOUSEHOLD, key, answer, deed)
        : road.ownWrite(actor, key, answer, deed);
  }
}
