package yixian.indicator;

import static yixian.indicator.db.Tables.SETTINGS;

import java.time.Clock;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import yixian.kernel.Actor;
import yixian.kernel.Problem;

/** By which version the choices of denominators stand; they are changed by one person at a time. */
@Component
class SettingsStore {

  private final DSLContext sql;
  private final Clock clock;

  SettingsStore(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  int version() {
    return sql.fetchSingle(SETTINGS).getVersion();
  }

  /** Takes the version seen one further, or tells who was faster. */
  void turn(Actor actor, int seen) {
    int written =
        sql.update(SETTINGS)
            .set(SETTINGS.VERSION, seen + 1)
            .set(SETTINGS.CHANGED_BY, actor.name())
            .set(SETTINGS.CHANGED_AT, clock.instant())
            .where(SETTINGS.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      var winner = sql.fetchSingle(SETTINGS);
      throw Problem.conflict("口径设置已被他人修改，请刷新后再改", winner.getChangedBy(), winner.getChangedAt());
    }
  }
}
