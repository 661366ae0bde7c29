package yixian.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.TimeTravel;

/**
 * One step of the load, done once: the road keeps its answer under a key made from its name, so
 * that a load that was broken off finds again what it had made.
 */
@Component
class Errand {
  static final Actor LOADER = Actor.system("示范数据");

  private final Road road;

  Errand(Road road) {
    this.road = road;
  }

  /** Does the work at its moment in one transaction, or gives the answer of the first time. */
  <T> T once(String name, String permission, Instant moment, Class<T> answer, Supplier<T> work) {
    return road.write(
        LOADER,
        permission,
        new IdempotencyKey(key(name), name),
        answer,
        () -> TimeTravel.at(moment, work));
  }

  /** Does what is one's own, as that person, at its moment; once. */
  <T> T own(String name, Actor actor, Instant moment, Class<T> answer, Supplier<T> work) {
    return road.ownWrite(
        actor, new IdempotencyKey(key(name), name), answer, () -> TimeTravel.at(moment, work));
  }

  /** Does what a permission allows, as that person, at its moment; once. */
  <T> T by(
      String name,
      Actor actor,
      String permission,
      Instant moment,
      Class<T> answer,
      Supplier<T> work) {
    return road.write(
        actor,
        permission,
        new IdempotencyKey(key(name), name),
        answer,
        () -> TimeTravel.at(moment, work));
  }

  /** Asks something as the house does, seeing everything. */
  <T> T asked(Supplier<T> question) {
    return road.job(question);
  }

  /** The key under which a step of the load is known. */
  static UUID key(String name) {
    return UUID.nameUUIDFromBytes(("yixian:demo:" + name).getBytes(StandardCharsets.UTF_8));
  }
}
