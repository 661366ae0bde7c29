package yixian.dashboard.board;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.indicator.About;
import yixian.indicator.definition.Asked;
import yixian.kernel.Scope;

/**
 * 视野 · Whose records a board counts for this reader.
 *
 * @param about what the whole of it is: all that the scope shows, one grid, or a person himself
 * @param subject the grid or person; the whole otherwise
 * @param words how people call it
 * @param chosen the unit or grid that he chose; null for all that he sees
 */
public record Sight(About about, UUID subject, Scope scope, String words, @Nullable UUID chosen) {

  /** All that the scope shows. */
  public static Sight of(Scope scope, String words) {
    return new Sight(About.WHOLE, About.ALL, scope, words, null);
  }

  Asked whole(Window period) {
    return new Asked(about, Set.of(subject), period.from(), period.to(), null, scope);
  }

  /** Each unit or grid; of one grid, that grid alone. */
  Asked each(About each, Window period) {
    Set<UUID> subjects = about == About.GRID && each == About.GRID ? Set.of(subject) : null;
    return new Asked(each, subjects, period.from(), period.to(), null, scope);
  }
}
