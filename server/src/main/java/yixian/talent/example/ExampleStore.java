package yixian.talent.example;

import static yixian.talent.db.Tables.EXAMPLES;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.talent.db.tables.records.ExamplesRecord;

@Component
class ExampleStore {

  private static final int MOST = 300;

  private final DSLContext sql;

  ExampleStore(DSLContext sql) {
    this.sql = sql;
  }

  /** Those in one of these states within the scope, the latest first. */
  List<Example> list(Scope scope, List<ExampleState> states) {
    return sql.selectFrom(EXAMPLES)
        .where(EXAMPLES.STATE.in(states.stream().map(Enum::name).toList()), within(scope))
        .orderBy(EXAMPLES.ASKED_AT.desc(), EXAMPLES.ID.desc())
        .limit(MOST)
        .fetch(ExampleStore::example);
  }

  List<Example> ofPerson(UUID person) {
    return sql.selectFrom(EXAMPLES)
        .where(EXAMPLES.PERSON.eq(person))
        .orderBy(EXAMPLES.ASKED_AT.desc(), EXAMPLES.ID.desc())
        .fetch(ExampleStore::example);
  }

  /** Keeps it; false where one of this service stands or is asked for already. */
  boolean add(Example example) {
    return sql.insertInto(EXAMPLES).set(row(example)).onConflictDoNothing().execute() == 1;
  }

  /** Writes the answer, if the example is still as seen. */
  void save(Example example, int seen) {
    int written =
        sql.update(EXAMPLES)
            .set(row(example))
            .where(EXAMPLES.ID.eq(example.id()), EXAMPLES.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      throw Problem.conflict("这条典型已在别处办过，请刷新后再办", null, null);
    }
  }

  private static ExamplesRecord row(Example example) {
    Example.Words words = example.words();
    ExamplesRecord row = new ExamplesRecord();
    row.setId(example.id());
    row.setPlacement(example.placement());
    row.setPerson(example.person());
    row.setHomeUnit(example.homeUnit());
    row.setHostUnit(example.hostUnit());
    row.setTitle(words == null ? null : words.title());
    row.setStory(words == null ? null : words.story());
    row.setState(example.state().name());
    row.setAskedBy(example.askedBy());
    row.setAskedAt(example.askedAt());
    row.setAnsweredAt(example.answeredAt());
    row.setVersion(example.version());
    return row;
  }

  private static Example example(ExamplesRecord row) {
    return new Example(
        row.getId(),
        row.getPlacement(),
        row.getPerson(),
        row.getHomeUnit(),
        row.getHostUnit(),
        words(row),
        ExampleState.valueOf(row.getState()),
        row.getAskedBy(),
        row.getAskedAt(),
        row.getAnsweredAt(),
        row.getVersion());
  }

  private static Example.@Nullable Words words(ExamplesRecord row) {
    return row.getTitle() == null ? null : new Example.Words(row.getTitle(), row.getStory());
  }

  /** The scope as a predicate; row security says the same a second time. */
  private static Condition within(Scope scope) {
    if (scope.everything()) {
      return DSL.trueCondition();
    }
    UUID[] units = scope.units().toArray(UUID[]::new);
    return EXAMPLES.HOME_UNIT.eq(DSL.any(units)).or(EXAMPLES.HOST_UNIT.eq(DSL.any(units)));
  }

  Optional<Example> own(UUID person, UUID id) {
    return sql.selectFrom(EXAMPLES)
        .where(EXAMPLES.ID.eq(id), EXAMPLES.PERSON.eq(person))
        .fetchOptional(ExampleStore::example);
  }
}
