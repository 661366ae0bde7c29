package yixian.issue.search;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Presence;
import yixian.access.Road;
import yixian.audit.Audit;
import yixian.issue.IssueLine;
import yixian.issue.db.tables.records.IssuesRecord;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Problem;
import yixian.kernel.Requires;
import yixian.kernel.Scope;
import yixian.kernel.TornAnswer;

/**
 * The workbook of a filter, streamed. Each stretch of rows is read with the rights of that moment:
 * an export under way is cut off when they end. Every export is in the audit log.
 */
@RestController
class ExportController {

  private static final String EXPORT = "issue.export";
  private static final int STRETCH = 1_000;
  private static final int MOST_ROWS = 1_000_000;
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Lists lists;
  private final Presence presence;
  private final Audit audit;
  private final Road road;

  ExportController(Lists lists, Presence presence, Audit audit, Road road) {
    this.lists = lists;
    this.presence = presence;
    this.audit = audit;
    this.road = road;
  }

  private record Stretch(List<IssueLine> lines, @Nullable Cursor last) {}

  @GetMapping("/api/issues/export.xlsx")
  @Requires(EXPORT)
  void export(
      Actor actor,
      @ParameterObject Asked asked,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    IssueQuery query = asked.query();
    road.write(actor, EXPORT, IdempotencyKey.fresh(), String.class, () -> noted(actor, asked));
    response.setContentType(TYPE);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=issues.xlsx; filename*=UTF-8''%E4%BA%8B%E4%BB%B6.xlsx");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    Workbook book = new Workbook(response.getOutputStream());
    try {
      fill(book, actor.scope(EXPORT), () -> presence.of(request), query);
    } catch (RuntimeException e) {
      if (response.isCommitted()) {
        throw new TornAnswer("事件导出中断", e);
      }
      response.reset();
      throw e;
    }
    book.finish();
  }

  private void fill(Workbook book, Scope scope, Supplier<Actor> who, IssueQuery query)
      throws IOException {
    Cursor after = null;
    int rows = 0;
    do {
      Actor now = who.get();
      if (!now.scope(EXPORT).equals(scope)) {
        throw Problem.refused("rights-changed", "导出期间您的权限或数据范围有变化，请重新导出");
      }
      Stretch stretch = stretch(now, query, after);
      book.add(stretch.lines());
      rows += stretch.lines().size();
      after = stretch.last();
    } while (after != null && rows < MOST_ROWS);
  }

  private String noted(Actor actor, Asked asked) {
    audit.note(actor, "issue.export", "issue", "list", Map.of("filter", asked.toString()));
    return "noted";
  }

  private Stretch stretch(Actor now, IssueQuery query, @Nullable Cursor after) {
    return road.read(
        now,
        EXPORT,
        () -> {
          ListStore.Search search = lists.search(now, EXPORT, query);
          List<IssuesRecord> rows = lists.rows(query, search, after, STRETCH);
          boolean more = rows.size() == STRETCH;
          return new Stretch(
              lists.lines(rows), more ? Lists.cursor(query, rows.getLast(), Total.of(0)) : null);
        });
  }
}
