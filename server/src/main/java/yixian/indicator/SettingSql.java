package yixian.indicator;

import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Settings of the database for the length of one question to the ledger; then as before. */
public final class SettingSql {

  /** A district's year has millions of records in a quarter; they are united in memory. */
  private static final String ROOM = "64MB";

  private final DSLContext sql;

  public SettingSql(DSLContext sql) {
    this.sql = sql;
  }

  /** Asks with as much memory as a long period needs. */
  public <T> T withRoom(Supplier<T> question) {
    return with("work_mem", ROOM, question);
  }

  /** Asks with a setting of one's own. */
  public <T> T with(String setting, String value, Supplier<T> question) {
    Field<String> present =
        DSL.function("current_setting", String.class, DSL.inline(setting), DSL.inline(true));
    String before = sql.select(present).fetchSingle().value1();
    set(setting, value);
    try {
      return question.get();
    } finally {
      set(setting, before == null ? "" : before);
    }
  }

  private void set(String setting, String value) {
    sql.select(
            DSL.function(
                "set_config", String.class, DSL.inline(setting), DSL.val(value), DSL.inline(true)))
        .fetch();
  }
}
