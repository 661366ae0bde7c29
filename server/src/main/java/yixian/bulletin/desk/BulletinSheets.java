package yixian.bulletin.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.bulletin.Bulletin;
import yixian.bulletin.db.tables.records.BulletinsRecord;
import yixian.bulletin.db.tables.records.ReceiptsRecord;
import yixian.bulletin.desk.BulletinSheet.Line;
import yixian.bulletin.desk.BulletinSheet.Offered;
import yixian.bulletin.desk.BulletinSheet.Receipt;
import yixian.bulletin.desk.BulletinSheet.Step;
import yixian.bulletin.desk.BulletinStore.Reach;
import yixian.bulletin.story.Stories;
import yixian.bulletin.text.Edition;
import yixian.bulletin.text.Role;
import yixian.directory.Units;
import yixian.kernel.Actor;
import yixian.kernel.Problem;

/** 简报单 · Shows issues to those who write and sign them, and to all who read them. */
@Component
class BulletinSheets {

  private final BulletinStore store;
  private final Book book;
  private final Stories stories;
  private final Units units;

  BulletinSheets(BulletinStore store, Book book, Stories stories, Units units) {
    this.store = store;
    this.book = book;
    this.stories = stories;
    this.units = units;
  }

  List<Line> list(Actor reader) {
    List<BulletinsRecord> rows = store.list(reader.scope(Bulletin.VIEW));
    Map<UUID, Reach> reach = store.reach(rows.stream().map(BulletinsRecord::getId).toList());
    return rows.stream()
        .map(each -> line(each, reach.getOrDefault(each.getId(), Reach.NONE)))
        .toList();
  }

  BulletinSheet sheet(Actor reader, BulletinsRecord bulletin) {
    UUID id = bulletin.getId();
    List<ReceiptsRecord> receipts = store.receipts(id);
    int told = (int) receipts.stream().filter(each -> each.getUnit() != null).count();
    int read = (int) receipts.stream().filter(each -> each.getReadAt() != null).count();
    boolean edits = Bulletin.covers(reader, Bulletin.EDIT, bulletin.getOwner());
    State state = Bulletins.state(bulletin);
    UUID correction = store.correctionOf(id).map(BulletinsRecord::getId).orElse(null);
    return new BulletinSheet(
        line(bulletin, new Reach(told, read)),
        bulletin.getOwner(),
        bulletin.getIssuer(),
        bulletin.getCopies(),
        book.withStories(bulletin),
        book.edition(reader, Bulletin.VIEW, bulletin),
        Edition.LIMIT,
        receipts.stream().map(BulletinSheets::receipt).toList(),
        stories.of(reader, id),
        store.steps(id).stream()
            .map(
                each ->
                    new Step(
                        each.getMove(),
                        State.valueOf(each.getState()).label(),
                        each.getAt(),
                        each.getDoneBy(),
                        each.getNote()))
            .toList(),
        moves(reader, bulletin),
        edits && state == State.DRAFT,
        edits && state == State.PUBLISHED && correction == null,
        bulletin.getReason(),
        bulletin.getCorrects(),
        correction,
        book.proof(bulletin),
        bulletin.getVersion());
  }

  /** What this reader may do; whoever has written is not offered to sign. */
  private static List<Offered> moves(Actor reader, BulletinsRecord bulletin) {
    UUID account = reader.account();
    boolean wrote = account != null && List.of(bulletin.getHands()).contains(account);
    return BulletinLifecycle.GRAPH.from(Bulletins.state(bulletin)).stream()
        .map(edge -> edge.move())
        .filter(move -> !move.follows())
        .filter(move -> move != Move.SIGN || !wrote)
        .filter(move -> Bulletin.covers(reader, move.permission(), bulletin.getOwner()))
        .map(move -> new Offered(move, move.label(), !move.needs().isEmpty()))
        .toList();
  }

  private Line line(BulletinsRecord bulletin, Reach reach) {
    State state = Bulletins.state(bulletin);
    return new Line(
        bulletin.getId(),
        bulletin.getMasthead(),
        Bulletins.numbered(bulletin),
        bulletin.getYear(),
        bulletin.getNumber(),
        units.name(bulletin.getOwner()),
        bulletin.getIssued(),
        state,
        state.label(),
        bulletin.getDraftedBy(),
        bulletin.getSignedBy(),
        bulletin.getSignedAt(),
        reach.units(),
        reach.read());
  }

  private static Receipt receipt(ReceiptsRecord row) {
    Role role = Role.valueOf(row.getRole());
    return new Receipt(role, role.label(), row.getName(), row.getUnit(), row.getReadAt());
  }

  // ------------------------------------------------------------------ for all who read

  List<PublishedSheet.Line> published() {
    return store.published().stream().map(this::publishedLine).toList();
  }

  PublishedSheet published(Actor reader, UUID id) {
    BulletinsRecord bulletin = store.signed(id).orElseThrow(() -> Problem.notFound("简报"));
    boolean gone = Bulletins.state(bulletin) == State.WITHDRAWN;
    ReceiptsRecord own = own(reader, bulletin);
    return new PublishedSheet(
        publishedLine(bulletin),
        gone ? null : book.signed(bulletin),
        gone ? bulletin.getReason() : null,
        store
            .correctionOf(id)
            .filter(each -> each.getSignedAt() != null)
            .map(BulletinsRecord::getId)
            .orElse(null),
        gone ? null : book.proof(bulletin),
        own != null,
        own == null ? null : own.getReadAt());
  }

  private @Nullable ReceiptsRecord own(Actor reader, BulletinsRecord bulletin) {
    UUID unit = reader.unit();
    return unit == null
        ? null
        : store.receipts(bulletin.getId()).stream()
            .filter(each -> unit.equals(each.getUnit()))
            .findFirst()
            .orElse(null);
  }

  private PublishedSheet.Line publishedLine(BulletinsRecord bulletin) {
    State state = Bulletins.state(bulletin);
    return new PublishedSheet.Line(
        bulletin.getId(),
        bulletin.getMasthead(),
        Bulletins.numbered(bulletin),
        bulletin.getIssuer(),
        bulletin.getIssued(),
        state,
        state.label(),
        state == State.WITHDRAWN
            ? Objects.requireNonNullElse(bulletin.getReason(), "")
            : titles(book.signed(bulletin)));
  }

  private static String titles(Edition edition) {
    return edition.sections().stream()
        .flatMap(part -> part.articles().stream())
        .map(Edition.Article::title)
        .filter(title -> !title.isEmpty())
        .flatMap(Stream::of)
        .limit(4)
        .collect(Collectors.joining("　"));
  }
}
