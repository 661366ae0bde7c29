package yixian.dashboard.board;

import static yixian.dashboard.db.Tables.BOARDS;
import static yixian.dashboard.db.Tables.TILES;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import yixian.dashboard.db.tables.records.BoardsRecord;
import yixian.dashboard.db.tables.records.TilesRecord;
import yixian.kernel.Actor;
import yixian.kernel.Problem;

@Component
class DashboardStore {

  private final DSLContext sql;

  DashboardStore(DSLContext sql) {
    this.sql = sql;
  }

  /** The boards shown to the reader, shipped ones first. */
  List<BoardsRecord> list(Actor reader, Collection<String> roles) {
    return sql.selectFrom(BOARDS)
        .where(shown(reader, roles))
        .orderBy(BOARDS.POSITION, BOARDS.NAME, BOARDS.ID)
        .fetch();
  }

  Optional<BoardsRecord> find(Actor reader, Collection<String> roles, UUID id) {
    return sql.selectFrom(BOARDS).where(BOARDS.ID.eq(id), shown(reader, roles)).fetchOptional();
  }

  /** To whom a board is shown, as a predicate; row security says most of it a second time. */
  private static Condition shown(Actor reader, Collection<String> roles) {
    if (reader.isSystem()) {
      return DSL.trueCondition();
    }
    List<Condition> any = new ArrayList<>();
    any.add(BOARDS.REACH.eq(Reach.ALL.name()));
    any.add(
        BOARDS
            .REACH
            .eq(Reach.ROLES.name())
            .and(DSL.arrayOverlap(BOARDS.ROLES, roles.toArray(String[]::new))));
    if (reader.account() != null) {
      any.add(BOARDS.OWNER.eq(reader.account()));
    }
    if (reader.unit() != null) {
      any.add(BOARDS.REACH.eq(Reach.UNIT.name()).and(BOARDS.OWNER_UNIT.eq(reader.unit())));
    }
    return DSL.or(any);
  }

  /** The tiles of boards, in their order. */
  Map<UUID, List<TilesRecord>> tiles(Collection<UUID> boards) {
    Map<UUID, List<TilesRecord>> tiles = new HashMap<>();
    sql.selectFrom(TILES)
        .where(TILES.BOARD.eq(DSL.any(boards.toArray(UUID[]::new))))
        .orderBy(TILES.BOARD, TILES.POSITION)
        .forEach(tile -> tiles.computeIfAbsent(tile.getBoard(), _ -> new ArrayList<>()).add(tile));
    return tiles;
  }

  void add(BoardsRecord board, List<TilesRecord> tiles) {
    sql.insertInto(BOARDS).set(board).execute();
    sql.batchInsert(tiles).execute();
  }

  void save(BoardsRecord board, int seen, List<TilesRecord> tiles) {
    int written =
        sql.update(BOARDS)
            .set(board)
            .where(BOARDS.ID.eq(board.getId()), BOARDS.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      throw lost(board);
    }
    sql.deleteFrom(TILES).where(TILES.BOARD.eq(board.getId())).execute();
    sql.batchInsert(tiles).execute();
  }

  void drop(BoardsRecord board, int seen) {
    sql.deleteFrom(TILES).where(TILES.BOARD.eq(board.getId())).execute();
    int gone =
        sql.deleteFrom(BOARDS)
            .where(BOARDS.ID.eq(board.getId()), BOARDS.VERSION.eq(seen))
            .execute();
    if (gone == 0) {
      throw lost(board);
    }
  }

  private static Problem lost(BoardsRecord board) {
    return Problem.conflict("看板已在别处改过，请刷新后再改", board.getChangedBy(), board.getChangedAt());
  }
}
