package yixian.tasklist;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/**
 * 查条目 · Which items of a list are looked for.
 *
 * @param after the number after which the stretch begins
 */
record ItemQuery(
    UUID list,
    @Nullable UUID grid,
    @Nullable UUID person,
    @Nullable Figure figure,
    int after,
    int limit) {

  static final int MOST = 200;

  ItemQuery {
    if (limit < 1 || limit > MOST) {
      throw Problem.invalid(new Fault("limit", "每页条数应在 1 至 " + MOST + " 之间", "请改正 limit"));
    }
  }

  ItemQuery from(int last) {
    return new ItemQuery(list, grid, person, figure, last, limit);
  }
}
