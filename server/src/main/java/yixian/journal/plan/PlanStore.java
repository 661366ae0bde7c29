package yixian.journal.plan;

import static yixian.journal.db.Tables.AIMS;
import static yixian.journal.db.Tables.ITEMS;
import static yixian.journal.db.Tables.TICKS;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import yixian.journal.db.tables.records.ItemsRecord;
import yixian.journal.db.tables.records.TicksRecord;
import yixian.kernel.Actor;

/** Asked for books that the reader has found already; row security looks at the book once more. */
@Component
class PlanStore {

  private final DSLContext sql;

  PlanStore(DSLContext sql) {
    this.sql = sql;
  }

  List<Aim> aims(UUID placement) {
    return sql.selectFrom(AIMS)
        .where(AIMS.PLACEMENT.eq(placement))
        .orderBy(AIMS.POSITION)
        .fetch(row -> new Aim(row.getText(), row.getDue(), row.getDoneOn(), row.getOutcome()));
  }

  void replaceAims(UUID placement, List<Aim> aims) {
    sql.deleteFrom(AIMS).where(AIMS.PLACEMENT.eq(placement)).execute();
    for (int at = 0; at < aims.size(); at++) {
      Aim aim = aims.get(at);
      sql.insertInto(AIMS)
          .set(AIMS.PLACEMENT, placement)
          .set(AIMS.POSITION, at + 1)
          .set(AIMS.TEXT, aim.text())
          .set(AIMS.DUE, aim.due())
          .set(AIMS.DONE_ON, aim.doneOn())
          .set(AIMS.OUTCOME, aim.outcome())
          .execute();
    }
  }

  List<Item> items(UUID batch) {
    return sql.selectFrom(ITEMS)
        .where(ITEMS.BATCH.eq(batch))
        .orderBy(ITEMS.POSITION, ITEMS.ID)
        .fetch(PlanStore::item);
  }

  Optional<Item> item(UUID batch, UUID id) {
    return sql.selectFrom(ITEMS)
        .where(ITEMS.ID.eq(id), ITEMS.BATCH.eq(batch))
        .fetchOptional(PlanStore::item);
  }

  void add(UUID batch, Item item, Actor by, Instant at) {
    int position = sql.fetchCount(ITEMS, ITEMS.BATCH.eq(batch)) + 1;
    String[] evidence = item.evidence().stream().map(Enum::name).toArray(String[]::new);
    sql.insertInto(ITEMS)
        .set(ITEMS.ID, item.id())
        .set(ITEMS.BATCH, batch)
        .set(ITEMS.POSITION, position)
        .set(ITEMS.TITLE, item.title())
        .set(ITEMS.BASIS, item.basis())
        .set(ITEMS.WANTED, item.wanted())
        .set(ITEMS.EVIDENCE, evidence)
        .set(ITEMS.MADE_BY, by.name())
        .set(ITEMS.MADE_AT, at)
        .execute();
  }

  boolean ticked(UUID item) {
    return sql.fetchExists(TICKS, TICKS.ITEM.eq(item));
  }

  /** False where there was no such item. */
  boolean drop(UUID item) {
    return sql.deleteFrom(ITEMS).where(ITEMS.ID.eq(item)).execute() == 1;
  }

  List<Tick> ticks(UUID placement) {
    return sql.selectFrom(TICKS)
        .where(TICKS.PLACEMENT.eq(placement))
        .orderBy(TICKS.AT, TICKS.ID)
        .fetch(PlanStore::tick);
  }

  /** False where the record ticks this item already. */
  boolean tick(Tick tick) {
    return sql.insertInto(TICKS)
            .set(TICKS.ID, tick.id())
            .set(TICKS.ITEM, tick.item())
            .set(TICKS.PLACEMENT, tick.placement())
            .set(TICKS.EVIDENCE, tick.evidence().name())
            .set(TICKS.SUBJECT, tick.subject())
            .set(TICKS.AT, tick.at())
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  void untick(UUID placement, UUID tick) {
    sql.deleteFrom(TICKS).where(TICKS.ID.eq(tick), TICKS.PLACEMENT.eq(placement)).execute();
  }

  private static Item item(ItemsRecord row) {
    return new Item(
        row.getId(),
        row.getTitle(),
        row.getBasis(),
        row.getWanted(),
        Arrays.stream(row.getEvidence()).map(Evidence::valueOf).toList());
  }

  private static Tick tick(TicksRecord row) {
    return new Tick(
        row.getId(),
        row.getItem(),
        row.getPlacement(),
        Evidence.valueOf(row.getEvidence()),
        row.getSubject(),
        row.getAt());
  }
}
