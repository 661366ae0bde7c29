package yixian.journal;

import static yixian.journal.db.Tables.BOOKS;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import yixian.journal.db.tables.records.BooksRecord;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

@Component
class BookStore {

  private final DSLContext sql;

  BookStore(DSLContext sql) {
    this.sql = sql;
  }

  Optional<Book> find(Scope scope, UUID placement) {
    return sql.selectFrom(BOOKS)
        .where(BOOKS.PLACEMENT.eq(placement), within(scope))
        .fetchOptional(BookStore::book);
  }

  void open(Book book) {
    sql.insertInto(BOOKS)
        .set(BOOKS.PLACEMENT, book.placement())
        .set(BOOKS.BATCH, book.batch())
        .set(BOOKS.PERSON, book.person())
        .set(BOOKS.HOME_UNIT, book.homeUnit())
        .set(BOOKS.HOST_UNIT, book.hostUnit())
        .set(BOOKS.GRID, book.grid())
        .set(BOOKS.VERSION, book.version())
        .onConflictDoNothing()
        .execute();
  }

  /** Counts a change of a book that is still as seen. */
  void turn(UUID placement, int seen) {
    int written =
        sql.update(BOOKS)
            .set(BOOKS.VERSION, seen + 1)
            .where(BOOKS.PLACEMENT.eq(placement), BOOKS.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      throw Problem.conflict("这本履职簿已在别处改过，请刷新后再改", null, null);
    }
  }

  /** The scope as a predicate; row security says the same a second time. */
  private static Condition within(Scope scope) {
    if (scope.everything()) {
      return DSL.trueCondition();
    }
    List<Condition> any = new ArrayList<>();
    if (!scope.units().isEmpty()) {
      any.add(BOOKS.HOME_UNIT.eq(DSL.any(array(scope.units()))));
      any.add(BOOKS.HOST_UNIT.eq(DSL.any(array(scope.units()))));
    }
    if (!scope.grids().isEmpty()) {
      any.add(BOOKS.GRID.eq(DSL.any(array(scope.grids()))));
    }
    if (scope.person() != null) {
      any.add(BOOKS.PERSON.eq(scope.person()));
    }
    return any.isEmpty() ? DSL.falseCondition() : DSL.or(any);
  }

  private static UUID[] array(Collection<UUID> ids) {
    return ids.toArray(UUID[]::new);
  }

  private static Book book(BooksRecord row) {
    return new Book(
        row.getPlacement(),
        row.getBatch(),
        row.getPerson(),
        row.getHomeUnit(),
        row.getHostUnit(),
        row.getGrid(),
        row.getVersion());
  }
}
