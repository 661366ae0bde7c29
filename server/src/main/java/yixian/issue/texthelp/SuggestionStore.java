package yixian.issue.hint;

import static yixian.issue.db.Tables.ISSUES;
import static yixian.issue.db.Tables.KEYWORDS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.springframework.stereotype.Component;
import yixian.issue.State;

/** Reads keywords and the latest classed issues. */
@Component
class SuggestionStore {

  private static final int LATEST = 10_000;

  private final DSLContext sql;

  SuggestionStore(DSLContext sql) {
    this.sql = sql;
  }

  Experience experience() {
    Map<UUID, List<String>> keywords =
        sql.selectFrom(KEYWORDS).fetchGroups(KEYWORDS.CATEGORY, KEYWORDS.WORD);
    List<Record2<UUID, String>> issues =
        sql
            .select(ISSUES.CATEGORY, ISSUES.SUMMARY)
            .from(ISSUES)
            .where(
                ISSUES.CATEGORY.isNotNull(),
                ISSUES.STATE.notIn(State.REFUSED.name(), State.VOID.name()))
            .orderBy(ISSUES.REPORTED_AT.desc(), ISSUES.ID.desc())
            .limit(LATEST)
            .fetch()
            .stream()
            .toList();
    Map<String, Map<UUID, Integer>> counts = new HashMap<>();
    for (Record2<UUID, String> issue : issues) {
      for (String word : Words.pairs(issue.value2())) {
        counts
            .computeIfAbsent(word, each -> new HashMap<>())
            .merge(issue.value1(), 1, Integer::sum);
      }
    }
    return new Experience(keywords, counts, issues.size());
  }
}
