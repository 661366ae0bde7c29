package yixian.secondment.team;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.ReportSource;
import yixian.kernel.Stretch;
import yixian.secondment.placement.Postings;

/**
 * 会议素材 · The meetings and lessons that an official attended in a month, or how many of each kind in
 * a term.
 */
@Component
class MeetingMaterials implements ReportSource {

  private final Teams teams;
  private final Postings postings;

  MeetingMaterials(Teams teams, Postings postings) {
    this.teams = teams;
    this.postings = postings;
  }

  @Override
  public List<Material> materials(Actor official, Stretch stretch) {
    UUID person = official.person();
    List<AttendedMeeting> attended =
        person == null
            ? List.of()
            : postings.of(person).stream()
                .flatMap(posting -> teams.attended(posting.id(), stretch).stream())
                .toList();
    if (attended.isEmpty()) {
      return List.of();
    }
    String which = stretch.whole() ? kinds(attended) : each(attended);
    return List.of(
        new Material(
            Topic.MEETINGS,
            "meeting.attended",
            "参加会议与学习 " + attended.size() + " 次：" + which + "。",
            attended.stream()
                .map(each -> new Source("meeting", each.id(), null, each.topic()))
                .toList()));
  }

  private static String each(List<AttendedMeeting> attended) {
    return attended.stream()
        .map(each -> Days.of(each.starts()) + " " + each.kindName() + "“" + each.topic() + "”")
        .collect(Collectors.joining("、"));
  }

  private static String kinds(List<AttendedMeeting> attended) {
    return attended.stream()
        .collect(
            Collectors.groupingBy(
                AttendedMeeting::kindName, LinkedHashMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(kind -> kind.getKey() + " " + kind.getValue() + " 次")
        .collect(Collectors.joining("、"));
  }
}
