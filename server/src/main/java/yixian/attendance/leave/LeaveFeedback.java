package yixian.attendance.leave;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yixian.attendance.db.tables.records.LeavesRecord;
import yixian.kernel.Actor;
import yixian.kernel.FeedbackSource;

/** 请假的反馈 · How often somebody was away, and what is still undecided; never why. */
@Component
class LeaveFeedback implements FeedbackSource {

  private static final double HALF = 2.0;

  private final LeaveStore store;

  LeaveFeedback(LeaveStore store) {
    this.store = store;
  }

  @Override
  public Set<Matter> matters() {
    return Set.of(Matter.LEAVE, Matter.LEAVE_OPEN);
  }

  @Override
  public String permission() {
    return Leaves.VIEW;
  }

  @Override
  public List<Told> told(Collection<Served> served, Month month) {
    List<UUID> placements = served.stream().map(Served::placement).toList();
    return Stream.concat(
            byPlacement(store.away(placements, month.from(), month.end().minusDays(1)))
                .entrySet()
                .stream()
                .map(each -> told(each.getKey(), Matter.LEAVE, days(each.getValue()), each)),
            byPlacement(store.asked(placements)).entrySet().stream()
                .map(each -> told(each.getKey(), Matter.LEAVE_OPEN, "", each)))
        .toList();
  }

  private static Told told(
      UUID placement, Matter matter, String words, Map.Entry<UUID, List<LeavesRecord>> leaves) {
    return new Told(
        placement, matter, words, leaves.getValue().stream().map(LeavesRecord::getId).toList());
  }

  private static Map<UUID, List<LeavesRecord>> byPlacement(List<LeavesRecord> leaves) {
    return leaves.stream().collect(Collectors.groupingBy(LeavesRecord::getPlacement));
  }

  private static String days(List<LeavesRecord> leaves) {
    double days = leaves.stream().mapToInt(LeavesRecord::getHalfDays).sum() / HALF;
    return "共 "
        + (days == Math.rint(days) ? Long.toString((long) days) : Double.toString(days))
        + " 天";
  }

  @Override
  public Map<UUID, String> names(Actor reader, Collection<UUID> records) {
    return store.find(reader.scope(permission()), records).stream()
        .collect(
            Collectors.toMap(
                LeavesRecord::getId,
                leave ->
                    LeaveSheets.span(leave).words()
                        + "，"
                        + LeaveState.valueOf(leave.getState()).label()));
  }
}
