package yixian.issue.routing;

import static yixian.issue.db.Tables.ROUTINGS;
import static yixian.issue.db.Tables.ROUTING_RULES;

import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import yixian.kernel.Actor;
import yixian.kernel.Problem;

@Component
class RoutingStore {

  private final DSLContext sql;
  private final Clock clock;

  RoutingStore(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  Routing routing() {
    int version = sql.fetchSingle(ROUTINGS).getVersion();
    List<Rule> rules =
        sql.selectFrom(ROUTING_RULES)
            .orderBy(ROUTING_RULES.POSITION)
            .fetch(
                row ->
                    new Rule(
                        row.getId(),
                        row.getArea(),
                        row.getCategory(),
                        row.getHours() == null ? null : new Hours(row.getHours()),
                        row.getUnit(),
                        row.getWhy(),
                        row.getAutoAccept(),
                        row.getAutoDispatch(),
                        row.getEnabled()));
    return new Routing(version, rules);
  }

  /** Puts these rules in place of those seen, or tells who was faster. */
  void replace(Actor actor, int seen, List<Rule> rules) {
    int written =
        sql.update(ROUTINGS)
            .set(ROUTINGS.VERSION, seen + 1)
            .set(ROUTINGS.CHANGED_BY, actor.name())
            .set(ROUTINGS.CHANGED_AT, clock.instant())
            .where(ROUTINGS.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      var winner = sql.fetchSingle(ROUTINGS);
      throw Problem.conflict("派遣规则已被他人修改，请刷新后再改", winner.getChangedBy(), winner.getChangedAt());
    }
    sql.deleteFrom(ROUTING_RULES).execute();
    if (!rules.isEmpty()) {
      insert(rules);
    }
  }

  private void insert(List<Rule> rules) {
    var insert =
        sql.insertInto(
            ROUTING_RULES,
            ROUTING_RULES.ID,
            ROUTING_RULES.POSITION,
            ROUTING_RULES.AREA,
            ROUTING_RULES.CATEGORY,
            ROUTING_RULES.HOURS,
            ROUTING_RULES.UNIT,
            ROUTING_RULES.WHY,
            ROUTING_RULES.AUTO_ACCEPT,
            ROUTING_RULES.AUTO_DISPATCH,
            ROUTING_RULES.ENABLED);
    for (int i = 0; i < rules.size(); i++) {
      Rule each = rules.get(i);
      insert =
          insert.values(
              each.id(),
              i + 1,
              each.area(),
              each.category(),
              each.hours() == null ? null : each.hours().text(),
              each.unit(),
              each.why(),
              each.autoAccept(),
              each.autoDispatch(),
              each.enabled());
    }
    insert.execute();
  }
}
