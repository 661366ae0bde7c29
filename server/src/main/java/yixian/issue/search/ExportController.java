package yixian.issue.search;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import yixian.access.Exports;
import yixian.access.Exports.Stretch;
import yixian.access.Road;
import yixian.audit.Audit;
import yixian.issue.IssueLine;
import yixian.issue.IssueSheet;
import yixian.issue.db.tables.records.IssuesRecord;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Requires;

/** The workbook of a filter. Every export is in the audit log. */
@RestController
class ExportController {

  private static final String EXPORT = "issue.export";
  private static final int STRETCH = 1_000;
  private static final TypeReference<List<IssueSheet.Answer>> ANSWERS = new TypeReference<>() {};

  private final Lists lists;
  private final Exports exports;
  private final Audit audit;
  private final Road road;
  private final ObjectMapper json;

  ExportController(Lists lists, Exports exports, Audit audit, Road road, ObjectMapper json) {
    this.lists = lists;
    this.exports = exports;
    this.audit = audit;
    this.road = road;
    this.json = json;
  }

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
    exports.<Exported, Cursor>send(
        EXPORT,
        "事件.xlsx",
        request,
        response,
        Workbook::new,
        (now, place) -> stretch(now, query, place));
  }

  private String noted(Actor actor, Asked asked) {
    audit.note(actor, "issue.export", "issue", "list", Map.of("filter", asked.toString()));
    return "noted";
  }

  private Stretch<Exported, Cursor> stretch(Actor now, IssueQuery query, @Nullable Cursor after) {
    ListStore.Search search = lists.search(now, EXPORT, query);
    List<IssuesRecord> rows = lists.rows(query, search, after, STRETCH);
    boolean more = rows.size() == STRETCH;
    List<IssueLine> told = lists.lines(rows);
    Map<UUID, String> asked = lists.answers(rows);
    return new Stretch<>(
        IntStream.range(0, rows.size())
            .mapToObj(
                each ->
                    new Exported(
                        told.get(each), answers(asked.getOrDefault(rows.get(each).getId(), "[]"))))
            .toList(),
        more ? Lists.cursor(query, rows.getLast(), Total.of(0)) : null);
  }

  /** What the category asked and what was answered, in one cell. */
  private String answers(String told) {
    return json.readValue(told, ANSWERS).stream()
        .map(each -> each.question() + "：" + each.answer())
        .collect(Collectors.joining("；"));
  }
}
