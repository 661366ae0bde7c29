package yixian.grid.planning;

import static yixian.grid.db.Tables.LAYOUTS;
import static yixian.grid.db.Tables.SURVEYS;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import yixian.grid.db.tables.records.LayoutsRecord;
import yixian.grid.planning.Layout.Signature;
import yixian.kernel.Problem;
import yixian.planner.districting.town.TownPlan.GridName;

@Component
class LayoutStore {

  private static final int MOST = 50;

  private final DSLContext sql;
  private final ObjectMapper json;

  LayoutStore(DSLContext sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  List<Layout> list(UUID survey) {
    return sql.selectFrom(LAYOUTS)
        .where(LAYOUTS.SURVEY.eq(survey))
        .orderBy(LAYOUTS.NUMBER.desc())
        .limit(MOST)
        .fetch(this::layout);
  }

  Optional<Layout> find(UUID id) {
    return sql.selectFrom(LAYOUTS).where(LAYOUTS.ID.eq(id)).fetchOptional(this::layout);
  }

  int nextNumber(UUID survey) {
    return sql.fetchCount(LAYOUTS, LAYOUTS.SURVEY.eq(survey)) + 1;
  }

  boolean isSigned(UUID survey) {
    return sql.fetchExists(LAYOUTS, LAYOUTS.SURVEY.eq(survey), LAYOUTS.SIGNED_BY.isNotNull());
  }

  /** The latest day from which a signed layout of a town is in force. */
  Optional<LocalDate> latestDay(UUID town) {
    return Optional.ofNullable(
        sql.select(DSL.max(LAYOUTS.FROM_DAY))
            .from(LAYOUTS)
            .join(SURVEYS)
            .on(SURVEYS.ID.eq(LAYOUTS.SURVEY))
            .where(SURVEYS.TOWN.eq(town))
            .fetchOne(0, LocalDate.class));
  }

  void add(Layout layout) {
    sql.insertInto(LAYOUTS).set(row(layout)).execute();
  }

  /** Writes the layout if it is still as seen, else says who was faster. */
  void save(Layout layout, int seen) {
    int written =
        sql.update(LAYOUTS)
            .set(row(layout))
            .where(LAYOUTS.ID.eq(layout.id()), LAYOUTS.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      Layout now = find(layout.id()).orElseThrow(() -> Problem.notFound("划分方案"));
      throw Problem.conflict(
          "方案已被 " + now.changedBy() + " 修改，请刷新后再办", now.changedBy(), now.changedAt());
    }
  }

  private LayoutsRecord row(Layout layout) {
    Signature signature = layout.signature();
    LayoutsRecord row = new LayoutsRecord();
    row.setId(layout.id());
    row.setSurvey(layout.survey());
    row.setNumber(layout.number());
    row.setOrigin(layout.origin().name());
    row.setAsked(json.writeValueAsString(layout.asked()));
    row.setGrids(json.writeValueAsString(layout.grids()));
    row.setGridOf(layout.gridOf().toArray(Integer[]::new));
    row.setFound(layout.found().toArray(Integer[]::new));
    row.setReasons(json.writeValueAsString(layout.reasons()));
    row.setObjective(layout.objective());
    row.setBound(layout.bound());
    row.setProven(layout.proven());
    row.setRemarks(layout.remarks().toArray(String[]::new));
    row.setSeconds(layout.seconds());
    row.setMadeBy(layout.madeBy());
    row.setMadeAt(layout.madeAt());
    row.setVersion(layout.version());
    row.setChangedBy(layout.changedBy());
    row.setChangedAt(layout.changedAt());
    row.setSignedBy(signature == null ? null : signature.by());
    row.setSignedAt(signature == null ? null : signature.at());
    row.setFromDay(signature == null ? null : signature.from());
    row.setHash(signature == null ? null : signature.hash());
    return row;
  }

  private Layout layout(LayoutsRecord row) {
    return new Layout(
        row.getId(),
        row.getSurvey(),
        row.getNumber(),
        Layout.Origin.valueOf(row.getOrigin()),
        json.readValue(row.getAsked(), Asked.class),
        json.readValue(row.getGrids(), new TypeReference<List<GridName>>() {}),
        Arrays.asList(row.getGridOf()),
        Arrays.asList(row.getFound()),
        json.readValue(row.getReasons(), new TypeReference<Map<String, String>>() {}),
        row.getObjective(),
        row.getBound(),
        row.getProven(),
        Arrays.asList(row.getRemarks()),
        row.getSeconds(),
        row.getMadeBy(),
        row.getMadeAt(),
        row.getVersion(),
        row.getChangedBy(),
        row.getChangedAt(),
        row.getSignedBy() == null
            ? null
            : new Signature(row.getSignedBy(), row.getSignedAt(), row.getFromDay(), row.getHash()));
  }
}
