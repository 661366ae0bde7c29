package yixian.attendance.leave;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yixian.kernel.Actor;
import yixian.kernel.ReportSource;
import yixian.kernel.Stretch;
import yixian.secondment.placement.Postings;

/** 请假素材 · The leaves of a month or a term. */
@Component
class LeaveMaterials implements ReportSource {

  private final Leaves leaves;
  private final Postings postings;

  LeaveMaterials(Leaves leaves, Postings postings) {
    this.leaves = leaves;
    this.postings = postings;
  }

  @Override
  public List<Material> materials(Actor official, Stretch stretch) {
    UUID person = official.person();
    List<TakenLeave> taken =
        person == null
            ? List.of()
            : postings.of(person).stream()
                .flatMap(posting -> leaves.taken(posting.id(), stretch).stream())
                .toList();
    if (taken.isEmpty()) {
      return List.of();
    }
    String which =
        taken.stream()
            .map(leave -> leave.typeName() + "（" + leave.words() + "，" + leave.stateName() + "）")
            .collect(Collectors.joining("、"));
    return List.of(
        new Material(
            Topic.LEAVE,
            "leave.taken",
            "请假 " + taken.size() + " 次：" + which + "。",
            taken.stream()
                .map(leave -> new Source("leave", leave.id(), null, leave.typeName()))
                .toList()));
  }
}
