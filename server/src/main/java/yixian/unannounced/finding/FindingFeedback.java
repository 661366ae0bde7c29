package yixian.unannounced.finding;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.FeedbackSource;
import yixian.unannounced.Aspect;
import yixian.unannounced.Unannounced;
import yixian.unannounced.db.tables.records.FindingsRecord;

/** 检查问题的反馈 · What was found, put right and looked at again; nothing before that. */
@Component
class FindingFeedback implements FeedbackSource {

  private final FindingStore store;

  FindingFeedback(FindingStore store) {
    this.store = store;
  }

  @Override
  public Set<Matter> matters() {
    return Set.of(Matter.FINDING);
  }

  @Override
  public String permission() {
    return Unannounced.VIEW;
  }

  @Override
  public List<Told> told(Collection<Served> served, Month month) {
    return store
        .closed(
            served.stream().map(Served::placement).toList(),
            Days.start(month.from()),
            Days.start(month.end()))
        .stream()
        .filter(finding -> month.contains(finding.getEndedAt()))
        .collect(Collectors.groupingBy(FindingsRecord::getPlacement))
        .entrySet()
        .stream()
        .map(
            each ->
                new Told(
                    each.getKey(),
                    Matter.FINDING,
                    each.getValue().stream()
                            .map(finding -> "“" + aspect(finding) + "”")
                            .distinct()
                            .collect(Collectors.joining("、"))
                        + "已整改并复查",
                    each.getValue().stream().map(FindingsRecord::getId).toList()))
        .toList();
  }

  private static String aspect(FindingsRecord finding) {
    return Aspect.valueOf(finding.getAspect()).label();
  }

  @Override
  public Map<UUID, String> names(Actor reader, Collection<UUID> records) {
    return store.find(reader.scope(permission()), records).stream()
        .collect(
            Collectors.toMap(
                FindingsRecord::getId, finding -> finding.getCode() + " " + aspect(finding)));
  }
}
