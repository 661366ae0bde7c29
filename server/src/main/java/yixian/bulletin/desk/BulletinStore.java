package yixian.bulletin.desk;

import static yixian.bulletin.db.Tables.BULLETINS;
import static yixian.bulletin.db.Tables.FIGURES;
import static yixian.bulletin.db.Tables.RECEIPTS;
import static yixian.bulletin.db.Tables.STEPS;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import yixian.bulletin.db.tables.records.BulletinsRecord;
import yixian.bulletin.db.tables.records.FiguresRecord;
import yixian.bulletin.db.tables.records.ReceiptsRecord;
import yixian.bulletin.db.tables.records.StepsRecord;
import yixian.bulletin.text.Edition.Sent;
import yixian.bulletin.text.Role;
import yixian.kernel.Fault;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

@Component
class BulletinStore {

  private static final int MOST = 400;

  private final DSLContext sql;

  BulletinStore(DSLContext sql) {
    this.sql = sql;
  }

  /** How many units have it, and how many have opened it. */
  record Reach(int units, int read) {

    static final Reach NONE = new Reach(0, 0);
  }

  /** Those within the scope, the newest first. */
  List<BulletinsRecord> list(Scope scope) {
    return sql.selectFrom(BULLETINS)
        .where(within(scope), BULLETINS.STATE.ne(State.DISCARDED.name()))
        .orderBy(BULLETINS.YEAR.desc(), BULLETINS.NUMBER.desc(), BULLETINS.EDITION.desc())
        .limit(MOST)
        .fetch();
  }

  /** Those signed and not taken back, the newest first; one that was corrected gives way. */
  List<BulletinsRecord> published() {
    return sql.selectFrom(BULLETINS)
        .where(BULLETINS.STATE.in(State.PUBLISHED.name(), State.WITHDRAWN.name()))
        .orderBy(BULLETINS.YEAR.desc(), BULLETINS.NUMBER.desc(), BULLETINS.EDITION.desc())
        .limit(MOST)
        .fetch();
  }

  Optional<BulletinsRecord> find(Scope scope, UUID id) {
    return sql.selectFrom(BULLETINS).where(BULLETINS.ID.eq(id), within(scope)).fetchOptional();
  }

  /** One that was signed, whatever became of it. */
  Optional<BulletinsRecord> signed(UUID id) {
    return sql.selectFrom(BULLETINS)
        .where(BULLETINS.ID.eq(id), BULLETINS.SIGNED_AT.isNotNull())
        .fetchOptional();
  }

  /** The correction of an issue, as long as it is not given up. */
  Optional<BulletinsRecord> correctionOf(UUID id) {
    return sql.selectFrom(BULLETINS)
        .where(BULLETINS.CORRECTS.eq(id), BULLETINS.STATE.ne(State.DISCARDED.name()))
        .fetchOptional();
  }

  void add(BulletinsRecord bulletin) {
    try {
      sql.insertInto(BULLETINS).set(bulletin).execute();
    } catch (DuplicateKeyException taken) {
      throw taken(bulletin);
    }
  }

  /** Writes it, if it is still as seen. */
  void save(BulletinsRecord bulletin, int seen) {
    bulletin.setVersion(seen + 1);
    int written;
    try {
      written =
          sql.update(BULLETINS)
              .set(bulletin)
              .where(BULLETINS.ID.eq(bulletin.getId()), BULLETINS.VERSION.eq(seen))
              .execute();
    } catch (DuplicateKeyException taken) {
      throw taken(bulletin);
    }
    if (written == 0) {
      BulletinsRecord winner = sql.fetchSingle(BULLETINS, BULLETINS.ID.eq(bulletin.getId()));
      throw Problem.conflict("这期简报已在别处办过，请刷新后再办", winner.getChangedBy(), winner.getChangedAt());
    }
  }

  private static Problem taken(BulletinsRecord bulletin) {
    return Problem.invalid(
        new Fault(
            "number",
            "“"
                + bulletin.getMasthead()
                + "”"
                + bulletin.getYear()
                + " 年第 "
                + bulletin.getNumber()
                + " 期已有稿",
            "请换期号，或打开那一期"));
  }

  /** The next number of a name in a year. */
  int nextNumber(UUID owner, String masthead, int year) {
    Integer last =
        sql.select(DSL.max(BULLETINS.NUMBER))
            .from(BULLETINS)
            .where(
                BULLETINS.OWNER.eq(owner),
                BULLETINS.MASTHEAD.eq(masthead),
                BULLETINS.YEAR.eq(year),
                BULLETINS.STATE.ne(State.DISCARDED.name()))
            .fetchOne(0, Integer.class);
    return last == null ? 1 : last + 1;
  }

  // ------------------------------------------------------------------ figures

  void freeze(List<FiguresRecord> figures) {
    sql.batchInsert(figures).execute();
  }

  Optional<FiguresRecord> figure(UUID bulletin, String key) {
    return sql.selectFrom(FIGURES)
        .where(FIGURES.BULLETIN.eq(bulletin), FIGURES.KEY.eq(key))
        .fetchOptional();
  }

  // ------------------------------------------------------------------ receipts

  /** Writes the list anew; before the signature only. */
  void send(UUID bulletin, List<Sent> sent) {
    sql.deleteFrom(RECEIPTS).where(RECEIPTS.BULLETIN.eq(bulletin)).execute();
    for (int at = 0; at < sent.size(); at++) {
      ReceiptsRecord row = new ReceiptsRecord();
      row.setBulletin(bulletin);
      row.setPosition(at + 1);
      row.setRole(sent.get(at).role().name());
      row.setName(sent.get(at).name().strip());
      row.setUnit(sent.get(at).unit());
      sql.insertInto(RECEIPTS).set(row).execute();
    }
  }

  List<ReceiptsRecord> receipts(UUID bulletin) {
    return sql.selectFrom(RECEIPTS)
        .where(RECEIPTS.BULLETIN.eq(bulletin))
        .orderBy(RECEIPTS.POSITION)
        .fetch();
  }

  List<Sent> sent(UUID bulletin) {
    return receipts(bulletin).stream()
        .map(each -> new Sent(Role.valueOf(each.getRole()), each.getName(), each.getUnit()))
        .toList();
  }

  /** The unit has opened it; true the first time. */
  boolean received(UUID bulletin, UUID unit, Instant at) {
    return sql.update(RECEIPTS)
            .set(RECEIPTS.READ_AT, at)
            .where(
                RECEIPTS.BULLETIN.eq(bulletin), RECEIPTS.UNIT.eq(unit), RECEIPTS.READ_AT.isNull())
            .execute()
        == 1;
  }

  /** How far each of these has come. */
  Map<UUID, Reach> reach(Collection<UUID> bulletins) {
    return sql
        .select(RECEIPTS.BULLETIN, DSL.count(RECEIPTS.UNIT), DSL.count(RECEIPTS.READ_AT))
        .from(RECEIPTS)
        .where(RECEIPTS.BULLETIN.eq(DSL.any(bulletins.toArray(UUID[]::new))))
        .groupBy(RECEIPTS.BULLETIN)
        .fetch()
        .stream()
        .collect(
            Collectors.toMap(row -> row.value1(), row -> new Reach(row.value2(), row.value3())));
  }

  // ------------------------------------------------------------------ steps

  void step(StepsRecord step) {
    step.setSeq(1 + sql.fetchCount(STEPS, STEPS.BULLETIN.eq(step.getBulletin())));
    sql.insertInto(STEPS).set(step).execute();
  }

  List<StepsRecord> steps(UUID bulletin) {
    return sql.selectFrom(STEPS).where(STEPS.BULLETIN.eq(bulletin)).orderBy(STEPS.SEQ).fetch();
  }

  /** The scope as a predicate; row security says the same a second time. */
  private static Condition within(Scope scope) {
    return scope.everything()
        ? DSL.trueCondition()
        : BULLETINS.OWNER.eq(DSL.any(scope.units().toArray(UUID[]::new)));
  }
}
