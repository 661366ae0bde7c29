package yixian.zoning.scheme;

import static yixian.zoning.db.Tables.PLANS;
import static yixian.zoning.db.Tables.SCHEMES;
import static yixian.zoning.db.Tables.SCHEME_UNITS;
import static yixian.zoning.db.Tables.SCHEME_ZONES;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import yixian.kernel.Problem;
import yixian.zoning.db.tables.records.SchemeUnitsRecord;
import yixian.zoning.db.tables.records.SchemesRecord;
import yixian.zoning.plan.Question;
import yixian.zoning.scheme.Scheme.Seat;
import yixian.zoning.scheme.Scheme.Signature;

@Component
class SchemeStore {

  private static final int MOST = 50;

  private static final TypeReference<Map<UUID, Integer>> LOCKS = new TypeReference<>() {};

  private final DSLContext sql;
  private final ObjectMapper json;

  SchemeStore(DSLContext sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  List<Scheme> list(UUID plan) {
    return sql.selectFrom(SCHEMES)
        .where(SCHEMES.PLAN.eq(plan))
        .orderBy(SCHEMES.NUMBER.desc())
        .limit(MOST)
        .fetch(this::scheme);
  }

  Optional<Scheme> find(UUID id) {
    return sql.selectFrom(SCHEMES).where(SCHEMES.ID.eq(id)).fetchOptional(this::scheme);
  }

  /** The latest day from which a signed scheme for the units below a root is in force. */
  Optional<LocalDate> latestDay(UUID root) {
    return Optional.ofNullable(
        sql.select(DSL.max(SCHEMES.FROM_DAY))
            .from(SCHEMES)
            .join(PLANS)
            .on(PLANS.ID.eq(SCHEMES.PLAN))
            .where(PLANS.ROOT.eq(root))
            .fetchOne(0, LocalDate.class));
  }

  int nextNumber(UUID plan) {
    return sql.fetchCount(SCHEMES, SCHEMES.PLAN.eq(plan)) + 1;
  }

  void add(Scheme scheme) {
    sql.insertInto(SCHEMES).set(row(scheme)).execute();
    addSeats(scheme);
  }

  /** Writes the scheme if it is still as seen, else says who was faster. */
  void save(Scheme scheme, int seen) {
    int written =
        sql.update(SCHEMES)
            .set(row(scheme))
            .where(SCHEMES.ID.eq(scheme.id()), SCHEMES.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      Scheme now = find(scheme.id()).orElseThrow(() -> Problem.notFound("片区方案"));
      throw Problem.conflict(
          "方案已被 " + now.changedBy() + " 修改，请刷新后再办", now.changedBy(), now.changedAt());
    }
    sql.deleteFrom(SCHEME_UNITS).where(SCHEME_UNITS.SCHEME.eq(scheme.id())).execute();
    sql.deleteFrom(SCHEME_ZONES).where(SCHEME_ZONES.SCHEME.eq(scheme.id())).execute();
    addSeats(scheme);
  }

  private void addSeats(Scheme scheme) {
    for (int zone = 0; zone < scheme.leads().size(); zone++) {
      sql.insertInto(SCHEME_ZONES)
          .set(SCHEME_ZONES.SCHEME, scheme.id())
          .set(SCHEME_ZONES.NUMBER, zone + 1)
          .set(SCHEME_ZONES.LEAD, scheme.leads().get(zone))
          .execute();
    }
    sql.batchInsert(scheme.seats().stream().map(seat -> row(scheme.id(), seat)).toList()).execute();
  }

  private static SchemeUnitsRecord row(UUID scheme, Seat seat) {
    SchemeUnitsRecord row = new SchemeUnitsRecord();
    row.setScheme(scheme);
    row.setUnit(seat.unit());
    row.setZone(seat.zone() + 1);
    row.setFound(seat.found() + 1);
    row.setLocked(seat.locked());
    row.setReason(seat.reason());
    return row;
  }

  private SchemesRecord row(Scheme scheme) {
    Signature signature = scheme.signature();
    SchemesRecord row = new SchemesRecord();
    row.setId(scheme.id());
    row.setPlan(scheme.plan());
    row.setNumber(scheme.number());
    row.setOrigin(scheme.origin().name());
    row.setQuestion(json.writeValueAsString(scheme.question()));
    row.setFound(scheme.found());
    row.setBound(scheme.bound());
    row.setProven(scheme.proven());
    row.setSeconds(scheme.seconds());
    row.setLocks(json.writeValueAsString(scheme.locks()));
    row.setState(signature == null ? "DRAFT" : "SIGNED");
    row.setMadeBy(scheme.madeBy());
    row.setMadeAt(scheme.madeAt());
    row.setVersion(scheme.version());
    row.setChangedBy(scheme.changedBy());
    row.setChangedAt(scheme.changedAt());
    row.setSignedBy(signature == null ? null : signature.by());
    row.setSignedAt(signature == null ? null : signature.at());
    row.setFromDay(signature == null ? null : signature.from());
    row.setHash(signature == null ? null : signature.hash());
    row.setRemark(signature == null ? null : signature.remark());
    return row;
  }

  private Scheme scheme(SchemesRecord row) {
    Question question = json.readValue(row.getQuestion(), Question.class);
    Map<UUID, Seat> seats = new HashMap<>();
    sql.selectFrom(SCHEME_UNITS)
        .where(SCHEME_UNITS.SCHEME.eq(row.getId()))
        .forEach(
            unit ->
                seats.put(
                    unit.getUnit(),
                    new Seat(
                        unit.getUnit(),
                        unit.getZone() - 1,
                        unit.getFound() - 1,
                        unit.getLocked(),
                        unit.getReason())));
    List<@Nullable UUID> leads =
        sql.selectFrom(SCHEME_ZONES)
            .where(SCHEME_ZONES.SCHEME.eq(row.getId()))
            .orderBy(SCHEME_ZONES.NUMBER)
            .fetch(SCHEME_ZONES.LEAD);
    return new Scheme(
        row.getId(),
        row.getPlan(),
        row.getNumber(),
        Origin.valueOf(row.getOrigin()),
        question,
        row.getFound(),
        row.getBound(),
        row.getProven(),
        row.getSeconds(),
        json.readValue(row.getLocks(), LOCKS),
        question.units().stream()
            .map(unit -> Objects.requireNonNull(seats.get(unit.id())))
            .toList(),
        leads,
        row.getMadeBy(),
        row.getMadeAt(),
        row.getVersion(),
        row.getChangedBy(),
        row.getChangedAt(),
        row.getSignedBy() == null
            ? null
            : new Signature(
                row.getSignedBy(),
                row.getSignedAt(),
                row.getFromDay(),
                row.getRemark(),
                row.getHash()));
  }
}
