package yixian.unannounced.finding;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import yixian.kernel.Days;
import yixian.kernel.ReportSource;
import yixian.kernel.SignalSource;
import yixian.unannounced.Aspect;
import yixian.unannounced.db.tables.records.FindingsRecord;

/**
 * 检查发现作为苗头的依据 · What was found of somebody within thirty days, once he was heard or his time to
 * answer has run out, and unless what he said cleared it.
 */
@Component
class FindingSignals implements SignalSource {
  private static final int DAYS = 30;

  private final FindingStore store;
  private final Clock clock;

  FindingSignals(FindingStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public List<Finding> findings(List<Served> serving, LocalDate today) {
    Instant now = clock.instant();
    return store
        .standing(
            serving.stream().map(Served::placement).toList(), Days.start(today.minusDays(DAYS)))
        .stream()
        .filter(each -> each.getAnswer() != null || now.isAfter(each.getAnswerBy()))
        .map(FindingSignals::finding)
        .toList();
  }

  private static Finding finding(FindingsRecord row) {
    String said = row.getAnswer() == null ? "本人没有说明。" : "本人说明：" + row.getAnswer();
    String sentence =
        "四不两直检查（%s）“%s”一问：%s。%s"
            .formatted(
                Days.of(row.getFoundAt()),
                Aspect.valueOf(row.getAspect()).label(),
                row.getWhat(),
                said);
    return new Finding(
        row.getPlacement(),
        Kind.UNANNOUNCED,
        row.getId().toString(),
        sentence.length() > 1000 ? sentence.substring(0, 1000) : sentence,
        List.of(new ReportSource.Source("unannounced", row.getId(), row.getCode(), row.getWhat())));
  }
}
