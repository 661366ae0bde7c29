package yixian.assessment.sheet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yixian.assessment.Permits;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.FeedbackSource;

/** 等次的反馈 · Grades that were told and locked; no draft, no figure, no word of a rater. */
@Component
class GradeFeedback implements FeedbackSource {

  private final SheetStore store;

  GradeFeedback(SheetStore store) {
    this.store = store;
  }

  @Override
  public Set<Matter> matters() {
    return Set.of(Matter.GRADE);
  }

  @Override
  public String permission() {
    return Permits.KEEP;
  }

  @Override
  public List<Told> told(Collection<Served> served, Month month) {
    return store
        .locked(
            served.stream().map(Served::placement).toList(),
            Days.start(month.from()),
            Days.start(month.end()))
        .stream()
        .collect(Collectors.groupingBy(SheetStore.Sealed::placement))
        .entrySet()
        .stream()
        .map(
            each ->
                new Told(
                    each.getKey(),
                    Matter.GRADE,
                    each.getValue().stream()
                        .map(GradeFeedback::words)
                        .collect(Collectors.joining("；")),
                    each.getValue().stream().map(SheetStore.Sealed::id).toList()))
        .toList();
  }

  private static String words(SheetStore.Sealed sheet) {
    return sheet.from() + " 至 " + sheet.to() + "：" + sheet.grade().label();
  }

  @Override
  public Map<UUID, String> names(Actor reader, Collection<UUID> records) {
    return reader.scope(permission()).everything()
        ? store.locked(records).stream()
            .collect(Collectors.toMap(SheetStore.Sealed::id, GradeFeedback::words))
        : Map.of();
  }
}
