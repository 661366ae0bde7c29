package yixian.tasklist.clearing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.notice.Notices;
import yixian.notice.Template;
import yixian.tasklist.db.tables.records.ClearingsRecord;
import yixian.tasklist.db.tables.records.ProblemsRecord;

/** 告知 · Tells the unit that must act, once a deed, however many problems it moved. */
@Component
class Telling {

  private static final String FOUND = "clearing.found";
  private static final String FIXED = "clearing.fixed";
  private static final String BACK = "clearing.back";

  private final Notices notices;

  Telling(Notices notices, Road road) {
    this.notices = notices;
    road.job(
        () -> {
          notices.define(new Template(FOUND, "待整改问题 {count} 个", "“{title}”发现 {count} 个问题，请按期整改"));
          notices.define(new Template(FIXED, "待核验 {count} 个", "{what} 等 {count} 个问题已整改，请核验销号"));
          notices.define(new Template(BACK, "退回整改 {count} 个", "{what} 等 {count} 个问题整改不到位，请重新整改"));
          return true;
        });
  }

  void found(ClearingsRecord clearing, List<ProblemsRecord> problems) {
    Map<UUID, Long> perUnit =
        problems.stream()
            .collect(Collectors.groupingBy(ProblemsRecord::getUnit, Collectors.counting()));
    perUnit.forEach(
        (unit, count) ->
            notices.tellUnit(
                unit,
                Clearings.FIX,
                FOUND,
                Map.of("title", clearing.getTitle(), "count", count),
                link(clearing.getId())));
  }

  void moved(List<ProblemsRecord> problems, Move move) {
    switch (move) {
      case FIX -> tell(problems, FIXED, Clearings.CHECK, false);
      case SEND_BACK -> tell(problems, BACK, Clearings.FIX, true);
      case CLEAR, DISMISS -> {}
    }
  }

  private void tell(
      List<ProblemsRecord> problems, String template, String permission, boolean unit) {
    Map<UUID, List<ProblemsRecord>> perUnit =
        problems.stream()
            .collect(Collectors.groupingBy(each -> unit ? each.getUnit() : each.getOwner()));
    perUnit.forEach(
        (told, those) ->
            notices.tellUnit(
                told,
                permission,
                template,
                Map.of("what", those.getFirst().getWhat(), "count", those.size()),
                link(those.getFirst().getClearing())));
  }

  private static String link(UUID clearing) {
    return "/clearings/" + clearing;
  }
}
