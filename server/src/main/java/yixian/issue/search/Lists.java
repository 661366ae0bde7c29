package yixian.issue.search;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.issue.Channel;
import yixian.issue.IssueLine;
import yixian.issue.IssueSheet;
import yixian.issue.Light;
import yixian.issue.Names;
import yixian.issue.Stage;
import yixian.issue.State;
import yixian.issue.category.Categories;
import yixian.issue.category.CategoryBook;
import yixian.issue.db.tables.records.IssuesRecord;
import yixian.issue.hint.Sought;
import yixian.kernel.Actor;
import yixian.kernel.Page;
import yixian.kernel.Point;

/**
 * 列表 · Lists of issues as the reader's scope lets him see them; by text, by filter, near a place,
 * mine.
 */
@Component
class Lists {

  static final int MOST_POINTS = 5_000;

  /** So many of those that contain a text are counted. */
  private static final int MOST_HITS = 100;

  private final ListStore store;
  private final TextStore text;
  private final Categories categories;
  private final Names names;
  private final Clock clock;

  Lists(ListStore store, TextStore text, Categories categories, Names names, Clock clock) {
    this.store = store;
    this.text = text;
    this.categories = categories;
    this.names = names;
    this.clock = clock;
  }

  Page<IssueLine> page(Actor actor, String permission, IssueQuery query) {
    ListStore.Search search = search(actor, permission, query);
    Cursor after = query.cursor() == null ? null : Cursor.of(query.cursor());
    if (search.words() != null && query.order() != Sort.DEADLINE) {
      return found(query, search, search.words(), after);
    }
    store.planForTheseValues();
    List<IssuesRecord> rows = rows(query, search, after, query.size() + 1);
    boolean more = rows.size() > query.size();
    List<IssuesRecord> shown = more ? rows.subList(0, query.size()) : rows;
    return page(query, shown, more, after != null ? after.total() : total(query, search, rows));
  }

  private Total total(IssueQuery query, ListStore.Search search, List<IssuesRecord> rows) {
    boolean more = rows.size() > query.size();
    return more && query.wantsTotal()
        ? Total.of(store.count(search))
        : Total.of(rows.size(), query.size());
  }

  /** How many a list has, counted as far as its first page counts them when it is asked to. */
  Total total(Actor actor, String permission, IssueQuery query) {
    ListStore.Search search = search(actor, permission, query);
    if (search.words() != null && query.order() != Sort.DEADLINE) {
      return Total.of(
          text.hits(search, reach(search.words(), null, MOST_HITS + 1)).size(), MOST_HITS);
    }
    store.planForTheseValues();
    return Total.of(store.count(search));
  }

  /** The next rows for a workbook. */
  List<IssuesRecord> rows(
      IssueQuery query, ListStore.Search search, @Nullable Cursor after, int limit) {
    if (query.order() == Sort.DEADLINE) {
      return store.mostUrgent(search, after, limit);
    }
    return search.words() == null
        ? store.newest(search, after, limit)
        : store.all(text.hits(search, reach(search.words(), after, limit)));
  }

  /**
   * A page of those that contain the words. However many they are, they are looked up in one way,
   * so that nothing is planned anew.
   */
  private Page<IssueLine> found(
      IssueQuery query, ListStore.Search search, Sought words, @Nullable Cursor after) {
    int page = query.size() + 1;
    int most = after == null && query.wantsTotal() ? Math.max(page, MOST_HITS + 1) : page;
    List<UUID> hits = text.hits(search, reach(words, after, most));
    boolean more = hits.size() > query.size();
    List<IssuesRecord> shown = store.all(more ? hits.subList(0, query.size()) : hits);
    Total total = after != null ? after.total() : Total.of(hits.size(), most - 1);
    return page(query, shown, more, total);
  }

  private Page<IssueLine> page(
      IssueQuery query, List<IssuesRecord> shown, boolean more, Total total) {
    String next = more ? cursor(query, shown.getLast(), total).text() : null;
    return new Page<>(lines(shown), next, total.count(), total.more());
  }

  private TextStore.Reach reach(Sought words, @Nullable Cursor after, int most) {
    return new TextStore.Reach(words, after, after == null ? clock.instant() : after.key(), most);
  }

  static Cursor cursor(IssueQuery query, IssuesRecord last, Total total) {
    Instant key = query.order() == Sort.DEADLINE ? last.getDue() : last.getReportedAt();
    return new Cursor(key, last.getId(), total);
  }

  ListStore.Search search(Actor actor, String permission, IssueQuery query) {
    return ListStore.search(
        query, actor, categories.book(), clock.instant(), actor.scope(permission));
  }

  Map<UUID, String> answers(List<IssuesRecord> rows) {
    return store.answers(rows.stream().map(IssuesRecord::getId).toList());
  }

  List<IssueLine> lines(List<IssuesRecord> rows) {
    CategoryBook book = categories.book();
    Instant now = clock.instant();
    return rows.stream().map(row -> line(row, book, now)).toList();
  }

  private IssueLine line(IssuesRecord row, CategoryBook book, Instant now) {
    State state = State.valueOf(row.getState());
    Channel channel = Channel.valueOf(row.getChannel());
    Instant due = row.getDue();
    String stage = row.getStage();
    return new IssueLine(
        row.getId(),
        row.getCode(),
        row.getSummary(),
        category(book, row.getCategory()),
        state,
        state.label(),
        channel,
        channel.label(),
        row.getReportedAt(),
        row.getAddress(),
        new Point(row.getLongitude(), row.getLatitude()),
        names.gridOrNull(row.getGrid()),
        names.unitOrNull(row.getUnit()),
        names.unitOrNull(row.getTown()),
        due.equals(Light.NEVER) ? null : due,
        stage == null ? null : Stage.valueOf(stage),
        Light.of(state.open(), row.getWarnAt(), due, now),
        row.getUrgings(),
        row.getPhotos(),
        row.getSupervised(),
        row.getReturnAsked(),
        row.getExtensionAsked(),
        row.getReopenAsked(),
        row.getCallBackDue(),
        row.getPutRightBy(),
        row.getRating(),
        row.getVersion());
  }

  private static IssueSheet.@Nullable CategoryRef category(CategoryBook book, @Nullable UUID id) {
    return book.find(id)
        .map(each -> new IssueSheet.CategoryRef(each.id(), each.name(), book.path(each.id())))
        .orElse(null);
  }
}
