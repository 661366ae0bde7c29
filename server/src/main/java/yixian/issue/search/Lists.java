package yixian.issue.search;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
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

  private final ListStore store;
  private final Categories categories;
  private final Names names;
  private final Clock clock;

  Lists(ListStore store, Categories categories, Names names, Clock clock) {
    this.store = store;
    this.categories = categories;
    this.names = names;
    this.clock = clock;
  }

  Page<IssueLine> page(Actor actor, String permission, IssueQuery query) {
    ListStore.Search search = search(actor, permission, query);
    Cursor after = query.cursor() == null ? null : Cursor.of(query.cursor());
    store.planForTheseValues();
    List<IssuesRecord> rows = rows(query, search, after, query.size() + 1);
    boolean more = rows.size() > query.size();
    List<IssuesRecord> shown = more ? rows.subList(0, query.size()) : rows;
    int counted = after != null ? after.counted() : more ? store.count(search) : shown.size();
    String next = more ? cursor(query, shown.getLast(), counted).text() : null;
    return Page.of(lines(shown), next, counted);
  }

  /** The next rows for a workbook. */
  List<IssuesRecord> rows(
      IssueQuery query, ListStore.Search search, @Nullable Cursor after, int limit) {
    return query.order() == Sort.DEADLINE
        ? store.mostUrgent(search, after, limit)
        : store.newest(search, after, limit);
  }

  static Cursor cursor(IssueQuery query, IssuesRecord last, int counted) {
    Instant key = query.order() == Sort.DEADLINE ? last.getDue() : last.getReportedAt();
    return new Cursor(key, last.getId(), counted);
  }

  ListStore.Search search(Actor actor, String permission, IssueQuery query) {
    return ListStore.search(
        query, actor, categories.book(), clock.instant(), actor.scope(permission));
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
        row.getRating(),
        row.getVersion());
  }

  private static IssueSheet.@Nullable CategoryRef category(CategoryBook book, @Nullable UUID id) {
    return book.find(id)
        .map(each -> new IssueSheet.CategoryRef(each.id(), each.name(), book.path(each.id())))
        .orElse(null);
  }
}
