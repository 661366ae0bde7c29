package yixian.feedback.rule;

import static yixian.feedback.db.Tables.RULES;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import yixian.feedback.db.tables.records.RulesRecord;
import yixian.feedback.rule.RuleSet.Share;
import yixian.kernel.FeedbackSource.Matter;

@Component
class RuleStore {

  private final DSLContext sql;

  RuleStore(DSLContext sql) {
    this.sql = sql;
  }

  /** The latest first. */
  List<RuleSet> list() {
    return sql.selectFrom(RULES).orderBy(RULES.IN_FORCE.desc()).fetch(RuleStore::rules);
  }

  Optional<RuleSet> inForce(LocalDate day) {
    return sql.selectFrom(RULES)
        .where(RULES.IN_FORCE.le(day))
        .orderBy(RULES.IN_FORCE.desc())
        .limit(1)
        .fetchOptional(RuleStore::rules);
  }

  int next() {
    Integer last = sql.select(DSL.max(RULES.NUMBER)).from(RULES).fetchOne(0, Integer.class);
    return last == null ? 1 : last + 1;
  }

  void add(RuleSet rules) {
    RulesRecord row = new RulesRecord();
    row.setNumber(rules.number());
    row.setInForce(rules.inForce());
    row.setDay(rules.day());
    row.setHomeKinds(names(rules.home()));
    row.setHostKinds(names(rules.host()));
    row.setDepartmentKinds(names(rules.department()));
    row.setHomeDays(rules.home().answerDays());
    row.setHostDays(rules.host().answerDays());
    row.setDepartmentDays(rules.department().answerDays());
    row.setHomeClosing(rules.home().closing());
    row.setHostClosing(rules.host().closing());
    row.setDepartmentClosing(rules.department().closing());
    row.setIndicators(rules.indicators().toArray(String[]::new));
    row.setOrganisation(rules.organisation());
    row.setCommunity(rules.community());
    row.setOperations(rules.operations());
    row.setKeepMonths(rules.keepMonths());
    row.setBecause(rules.because());
    row.setMadeBy(rules.madeBy());
    row.setMadeAt(rules.madeAt());
    sql.insertInto(RULES).set(row).execute();
  }

  private static String[] names(Share share) {
    return share.matters().stream().map(Matter::name).toArray(String[]::new);
  }

  private static RuleSet rules(RulesRecord row) {
    return new RuleSet(
        row.getNumber(),
        row.getInForce(),
        row.getDay(),
        share(row.getHomeKinds(), row.getHomeDays(), row.getHomeClosing()),
        share(row.getHostKinds(), row.getHostDays(), row.getHostClosing()),
        share(row.getDepartmentKinds(), row.getDepartmentDays(), row.getDepartmentClosing()),
        List.of(row.getIndicators()),
        row.getOrganisation(),
        row.getCommunity(),
        row.getOperations(),
        row.getKeepMonths(),
        row.getBecause(),
        row.getMadeBy(),
        row.getMadeAt());
  }

  private static Share share(String[] matters, int days, String closing) {
    return new Share(Arrays.stream(matters).map(Matter::valueOf).toList(), days, closing);
  }
}
