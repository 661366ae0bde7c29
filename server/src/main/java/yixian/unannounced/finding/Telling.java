package yixian.unannounced.finding;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.kernel.Days;
import yixian.notice.Notices;
import yixian.notice.Template;
import yixian.unannounced.db.tables.records.FindingsRecord;

/**
 * 告知 · Tells the person what was found, and those who look again that there is something to see.
 */
@Component
class Telling {
  private static final String FOUND = "unannounced.found";
  private static final String MENDED = "unannounced.mended";
  private static final String ENDED = "unannounced.ended";
  private static final String LINK = "/my-visits";

  private final Notices notices;

  Telling(Notices notices, Road road) {
    this.notices = notices;
    road.job(
        () -> {
          notices.define(
              new Template(FOUND, "检查发现 {count} 个问题，请说明", "请看一看记得对不对，可在 {by} 前说明；说明之前不作任何处理"));
          notices.define(new Template(MENDED, "待复查 {code}", "{what}：已整改，请去看一看"));
          notices.define(new Template(ENDED, "{code} {how}", "{what}"));
          return true;
        });
  }

  void found(UUID person, int count, Instant answerBy) {
    notices.tellPeople(
        List.of(person), FOUND, Map.of("count", count, "by", Days.of(answerBy)), LINK);
  }

  void moved(FindingsRecord finding, Move move) {
    Map<String, Object> words =
        Map.of("code", finding.getCode(), "what", finding.getWhat(), "how", move.label());
    switch (move) {
      case MEND ->
          notices.tellPeople(
              Arrays.asList(finding.getInspectors()), MENDED, words, "/my-inspections");
      case PASS, CLEAR, SEND_BACK ->
          notices.tellPeople(List.of(finding.getPerson()), ENDED, words, LINK);
      case ANSWER -> {}
    }
  }
}
