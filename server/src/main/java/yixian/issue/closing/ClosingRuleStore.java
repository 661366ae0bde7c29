package yixian.issue.closing;

import static yixian.issue.db.Tables.CLOSING_RULES;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

@Component
class ClosingRuleStore {

  private final DSLContext sql;

  ClosingRuleStore(DSLContext sql) {
    this.sql = sql;
  }

  /** All editions of the classes, the latest first. */
  List<ClosingRule> editions(Collection<UUID> categories) {
    return sql.selectFrom(CLOSING_RULES)
        .where(CLOSING_RULES.CATEGORY.eq(DSL.any(categories.toArray(UUID[]::new))))
        .orderBy(CLOSING_RULES.VERSION.desc(), CLOSING_RULES.CATEGORY)
        .fetch(
            row ->
                new ClosingRule(
                    row.getCategory(),
                    row.getVersion(),
                    row.getText(),
                    row.getProposal(),
                    row.getAt(),
                    row.getByName()));
  }

  /** Keeps an edition; false where somebody else was faster. */
  boolean add(ClosingRule rule) {
    return sql.insertInto(CLOSING_RULES)
            .set(CLOSING_RULES.CATEGORY, rule.category())
            .set(CLOSING_RULES.VERSION, rule.version())
            .set(CLOSING_RULES.TEXT, rule.text())
            .set(CLOSING_RULES.PROPOSAL, rule.proposal())
            .set(CLOSING_RULES.AT, rule.at())
            .set(CLOSING_RULES.BY_NAME, rule.by())
            .onConflictDoNothing()
            .execute()
        == 1;
  }
}
