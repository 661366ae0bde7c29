package yixian.care;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/** 打开数字 · The records of which figure, of one grid where it is named. */
record RecordQuery(UUID action, Figure figure, @Nullable UUID grid, int cursor, int limit) {

  private static final int MOST = 200;

  RecordQuery {
    if (limit < 1 || limit > MOST || cursor < 0) {
      throw Problem.invalid(new Fault("limit", "每页条数应在 1 至 " + MOST + " 之间", "请改正 limit"));
    }
  }
}
