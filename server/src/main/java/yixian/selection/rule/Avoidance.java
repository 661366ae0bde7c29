package yixian.selection.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.directory.Division;
import yixian.directory.Divisions;
import yixian.directory.Units;
import yixian.directory.profile.Profile;
import yixian.documents.form.OfficialForm;
import yixian.secondment.post.Post;

/**
 * 回避 · The posts to which a person should not go: those in his home place (地域回避), and those of a
 * unit in which a member of his family works (亲属回避; 公务员法第七十四、七十五条).
 *
 * <p>The family is read for this alone. Who it is, and what he is to the person, is never said.
 */
@Component
class Avoidance {

  private final Units units;
  private final Divisions divisions;

  Avoidance(Units units, Divisions divisions) {
    this.units = units;
    this.divisions = divisions;
  }

  List<Barrier> of(Facts facts, Rulebook book, List<Post> posts) {
    List<Barrier> barriers = new ArrayList<>();
    Map<UUID, HostPlace> places = new HashMap<>();
    for (Post post : posts) {
      HostPlace place = places.computeIfAbsent(post.hostUnit(), host -> place(host, facts.today()));
      if (book.homeMatters(post.kind())) {
        home(barriers, facts, post, place, book.home());
      }
      if (book.kin()) {
        kin(barriers, facts.form(), post, place);
      }
    }
    return barriers;
  }

  private HostPlace place(UUID host, LocalDate day) {
    return HostPlace.of(units, divisions, host, day);
  }

  private static void home(
      List<Barrier> barriers, Facts facts, Post post, HostPlace place, HomeLevel level) {
    Division near = place.at(level);
    if (near == null) {
      return;
    }
    Profile profile = facts.profile();
    String code = profile == null ? null : profile.nativePlace();
    boolean byCode = code != null && code.startsWith(near.code());
    if (byCode || written(facts.form(), near)) {
      barriers.add(
          barrier(
              post,
              place,
              "地域回避",
              "籍贯或出生地就在“" + near.name() + "”，接收单位“" + place.host().name() + "”在此，须考虑回避"));
    }
  }

  private static boolean written(@Nullable OfficialForm form, Division near) {
    String word = near.name().replaceFirst("(街道|镇|乡|区|县|市)$", "");
    return form != null
        && word.length() > 1
        && Stream.of(form.nativePlace(), form.birthplace()).anyMatch(text -> text.contains(word));
  }

  private static void kin(
      List<Barrier> barriers, @Nullable OfficialForm form, Post post, HostPlace place) {
    if (form != null && form.family().stream().anyMatch(each -> place.named(each.work()))) {
      barriers.add(
          barrier(post, place, "亲属回避", "任免审批表记载有亲属在“" + place.host().name() + "”工作，须考虑回避"));
    }
  }

  private static Barrier barrier(Post post, HostPlace place, String rule, String because) {
    return new Barrier(post.id(), post.title(), place.host().name(), rule, because);
  }
}
