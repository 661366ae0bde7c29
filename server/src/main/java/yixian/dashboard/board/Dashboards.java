package yixian.dashboard.board;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.access.Accounts;
import yixian.audit.Audit;
import yixian.dashboard.db.tables.records.BoardsRecord;
import yixian.dashboard.db.tables.records.TilesRecord;
import yixian.kernel.Actor;
import yixian.kernel.Ids;
import yixian.kernel.Problem;

/**
 * 看板 · What is composed, by whom, and shown to whom. Called inside the road.
 *
 * <p>Who sees indicators composes for himself; whoever shares a board needs the right to. Shipped
 * boards are copied, never changed. Only the owner changes or drops a board: others copy it.
 */
@Component
public class Dashboards {

  public static final String VIEW = "indicator.view";
  static final String SHARE = "dashboard.share";

  private final DashboardStore store;
  private final DraftCheck check;
  private final Accounts accounts;
  private final Audit audit;
  private final Clock clock;

  Dashboards(DashboardStore store, DraftCheck check, Accounts accounts, Audit audit, Clock clock) {
    this.store = store;
    this.check = check;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  /** The boards shown to the reader. */
  public List<Dashboard> list(Actor reader) {
    List<BoardsRecord> boards = store.list(reader, roles(reader));
    Map<UUID, List<TilesRecord>> tiles =
        store.tiles(boards.stream().map(BoardsRecord::getId).toList());
    return boards.stream()
        .map(board -> told(reader, board, tiles.getOrDefault(board.getId(), List.of())))
        .toList();
  }

  /** One of them; a board kept from the reader reads as an absent one. */
  public Dashboard get(Actor reader, UUID id) {
    return told(reader, demand(reader, id), store.tiles(List.of(id)).getOrDefault(id, List.of()));
  }

  /** The wall that came with the house. */
  public Dashboard wall(Actor reader) {
    return list(reader).stream()
        .filter(board -> board.shipped() && board.audience() == Audience.WALL)
        .findFirst()
        .orElseThrow(() -> Problem.notFound("大屏"));
  }

  /** Composes a board. */
  public UUID compose(Actor actor, BoardDraft draft) {
    DraftCheck.Sound sound = check.demand(actor, draft);
    Instant now = clock.instant();
    BoardsRecord board = new BoardsRecord();
    board.setId(Ids.next());
    board.setOwner(account(actor));
    board.setOwnerName(actor.name());
    board.setOwnerUnit(actor.unit());
    board.setPosition(Audience.values().length * 2 + sound.audience().ordinal());
    board.setVersion(1);
    board.setMadeAt(now);
    fill(board, sound, actor, now);
    store.add(board, tiles(board.getId(), sound.tiles()));
    note(actor, "dashboard.compose", board);
    return board.getId();
  }

  /** Composes it anew, as it was seen. */
  public UUID change(Actor actor, UUID id, int seen, BoardDraft draft) {
    BoardsRecord board = own(actor, id);
    DraftCheck.Sound sound = check.demand(actor, draft);
    board.setVersion(seen + 1);
    fill(board, sound, actor, clock.instant());
    store.save(board, seen, tiles(id, sound.tiles()));
    note(actor, "dashboard.change", board);
    return id;
  }

  /** Drops a board that nobody needs. */
  public UUID drop(Actor actor, UUID id, int seen) {
    BoardsRecord board = own(actor, id);
    store.drop(board, seen);
    note(actor, "dashboard.drop", board);
    return id;
  }

  private BoardsRecord demand(Actor reader, UUID id) {
    return store.find(reader, roles(reader), id).orElseThrow(() -> Problem.notFound("看板"));
  }

  private BoardsRecord own(Actor actor, UUID id) {
    BoardsRecord board = demand(actor, id);
    if (board.getOwner() == null) {
      throw Problem.refused("shipped", "随系统提供的看板不改动，请另存为自己的看板后再改");
    }
    if (!board.getOwner().equals(actor.account())) {
      throw Problem.forbidden("看板由" + board.getOwnerName() + "编排，请另存为自己的看板后再改");
    }
    return board;
  }

  private List<String> roles(Actor reader) {
    return reader.account() == null ? List.of() : accounts.rolesOf(reader.account());
  }

  private static @Nullable UUID account(Actor actor) {
    if (actor.account() == null && !actor.isSystem()) {
      throw Problem.unauthenticated("请先登录");
    }
    return actor.account();
  }

  private static void fill(BoardsRecord board, DraftCheck.Sound sound, Actor actor, Instant now) {
    board.setName(sound.name());
    board.setAudience(sound.audience().name());
    board.setReach(sound.reach().name());
    board.setRoles(sound.roles().toArray(String[]::new));
    board.setChangedBy(actor.name());
    board.setChangedAt(now);
  }

  private static List<TilesRecord> tiles(UUID board, List<Tile> tiles) {
    List<TilesRecord> records = new ArrayList<>();
    for (Tile tile : tiles) {
      TilesRecord record = new TilesRecord();
      record.setBoard(board);
      record.setPosition(records.size());
      record.setMeasure(tile.measure());
      record.setLook(tile.look().name());
      record.setByWhat(tile.by() == null ? null : tile.by().name());
      record.setSize(tile.size().name());
      record.setCompare(tile.compare().name());
      records.add(record);
    }
    return records;
  }

  private void note(Actor actor, String action, BoardsRecord board) {
    audit.note(
        actor,
        action,
        "dashboard",
        board.getId(),
        Map.of("name", board.getName(), "reach", board.getReach()));
  }

  private static Dashboard told(Actor reader, BoardsRecord board, List<TilesRecord> tiles) {
    Audience audience = Audience.valueOf(board.getAudience());
    boolean shipped = board.getOwner() == null;
    return new Dashboard(
        board.getId(),
        board.getName(),
        audience,
        audience.label(),
        board.getOwnerName(),
        shipped,
        !shipped && Objects.equals(board.getOwner(), reader.account()),
        Reach.valueOf(board.getReach()),
        Arrays.asList(board.getRoles()),
        tiles.stream().map(Dashboards::tile).toList(),
        board.getVersion(),
        board.getChangedAt());
  }

  private static Tile tile(TilesRecord tile) {
    return new Tile(
        tile.getMeasure(),
        Look.valueOf(tile.getLook()),
        tile.getByWhat() == null ? null : Tile.By.valueOf(tile.getByWhat()),
        Size.valueOf(tile.getSize()),
        Compare.valueOf(tile.getCompare()));
  }
}
