package yixian.grid.planning;

import static yixian.grid.db.Tables.BLOCKS;
import static yixian.grid.db.Tables.BLOCK_BORDERS;
import static yixian.grid.db.Tables.SURVEYS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.stereotype.Component;
import yixian.grid.db.tables.records.BlockBordersRecord;
import yixian.grid.db.tables.records.BlocksRecord;
import yixian.grid.db.tables.records.SurveysRecord;

@Component
class SurveyStore {

  private static final int MOST = 100;

  private final DSLContext sql;

  SurveyStore(DSLContext sql) {
    this.sql = sql;
  }

  List<Survey> list() {
    return sql.selectFrom(SURVEYS)
        .orderBy(SURVEYS.NUMBER.desc())
        .limit(MOST)
        .fetch(row -> survey(row, List.of(), List.of()));
  }

  Optional<Survey> find(UUID id) {
    return sql.selectFrom(SURVEYS)
        .where(SURVEYS.ID.eq(id))
        .fetchOptional(row -> survey(row, blocks(id), sides(id)));
  }

  int nextNumber() {
    return sql.fetchCount(SURVEYS) + 1;
  }

  void add(Survey survey) {
    sql.insertInto(SURVEYS)
        .set(SURVEYS.ID, survey.id())
        .set(SURVEYS.NUMBER, survey.number())
        .set(SURVEYS.NAME, survey.name())
        .set(SURVEYS.TOWN, survey.town())
        .set(SURVEYS.MADE_BY, survey.madeBy())
        .set(SURVEYS.MADE_AT, survey.madeAt())
        .execute();
    List<BlocksRecord> blocks = new ArrayList<>();
    for (SurveyBlock block : survey.blocks()) {
      blocks.add(row(survey.id(), blocks.size(), block));
    }
    sql.batchInsert(blocks).execute();
    sql.batchInsert(survey.sides().stream().map(side -> row(survey.id(), side)).toList()).execute();
  }

  private static BlocksRecord row(UUID survey, int seq, SurveyBlock block) {
    BlocksRecord row = new BlocksRecord();
    row.setSurvey(survey);
    row.setSeq(seq);
    row.setCode(block.code());
    row.setVillage(block.village());
    row.setHouseholds(block.households());
    row.setPeople(block.people());
    row.setDedicated(block.dedicated());
    row.setTract(block.tract());
    row.setToday(block.today());
    row.setArea(block.area());
    row.setPerimeter(block.perimeter());
    row.setGeometry(new WKBWriter(2).write(block.shape()));
    return row;
  }

  private static BlockBordersRecord row(UUID survey, Survey.Side side) {
    BlockBordersRecord row = new BlockBordersRecord();
    row.setSurvey(survey);
    row.setOne(side.one());
    row.setOther(side.other());
    row.setLength(side.length());
    return row;
  }

  private List<SurveyBlock> blocks(UUID survey) {
    return sql.selectFrom(BLOCKS)
        .where(BLOCKS.SURVEY.eq(survey))
        .orderBy(BLOCKS.SEQ)
        .fetch(
            row ->
                new SurveyBlock(
                    row.getCode(),
                    row.getVillage(),
                    row.getHouseholds(),
                    row.getPeople(),
                    row.getDedicated(),
                    row.getTract(),
                    row.getToday(),
                    row.getArea(),
                    row.getPerimeter(),
                    shape(row.getGeometry())));
  }

  private List<Survey.Side> sides(UUID survey) {
    return sql.selectFrom(BLOCK_BORDERS)
        .where(BLOCK_BORDERS.SURVEY.eq(survey))
        .orderBy(BLOCK_BORDERS.ONE, BLOCK_BORDERS.OTHER)
        .fetch(row -> new Survey.Side(row.getOne(), row.getOther(), row.getLength()));
  }

  private static Geometry shape(byte[] bytes) {
    try {
      return new WKBReader().read(bytes);
    } catch (ParseException e) {
      throw new IllegalStateException("A stored block is unreadable. Maybe edited by hand?", e);
    }
  }

  private static Survey survey(
      SurveysRecord row, List<SurveyBlock> blocks, List<Survey.Side> sides) {
    return new Survey(
        row.getId(),
        row.getNumber(),
        row.getName(),
        row.getTown(),
        blocks,
        sides,
        row.getMadeBy(),
        row.getMadeAt());
  }
}
