package yixian.issue.category;

import static yixian.issue.db.Tables.CATEGORIES;
import static yixian.issue.db.Tables.CATEGORY_EDITIONS;
import static yixian.issue.db.Tables.LIMITS;
import static yixian.issue.db.Tables.QUESTIONS;
import static yixian.issue.db.Tables.RADII;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import yixian.calendar.DeadlineUnit;
import yixian.issue.Stage;

@Component
class CategoryStore {

  private final DSLContext sql;

  CategoryStore(DSLContext sql) {
    this.sql = sql;
  }

  CategoryBook book() {
    List<Category> categories =
        sql.selectFrom(CATEGORIES)
            .orderBy(CATEGORIES.TREE.desc(), CATEGORIES.KIND, CATEGORIES.CODE)
            .fetch(
                row ->
                    new Category(
                        row.getId(),
                        Kind.valueOf(row.getKind()),
                        row.getCode(),
                        row.getParent(),
                        row.getName(),
                        row.getRetired(),
                        row.getVersion()));
    Map<UUID, Map<Stage, Limit>> own = new HashMap<>();
    Map<Kind, Map<Stage, Limit>> defaults = new EnumMap<>(Kind.class);
    sql.selectFrom(LIMITS)
        .forEach(
            row -> {
              Limit limit = new Limit(row.getAmount(), DeadlineUnit.valueOf(row.getUnit()));
              Map<Stage, Limit> limits =
                  row.getCategory() == null
                      ? defaults.computeIfAbsent(
                          Kind.valueOf(row.getKind()), kind -> new EnumMap<>(Stage.class))
                      : own.computeIfAbsent(row.getCategory(), id -> new EnumMap<>(Stage.class));
              limits.put(Stage.valueOf(row.getStage()), limit);
            });
    Map<UUID, Integer> radii = sql.selectFrom(RADII).fetchMap(RADII.CATEGORY, RADII.METRES);
    return new CategoryBook(categories, questions(), own, defaults, radii);
  }

  private Map<UUID, List<Question>> questions() {
    return sql.selectFrom(QUESTIONS)
        .where(QUESTIONS.RETIRED.isFalse())
        .orderBy(QUESTIONS.CATEGORY, QUESTIONS.POSITION)
        .fetchGroups(
            QUESTIONS.CATEGORY,
            row ->
                new Question(
                    row.getId(),
                    row.getText(),
                    Question.Kind.valueOf(row.getKind()),
                    List.of(row.getChoices()),
                    row.getRequired()));
  }

  boolean isEmpty() {
    return !sql.fetchExists(CATEGORIES);
  }

  void add(List<Category> categories) {
    var insert =
        sql.insertInto(
            CATEGORIES,
            CATEGORIES.ID,
            CATEGORIES.TREE,
            CATEGORIES.KIND,
            CATEGORIES.CODE,
            CATEGORIES.PARENT,
            CATEGORIES.NAME);
    for (Category each : categories) {
      insert =
          insert.values(
              each.id(),
              each.tree().name(),
              each.kind().name(),
              each.code(),
              each.parent(),
              each.name());
    }
    insert.onConflictDoNothing().execute();
  }

  boolean change(Category category, int seen) {
    return sql.update(CATEGORIES)
            .set(CATEGORIES.NAME, category.name())
            .set(CATEGORIES.PARENT, category.parent())
            .set(CATEGORIES.RETIRED, category.retired())
            .set(CATEGORIES.VERSION, category.version())
            .where(CATEGORIES.ID.eq(category.id()), CATEGORIES.VERSION.eq(seen))
            .execute()
        == 1;
  }

  void keepEdition(UUID category, int version, Instant at, String by, String content) {
    sql.insertInto(CATEGORY_EDITIONS)
        .set(CATEGORY_EDITIONS.CATEGORY, category)
        .set(CATEGORY_EDITIONS.VERSION, version)
        .set(CATEGORY_EDITIONS.AT, at)
        .set(CATEGORY_EDITIONS.BY_NAME, by)
        .set(CATEGORY_EDITIONS.CONTENT, content)
        .onConflictDoNothing()
        .execute();
  }

  record Edition(String by, Instant at) {}

  Edition lastEdition(UUID category) {
    return sql.selectFrom(CATEGORY_EDITIONS)
        .where(CATEGORY_EDITIONS.CATEGORY.eq(category))
        .orderBy(CATEGORY_EDITIONS.VERSION.desc())
        .limit(1)
        .fetchOptional(row -> new Edition(row.getByName(), row.getAt()))
        .orElseGet(() -> new Edition("系统", Instant.EPOCH));
  }

  void replaceLimits(UUID category, Map<Stage, Limit> limits) {
    sql.deleteFrom(LIMITS).where(LIMITS.CATEGORY.eq(category)).execute();
    limits.forEach(
        (stage, limit) ->
            sql.insertInto(LIMITS)
                .set(LIMITS.CATEGORY, category)
                .set(LIMITS.STAGE, stage.name())
                .set(LIMITS.AMOUNT, limit.amount())
                .set(LIMITS.UNIT, limit.unit().name())
                .execute());
  }

  void replaceRadius(UUID category, int metres) {
    sql.insertInto(RADII)
        .set(RADII.CATEGORY, category)
        .set(RADII.METRES, metres)
        .onConflict(RADII.CATEGORY)
        .doUpdate()
        .set(RADII.METRES, metres)
        .execute();
  }

  void replaceQuestions(UUID category, List<Question> questions) {
    sql.update(QUESTIONS)
        .set(QUESTIONS.RETIRED, true)
        .where(QUESTIONS.CATEGORY.eq(category))
        .execute();
    for (int i = 0; i < questions.size(); i++) {
      Question each = questions.get(i);
      sql.insertInto(QUESTIONS)
          .set(QUESTIONS.ID, each.id())
          .set(QUESTIONS.CATEGORY, category)
          .set(QUESTIONS.POSITION, i + 1)
          .set(QUESTIONS.TEXT, each.text())
          .set(QUESTIONS.KIND, each.kind().name())
          .set(QUESTIONS.CHOICES, each.choices().toArray(String[]::new))
          .set(QUESTIONS.REQUIRED, each.required())
          .onConflict(QUESTIONS.ID)
          .doUpdate()
          .set(QUESTIONS.POSITION, i + 1)
          .set(QUESTIONS.TEXT, each.text())
          .set(QUESTIONS.KIND, each.kind().name())
          .set(QUESTIONS.CHOICES, each.choices().toArray(String[]::new))
          .set(QUESTIONS.REQUIRED, each.required())
          .set(QUESTIONS.RETIRED, false)
          .where(QUESTIONS.CATEGORY.eq(category))
          .execute();
    }
  }
}
