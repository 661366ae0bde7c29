package yixian.tasklist;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.kernel.Days;
import yixian.notice.Notices;
import yixian.notice.Template;
import yixian.tasklist.db.tables.records.ItemsRecord;
import yixian.tasklist.db.tables.records.ListsRecord;

/**
 * 告知 · Tells who holds items, one message a list, and the unit that sent it when one comes back.
 */
@Component
class Telling {

  private static final String SENT = "tasklist.sent";
  private static final String URGED = "tasklist.urged";
  private static final String HANDED = "tasklist.handed";
  private static final String AGAIN = "tasklist.again";
  private static final String RETURNED = "tasklist.returned";

  private final Notices notices;
  private final Units units;

  Telling(Notices notices, Units units, Road road) {
    this.notices = notices;
    this.units = units;
    road.job(
        () -> {
          notices.define(new Template(SENT, "任务清单 {title}", "{owner}下发 {count} 条，请在 {due} 前反馈"));
          notices.define(new Template(URGED, "催办 {title}", "还有 {count} 条逾期未反馈（时限 {due}），请尽快核实"));
          notices.define(new Template(HANDED, "转来一条 {title}", "{what}，请在 {due} 前反馈"));
          notices.define(new Template(AGAIN, "请重新核实 {title}", "{what}：{reason}"));
          notices.define(new Template(RETURNED, "清单条目退回 {title}", "{what}：{reason}"));
          return true;
        });
  }

  void sent(ListsRecord list, Map<UUID, Integer> holders) {
    holders.forEach((person, count) -> tell(person, SENT, list, Map.of("count", count)));
  }

  void urged(ListsRecord list, Map<UUID, Integer> owed) {
    owed.forEach((person, count) -> tell(person, URGED, list, Map.of("count", count)));
  }

  void handed(ListsRecord list, ItemsRecord item) {
    tell(item.getPerson(), HANDED, list, Map.of("what", item.getWhat()));
  }

  void again(ListsRecord list, ItemsRecord item, String reason) {
    tell(item.getPerson(), AGAIN, list, Map.of("what", item.getWhat(), "reason", reason));
  }

  void returned(ListsRecord list, ItemsRecord item, String reason) {
    notices.tellUnit(
        list.getOwner(),
        TaskLists.SEND,
        RETURNED,
        params(list, Map.of("what", item.getWhat(), "reason", reason)),
        "/task-lists/" + list.getId());
  }

  private void tell(
      @Nullable UUID person, String template, ListsRecord list, Map<String, Object> more) {
    if (person != null) {
      notices.tellPeople(List.of(person), template, params(list, more), "/task-lists");
    }
  }

  private Map<String, Object> params(ListsRecord list, Map<String, Object> more) {
    Map<String, Object> params = new HashMap<>(more);
    params.put("title", list.getTitle());
    params.put("owner", units.name(list.getOwner()));
    params.put("due", Days.of(list.getDue()));
    return params;
  }
}
