package yixian.care;

import static yixian.care.db.Tables.HELPS;
import static yixian.care.db.Tables.HOUSEHOLDS;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import yixian.kernel.Scope;
import yixian.kernel.Titles;

/** Tells rooms that count what help it was and when, and nothing of the household. */
@Component
class HelpTitleStore implements Titles {

  private final DSLContext sql;
  private final WordStore words;

  HelpTitleStore(DSLContext sql, WordStore words) {
    this.sql = sql;
    this.words = words;
  }

  @Override
  public String kind() {
    return "help";
  }

  @Override
  public Map<UUID, Title> titles(Scope scope, Collection<UUID> ids) {
    Map<String, String> kinds = words.labels(WordKind.HELP);
    return sql.select(HELPS.ID, HELPS.KIND, HELPS.GIVEN, HOUSEHOLDS.ID, HOUSEHOLDS.ACTION)
        .from(HELPS)
        .join(HOUSEHOLDS)
        .on(HOUSEHOLDS.ID.eq(HELPS.HOUSEHOLD))
        .where(HELPS.ID.eq(DSL.any(ids.toArray(UUID[]::new))), HouseholdStore.within(scope))
        .fetchMap(
            HELPS.ID,
            row ->
                new Title(
                    null,
                    "帮扶：%s，%s"
                        .formatted(
                            kinds.getOrDefault(row.get(HELPS.KIND), row.get(HELPS.KIND)),
                            row.get(HELPS.GIVEN)),
                    "/care/%s?household=%s"
                        .formatted(row.get(HOUSEHOLDS.ACTION), row.get(HOUSEHOLDS.ID))));
  }
}
