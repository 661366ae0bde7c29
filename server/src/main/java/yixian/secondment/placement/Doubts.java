package yixian.secondment.placement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yixian.directory.Division;
import yixian.directory.Divisions;
import yixian.directory.Level;
import yixian.directory.Tree;
import yixian.directory.Unit;
import yixian.directory.Units;
import yixian.directory.profile.Profile;
import yixian.directory.profile.Profiles;
import yixian.kernel.Days;
import yixian.kernel.Scope;
import yixian.secondment.post.Post;

/**
 * 疑点 · What speaks against sending a person to a post; it is shown with its reason, and a person
 * may go on with a written one.
 *
 * <p>Avoidance (地域回避, 公务员法第七十五条): whose native place is the host town is not sent there without
 * more ado. What the post asks for and the record does not show is a doubt as well, never a ban.
 */
@Component
class Doubts {

  private static final int TOWN_DIGITS = 9;

  private final Units units;
  private final Divisions divisions;
  private final Profiles profiles;
  private final Clock clock;

  Doubts(Units units, Divisions divisions, Profiles profiles, Clock clock) {
    this.units = units;
    this.divisions = divisions;
    this.profiles = profiles;
    this.clock = clock;
  }

  /** The doubts about a person in a post; none where nothing is recorded that speaks against it. */
  List<Verdict.Doubt> of(Scope scope, UUID person, Post post) {
    LocalDate today = Days.today(clock);
    return profiles.find(scope, person, today).stream()
        .flatMap(
            profile ->
                Stream.of(
                    avoidance(profile, post.hostUnit(), today),
                    degree(profile, post),
                    service(profile, post, today)))
        .flatMap(
            verdict ->
                switch (verdict) {
                  case Verdict.Pass _ -> Stream.empty();
                  case Verdict.Doubt doubt -> Stream.of(doubt);
                })
        .toList();
  }

  private Verdict avoidance(Profile profile, UUID host, LocalDate day) {
    String nativePlace = profile.nativePlace();
    Optional<Unit> town = town(host, day);
    String code = town.map(Unit::division).orElse(null);
    if (nativePlace == null
        || code == null
        || nativePlace.length() < TOWN_DIGITS
        || !nativePlace.startsWith(code.substring(0, Math.min(TOWN_DIGITS, code.length())))) {
      return new Verdict.Pass();
    }
    return new Verdict.Doubt(
        "地域回避",
        "籍贯就在接收单位所在的“" + town.orElseThrow().name() + "”，须考虑回避",
        List.of(
            "籍贯：" + divisions.findByCode(nativePlace).map(Division::name).orElse(nativePlace),
            "接收单位所在镇街：" + town.orElseThrow().name()));
  }

  /** The township that the host is, or lies in. */
  private Optional<Unit> town(UUID host, LocalDate day) {
    return Stream.concat(
            units.find(host, day).stream(), units.ancestors(Tree.AREA, host, day).stream())
        .filter(unit -> unit.level() == Level.TOWNSHIP)
        .findFirst();
  }

  private static Verdict degree(Profile profile, Post post) {
    var least = post.wish().degree();
    if (least == null || (profile.degree() != null && profile.degree().reaches(least))) {
      return new Verdict.Pass();
    }
    String has = profile.degree() == null ? "未登记" : profile.degree().label();
    return new Verdict.Doubt(
        "岗位要求", "岗位要求" + least.label() + "以上", List.of("学历学位：" + has, "要求：" + least.label()));
  }

  private static Verdict service(Profile profile, Post post, LocalDate day) {
    Integer fewest = post.wish().serviceYears();
    Integer has = profile.serviceYears(day);
    if (fewest == null || (has != null && has >= fewest)) {
      return new Verdict.Pass();
    }
    return new Verdict.Doubt(
        "岗位要求",
        "岗位要求工作满 " + fewest + " 年",
        List.of("工作年限：" + (has == null ? "未登记" : has + " 年"), "要求：" + fewest + " 年"));
  }
}
