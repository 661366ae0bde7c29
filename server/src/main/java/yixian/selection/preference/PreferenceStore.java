package yixian.selection.preference;

import static yixian.selection.db.Tables.CHOICES;
import static yixian.selection.db.Tables.WINDOWS;
import static yixian.selection.db.Tables.WISHES;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.QuantifiedSelect;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import yixian.kernel.Actor;
import yixian.kernel.Problem;
import yixian.secondment.post.Post;
import yixian.selection.db.tables.records.WindowsRecord;
import yixian.selection.nomination.Nomination;

@Component
class PreferenceStore {

  private final DSLContext sql;
  private final Clock clock;

  PreferenceStore(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Tells the database the time of the house, by which it closes windows. */
  void enter() {
    sql.fetch("select set_config('yixian.selection_now', ?, true)", clock.instant().toString());
  }

  Optional<Window> window(UUID batch) {
    return sql.selectFrom(WINDOWS)
        .where(WINDOWS.BATCH.eq(batch))
        .fetchOptional(PreferenceStore::window);
  }

  /** Puts the window in the place of the one seen, or says that somebody was faster. */
  void put(Window window, Actor by) {
    WindowsRecord row = new WindowsRecord();
    row.setBatch(window.batch());
    row.setOpens(window.opens());
    row.setCloses(window.closes());
    row.setHosts(window.hosts().toArray(UUID[]::new));
    row.setVersion(window.version());
    row.setChangedBy(by.name());
    row.setChangedAt(clock.instant());
    int written =
        window.version() == 1
            ? sql.insertInto(WINDOWS).set(row).onConflictDoNothing().execute()
            : sql.update(WINDOWS)
                .set(row)
                .where(WINDOWS.BATCH.eq(window.batch()), WINDOWS.VERSION.eq(window.version() - 1))
                .execute();
    if (written == 0) {
      var winner = sql.fetchSingle(WINDOWS, WINDOWS.BATCH.eq(window.batch()));
      throw Problem.conflict("填报时间已被他人修改，请刷新后再改", winner.getChangedBy(), winner.getChangedAt());
    }
  }

  /** Lets a unit in that receives too; nothing where it is in already, or no window is set. */
  void addHost(UUID batch, UUID unit) {
    sql.update(WINDOWS)
        .set(WINDOWS.HOSTS, DSL.arrayAppend(WINDOWS.HOSTS, unit))
        .where(WINDOWS.BATCH.eq(batch), DSL.val(unit).ne(DSL.all(WINDOWS.HOSTS)))
        .execute();
  }

  /** What one nominee wants, in his order. */
  List<UUID> wishes(UUID nomination) {
    return sql.select(WISHES.POST)
        .from(WISHES)
        .where(WISHES.NOMINATION.eq(nomination))
        .orderBy(WISHES.RANK)
        .fetch(WISHES.POST);
  }

  /** What nominees want of these posts; row security gives none before the window has closed. */
  List<Wish> wishes(UUID batch, Collection<UUID> posts) {
    return sql.select(WISHES.NOMINATION, WISHES.POST, WISHES.RANK)
        .from(WISHES)
        .where(WISHES.BATCH.eq(batch), WISHES.POST.eq(any(posts)))
        .orderBy(WISHES.NOMINATION, WISHES.RANK)
        .fetch(row -> new Wish(row.value1(), row.value2(), row.value3()));
  }

  /** Whom one host wants in its post, in its order. */
  List<UUID> choices(UUID post) {
    return sql.select(CHOICES.NOMINATION)
        .from(CHOICES)
        .where(CHOICES.POST.eq(post))
        .orderBy(CHOICES.RANK)
        .fetch(CHOICES.NOMINATION);
  }

  /** Whom hosts want in these posts. */
  List<Wish> choices(UUID batch, Collection<UUID> posts) {
    return sql.select(CHOICES.NOMINATION, CHOICES.POST, CHOICES.RANK)
        .from(CHOICES)
        .where(CHOICES.BATCH.eq(batch), CHOICES.POST.eq(any(posts)))
        .orderBy(CHOICES.POST, CHOICES.RANK)
        .fetch(row -> new Wish(row.value1(), row.value2(), row.value3()));
  }

  void replaceWishes(Nomination of, List<Post> posts, Instant at) {
    sql.deleteFrom(WISHES).where(WISHES.NOMINATION.eq(of.id())).execute();
    for (int rank = 1; rank <= posts.size(); rank++) {
      Post post = posts.get(rank - 1);
      sql.insertInto(WISHES)
          .set(WISHES.NOMINATION, of.id())
          .set(WISHES.RANK, rank)
          .set(WISHES.POST, post.id())
          .set(WISHES.BATCH, of.batch())
          .set(WISHES.PERSON, of.person())
          .set(WISHES.HOST_UNIT, post.hostUnit())
          .set(WISHES.AT, at)
          .execute();
    }
  }

  void replaceChoices(Post of, List<UUID> nominations, Actor by, Instant at) {
    sql.deleteFrom(CHOICES).where(CHOICES.POST.eq(of.id())).execute();
    for (int rank = 1; rank <= nominations.size(); rank++) {
      sql.insertInto(CHOICES)
          .set(CHOICES.POST, of.id())
          .set(CHOICES.RANK, rank)
          .set(CHOICES.NOMINATION, nominations.get(rank - 1))
          .set(CHOICES.BATCH, of.batch())
          .set(CHOICES.HOST_UNIT, of.hostUnit())
          .set(CHOICES.BY_NAME, by.name())
          .set(CHOICES.AT, at)
          .execute();
    }
  }

  private static Window window(WindowsRecord row) {
    return new Window(
        row.getBatch(),
        row.getOpens(),
        row.getCloses(),
        Set.copyOf(Arrays.asList(row.getHosts())),
        row.getVersion());
  }

  private static QuantifiedSelect<Record1<UUID>> any(Collection<UUID> ids) {
    return DSL.any(ids.toArray(UUID[]::new));
  }
}
