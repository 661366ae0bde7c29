package yixian.zoning.trait;

import static yixian.zoning.db.Tables.TRAITS;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import yixian.kernel.Problem;
import yixian.zoning.db.tables.records.TraitsRecord;

@Component
class TraitStore {

  private final DSLContext sql;

  TraitStore(DSLContext sql) {
    this.sql = sql;
  }

  List<Trait> of(Collection<UUID> units) {
    return sql.selectFrom(TRAITS).where(TRAITS.UNIT.in(units)).fetch(TraitStore::trait);
  }

  /** Writes the words if they are still as seen. */
  void save(Trait trait, int seen, String by, Instant at) {
    TraitsRecord row = new TraitsRecord();
    row.setUnit(trait.unit());
    row.setBusiness(trait.business().toArray(String[]::new));
    row.setParty(trait.party().toArray(String[]::new));
    row.setVersion(trait.version());
    row.setChangedBy(by);
    row.setChangedAt(at);
    int written =
        seen == 0
            ? sql.insertInto(TRAITS).set(row).onConflictDoNothing().execute()
            : sql.update(TRAITS)
                .set(row)
                .where(TRAITS.UNIT.eq(trait.unit()), TRAITS.VERSION.eq(seen))
                .execute();
    if (written == 0) {
      var winner = sql.fetchSingle(TRAITS, TRAITS.UNIT.eq(trait.unit()));
      throw Problem.conflict("这个单位的特征已在别处改过，请刷新后再改", winner.getChangedBy(), winner.getChangedAt());
    }
  }

  private static Trait trait(TraitsRecord row) {
    return new Trait(
        row.getUnit(),
        Arrays.asList(row.getBusiness()),
        Arrays.asList(row.getParty()),
        row.getVersion());
  }
}
