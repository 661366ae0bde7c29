package yixian.tasklist.offer;

import static yixian.tasklist.db.Sequences.OFFER_NUMBERS;
import static yixian.tasklist.db.Tables.OFFERS;
import static yixian.tasklist.db.Tables.OFFER_USES;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.tasklist.db.tables.records.OfferUsesRecord;
import yixian.tasklist.db.tables.records.OffersRecord;

@Component
class OfferStore {

  private static final int MOST = 500;

  private final DSLContext sql;

  OfferStore(DSLContext sql) {
    this.sql = sql;
  }

  long number() {
    return sql.nextval(OFFER_NUMBERS).longValue();
  }

  void add(OffersRecord offer) {
    sql.insertInto(OFFERS).set(offer).execute();
  }

  void add(OfferUsesRecord use) {
    sql.insertInto(OFFER_USES).set(use).execute();
  }

  Optional<OffersRecord> find(UUID id) {
    return sql.selectFrom(OFFERS).where(OFFERS.ID.eq(id)).fetchOptional();
  }

  /** The offer, locked, so that of two who take from it the second sees what the first took. */
  Optional<OffersRecord> lock(UUID id) {
    return sql.selectFrom(OFFERS).where(OFFERS.ID.eq(id)).forUpdate().fetchOptional();
  }

  void save(OffersRecord offer, int seen) {
    offer.setVersion(seen + 1);
    int written =
        sql.update(OFFERS)
            .set(offer)
            .where(OFFERS.ID.eq(offer.getId()), OFFERS.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      OffersRecord winner = sql.fetchSingle(OFFERS, OFFERS.ID.eq(offer.getId()));
      throw Problem.conflict("这项资源已在别处改动，请刷新后再办", winner.getChangedBy(), winner.getChangedAt());
    }
  }

  void save(OfferUsesRecord use, int seen) {
    use.setVersion(seen + 1);
    int written =
        sql.update(OFFER_USES)
            .set(use)
            .where(OFFER_USES.ID.eq(use.getId()), OFFER_USES.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      OfferUsesRecord winner = sql.fetchSingle(OFFER_USES, OFFER_USES.ID.eq(use.getId()));
      throw Problem.conflict("这次申用已在别处办理，请刷新后再办", winner.getChangedBy(), winner.getChangedAt());
    }
  }

  /** Those that end first come first; ended ones last. */
  List<OffersRecord> list(@Nullable OfferKind kind) {
    return sql.selectFrom(OFFERS)
        .where(kind == null ? DSL.noCondition() : OFFERS.KIND.eq(kind.name()))
        .orderBy(OFFERS.ENDED_ON.asc().nullsFirst(), OFFERS.ENDS, OFFERS.ID)
        .limit(MOST)
        .fetch();
  }

  /** How many uses are in a state, and how much they are together. */
  record Sum(int uses, int quantity) {}

  /** The sums of an offer, of all its uses, whoever asked. */
  Map<UseState, Sum> sums(UUID offer) {
    Map<UseState, Sum> sums = new EnumMap<>(UseState.class);
    sql.fetch("select state, uses, quantity from tasklist.uses_of(?)", offer)
        .forEach(
            row ->
                sums.put(
                    UseState.valueOf(row.get("state", String.class)),
                    new Sum(row.get("uses", Integer.class), row.get("quantity", Integer.class))));
    return sums;
  }

  Optional<OfferUsesRecord> use(Scope scope, UUID id) {
    return sql.selectFrom(OFFER_USES).where(OFFER_USES.ID.eq(id), within(scope)).fetchOptional();
  }

  /** Those of an offer that the reader may see, the latest first. */
  List<OfferUsesRecord> uses(Scope scope, Collection<UUID> offers) {
    return sql.selectFrom(OFFER_USES)
        .where(OFFER_USES.OFFER.in(offers), within(scope))
        .orderBy(OFFER_USES.ASKED_AT.desc(), OFFER_USES.ID)
        .limit(MOST)
        .fetch();
  }

  /** The scope as a predicate; row security says the same a second time. */
  private static Condition within(Scope scope) {
    UUID[] units = scope.units().toArray(UUID[]::new);
    return scope.everything()
        ? DSL.trueCondition()
        : OFFER_USES
            .OWNER
            .eq(DSL.any(units))
            .or(OFFER_USES.ASKER.eq(DSL.any(units)))
            .or(OFFER_USES.GRID.eq(DSL.any(scope.grids().toArray(UUID[]::new))));
  }
}
