package yixian.selection.rule;

import static yixian.selection.db.Tables.RULEBOOKS;
import static yixian.selection.db.Tables.RULES;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import yixian.kernel.Actor;
import yixian.kernel.Problem;
import yixian.secondment.post.PostKind;
import yixian.selection.db.tables.records.RulebooksRecord;
import yixian.selection.db.tables.records.RulesRecord;

@Component
class RuleStore {

  private final DSLContext sql;

  RuleStore(DSLContext sql) {
    this.sql = sql;
  }

  Optional<Rulebook> find(UUID batch) {
    return sql.selectFrom(RULEBOOKS)
        .where(RULEBOOKS.BATCH.eq(batch))
        .fetchOptional(row -> rulebook(row, rules(batch)));
  }

  private List<Rule> rules(UUID batch) {
    return sql.selectFrom(RULES)
        .where(RULES.BATCH.eq(batch))
        .orderBy(RULES.SEQ)
        .fetch(
            row ->
                new Rule(
                    RuleKind.valueOf(row.getKind()),
                    row.getNumber(),
                    row.getWord(),
                    row.getStrict()));
  }

  /** Puts the book in the place of the one seen, or says that somebody was faster. */
  void put(Rulebook book, Actor by, Instant at) {
    RulebooksRecord row = row(book, by, at);
    int written =
        book.version() == 1
            ? sql.insertInto(RULEBOOKS).set(row).onConflictDoNothing().execute()
            : sql.update(RULEBOOKS)
                .set(row)
                .where(RULEBOOKS.BATCH.eq(book.batch()), RULEBOOKS.VERSION.eq(book.version() - 1))
                .execute();
    if (written == 0) {
      throw sql.selectFrom(RULEBOOKS)
          .where(RULEBOOKS.BATCH.eq(book.batch()))
          .fetchOptional(
              now ->
                  Problem.conflict(
                      "资格条件已被 " + now.getChangedBy() + " 修改，请刷新后再改",
                      now.getChangedBy(),
                      now.getChangedAt()))
          .orElseGet(() -> Problem.notFound("资格条件"));
    }
    sql.deleteFrom(RULES).where(RULES.BATCH.eq(book.batch())).execute();
    int seq = 0;
    for (Rule rule : book.rules()) {
      sql.insertInto(RULES)
          .set(
              new RulesRecord(
                  book.batch(),
                  ++seq,
                  rule.kind().name(),
                  rule.number(),
                  rule.word(),
                  rule.strict()))
          .execute();
    }
  }

  private static Rulebook rulebook(RulebooksRecord row, List<Rule> rules) {
    return new Rulebook(
        row.getBatch(),
        rules,
        HomeLevel.valueOf(row.getHomeLevel()),
        Arrays.stream(row.getHomeKinds()).map(PostKind::valueOf).collect(Collectors.toSet()),
        row.getKin(),
        row.getVersion());
  }

  private static RulebooksRecord row(Rulebook book, Actor by, Instant at) {
    RulebooksRecord row = new RulebooksRecord();
    row.setBatch(book.batch());
    row.setHomeLevel(book.home().name());
    row.setHomeKinds(book.homeKinds().stream().map(Enum::name).sorted().toArray(String[]::new));
    row.setKin(book.kin());
    row.setVersion(book.version());
    row.setChangedBy(by.name());
    row.setChangedAt(at);
    return row;
  }
}
