package yixian.issue.search;

import static yixian.issue.db.Tables.ISSUES;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;
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
import yixian.issue.hint.Words;
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
  private static final Pattern CODE = Pattern.compile("\\d{4}-\\d{2}-\\d{6,}");

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
    List<Record> rows = rows(query, search, after, query.size() + 1);
    boolean more = rows.size() > query.size();
    List<Record> shown = more ? rows.subList(0, query.size()) : rows;
    int counted = after != null ? after.counted() : more ? store.count(search) : shown.size();
    String next = more ? cursor(query, shown.getLast(), counted).text() : null;
    return Page.of(lines(shown), next, counted);
  }

  /** The next rows for a workbook. */
  List<Record> rows(IssueQuery query, ListStore.Search search, @Nullable Cursor after, int limit) {
    return query.order() == Sort.DEADLINE
        ? store.mostUrgent(search, after, limit)
        : store.newest(search, after, limit);
  }

  static Cursor cursor(IssueQuery query, Record last, int counted) {
    Instant key =
        query.order() == Sort.DEADLINE ? last.get(ISSUES.DUE) : last.get(ISSUES.REPORTED_AT);
    return new Cursor(key, last.get(ISSUES.ID), counted);
  }

  ListStore.Search search(Actor actor, String permission, IssueQuery query) {
    List<Condition> conditions =
        new ArrayList<>(Conditions.of(query, actor, categories.book(), clock.instant()));
    String words = null;
    if (query.hasText()) {
      String text = Objects.requireNonNull(query.q()).strip();
      if (CODE.matcher(text).matches()) {
        conditions.add(ISSUES.CODE.eq(text));
      } else {
        words = Words.query(text);
        if (words.isEmpty()) {
          conditions.add(DSL.falseCondition());
          words = null;
        }
      }
    }
    return new ListStore.Search(conditions, words, actor.scope(permission));
  }

  List<IssueLine> lines(List<Record> rows) {
    CategoryBook book = categories.book();
    Instant now = clock.instant();
    return rows.stream().map(row -> line(row, book, now)).toList();
  }

  private IssueLine line(Record row, CategoryBook book, Instant now) {
    State state = State.valueOf(row.get(ISSUES.STATE));
    Channel channel = Channel.valueOf(row.get(ISSUES.CHANNEL));
    Instant due = row.get(ISSUES.DUE);
    String stage = row.get(ISSUES.STAGE);
    return new IssueLine(
        row.get(ISSUES.ID),
        row.get(ISSUES.CODE),
        row.get(ISSUES.SUMMARY),
        category(book, row.get(ISSUES.CATEGORY)),
        state,
        state.label(),
        channel,
        channel.label(),
        row.get(ISSUES.REPORTED_AT),
        row.get(ISSUES.ADDRESS),
        new Point(row.get(ISSUES.LONGITUDE), row.get(ISSUES.LATITUDE)),
        names.gridOrNull(row.get(ISSUES.GRID)),
        names.unitOrNull(row.get(ISSUES.UNIT)),
        names.unitOrNull(row.get(ISSUES.TOWN)),
        due.equals(Light.NEVER) ? null : due,
        stage == null ? null : Stage.valueOf(stage),
        Light.of(state.open(), row.get(ISSUES.WARN_AT), due, now),
        row.get(ISSUES.URGINGS),
        row.get(ISSUES.PHOTOS),
        row.get(ISSUES.SUPERVISED),
        row.get(ISSUES.RETURN_ASKED),
        row.get(ISSUES.EXTENSION_ASKED),
        row.get(ISSUES.REOPEN_ASKED),
        row.get(ISSUES.CALL_BACK_DUE),
        row.get(ISSUES.RATING),
        row.get(ISSUES.VERSION));
  }

  private static IssueSheet.@Nullable CategoryRef category(CategoryBook book, @Nullable UUID id) {
    return book.find(id)
        .map(each -> new IssueSheet.CategoryRef(each.id(), each.name(), book.path(each.id())))
        .orElse(null);
  }
}
