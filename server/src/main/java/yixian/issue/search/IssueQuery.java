package yixian.issue.search;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.issue.Channel;
import yixian.issue.Light;
import yixian.issue.State;

/**
 * 筛选 · What a list asks for; what is null or empty does not narrow it.
 *
 * @param unit the unit in charge
 * @param area the town
 * @param from first day of reporting
 * @param to last day of reporting
 * @param brought the import or hotline sheet that brought them
 * @param counted false where the page alone is wanted, and the total is asked for apart
 */
record IssueQuery(
    @Nullable String q,
    @Nullable List<State> state,
    @Nullable UUID category,
    @Nullable UUID unit,
    @Nullable UUID area,
    @Nullable UUID grid,
    @Nullable Channel channel,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Boolean overdue,
    @Nullable Light light,
    @Nullable Mine mine,
    @Nullable Pending pending,
    @Nullable Near near,
    @Nullable Box bbox,
    @Nullable UUID brought,
    @Nullable Sort sort,
    @Nullable Integer limit,
    @Nullable Boolean counted,
    @Nullable String cursor) {

  private static final int USUAL = 50;
  private static final int MOST = 200;

  int size() {
    return limit == null ? USUAL : Math.clamp(limit, 1, MOST);
  }

  boolean wantsTotal() {
    return counted == null || counted;
  }

  Sort order() {
    return sort == null ? Sort.REPORTED : sort;
  }

  List<State> states() {
    return state == null ? List.of() : state;
  }

  boolean hasText() {
    return q != null && !q.isBlank();
  }
}
