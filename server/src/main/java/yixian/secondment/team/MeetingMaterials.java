package yixian.secondment.team;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.ReportSource;
import yixian.secondment.placement.Postings;

/** 会议素材 · The meetings and lessons that an official attended in a month. */
@Component
class MeetingMaterials implements ReportSource {

  private final Teams teams;
  private final Postings postings;

  MeetingMaterials(Teams teams, Postings postings) {
    this.teams = teams;
    this.postings = postings;
  }

  @Override
  public List<Material> materials(Actor official, YearMonth month) {
    UUID person = official.person();
    List<AttendedMeeting> attended =
        person == null
            ? List.of()
            : postings.of(person).stream()
                .flatMap(posting -> teams.attended(posting.id(), month).stream())
                .toList();
    if (attended.isEmpty()) {
      return List.of();
    }
    String which =
        attended.stream()
            .map(each -> Days.of(each.starts()) + " " + each.kindName() + "“" + each.topic() + "”")
            .collect(Collectors.joining("、"));
    return List.of(
        new Material(
            Topic.MEETINGS,
            "meeting.attended",
            "参加会议与学习 " + attended.size() + " 次：" + which + "。",
            attended.stream()
                .map(each -> new Source("meeting", each.id(), null, each.topic()))
                .toList()));
  }
}
