package yixian.access;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;

/**
 * 进度 · How far an import has come, for the one who sent it and while it lasts. It is told from
 * memory, because what is not committed yet can be seen by nobody.
 */
@Component
public class Progress {

  private static final Step NOTHING = new Step(0, 0);

  private final Map<Errand, Step> underWay = new ConcurrentHashMap<>();

  /** So many of so many are done. */
  public record Step(int done, int all) {

    Step next() {
      return new Step(done + 1, all);
    }
  }

  private record Errand(@Nullable UUID account, UUID key) {}

  /** What a deed says of itself. */
  public interface Tally {

    /** Nobody listens. */
    Tally NOBODY =
        new Tally() {
          @Override
          public void expect(int all) {}

          @Override
          public void step() {}
        };

    /** So many steps there will be. */
    void expect(int all);

    /** One of them is done. */
    void step();
  }

  /** Does the deed, which tells its steps. */
  public <T> T follow(Actor actor, IdempotencyKey key, Function<Tally, T> deed) {
    Errand errand = new Errand(actor.account(), key.value());
    try {
      return deed.apply(tally(errand));
    } finally {
      underWay.remove(errand);
    }
  }

  private Tally tally(Errand errand) {
    return new Tally() {
      @Override
      public void expect(int all) {
        underWay.put(errand, new Step(0, all));
      }

      @Override
      public void step() {
        underWay.computeIfPresent(errand, (_, step) -> step.next());
      }
    };
  }

  /**
   * How far the errand of this key is; nothing of nothing where none of the actor's is under way.
   */
  public Step of(Actor actor, UUID key) {
    return underWay.getOrDefault(new Errand(actor.account(), key), NOTHING);
  }
}
