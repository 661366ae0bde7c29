package yixian.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.QueryPart;

/**
 * Several writes in one statement: asked once, planned once, done or failed as one.
 *
 * <p>None of them sees what another does, so they touch different rows; what one row demands of
 * another is looked at when all are done. Very many go in several statements.
 */
public final class TogetherSql {

  private static final int MOST = 10;

  private final DSLContext sql;
  private final List<Query> writes = new ArrayList<>();

  public TogetherSql(DSLContext sql) {
    this.sql = sql;
  }

  /** Adds an insert, update or delete that gives no rows back. */
  public void add(Query write) {
    writes.add(write);
    if (writes.size() == MOST) {
      execute();
    }
  }

  /** Does those that are not done yet. */
  public void execute() {
    if (writes.size() == 1) {
      writes.getFirst().execute();
    } else if (!writes.isEmpty()) {
      sql.query(text(writes.size() - 1), writes.toArray(QueryPart[]::new)).execute();
    }
    writes.clear();
  }

  /** All but the last are said before it, under names that nobody asks for. */
  private static String text(int last) {
    return IntStream.range(0, last)
        .mapToObj(i -> "w" + i + " as ({" + i + "})")
        .collect(Collectors.joining(", ", "with ", " {" + last + "}"));
  }
}
