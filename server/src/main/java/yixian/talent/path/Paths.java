package yixian.talent.path;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.directory.People;
import yixian.directory.Units;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.GradeSource;
import yixian.kernel.Problem;
import yixian.secondment.batch.Batches;
import yixian.secondment.placement.Posting;
import yixian.secondment.placement.Postings;
import yixian.secondment.post.PostKind;
import yixian.secondment.post.Posts;

/**
 * 渐进培养 · Advises what may come next for an official, by rules that are kept as data. Called inside
 * the road.
 *
 * <p>A rule speaks where somebody has served long enough in one of its kinds of posts and in none
 * of those towards which it points. It says what it saw and why it speaks; nobody is compared with
 * anybody, and nothing follows unless a person nominates him.
 */
@Component
public class Paths {

  static final String VIEW = "talent.view";
  static final String MANAGE = "talent.manage";
  private static final int MOST_MONTHS = 60;
  private static final int LONGEST = 200;

  private final PathStore store;
  private final Postings postings;
  private final Posts posts;
  private final Batches batches;
  private final People people;
  private final Units units;
  private final GradeSource grades;
  private final Audit audit;
  private final Clock clock;

  Paths(
      PathStore store,
      Postings postings,
      Posts posts,
      Batches batches,
      People people,
      Units units,
      GradeSource grades,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.postings = postings;
    this.posts = posts;
    this.batches = batches;
    this.people = people;
    this.units = units;
    this.grades = grades;
    this.audit = audit;
    this.clock = clock;
  }

  public List<PathRule> rules() {
    return store.list();
  }

  /** Changes what a rule asks for and says. */
  public PathRule change(Actor actor, String code, PathEdit edit) {
    PathRule before = store.find(code).orElseThrow(() -> Problem.notFound("培养路径"));
    List<PostKind> served = kinds("served", edit.served());
    List<PostKind> toward = kinds("toward", edit.toward());
    if (served.stream().anyMatch(toward::contains)) {
      throw Problem.invalid(new Fault("toward", "建议的岗位类别与已服务的相同", "请选择另一类岗位"));
    }
    Integer months = edit.months();
    if (months == null || months < 1 || months > MOST_MONTHS) {
      throw Problem.invalid(new Fault("months", "服务月数应为 1 至 " + MOST_MONTHS, "请改正"));
    }
    String because = edit.because();
    if (because == null || because.isBlank() || because.strip().length() > LONGEST) {
      throw Problem.invalid(new Fault("because", "理由应为 1 至 " + LONGEST + " 个字", "请写明为什么这样建议"));
    }
    PathRule after =
        new PathRule(
            code,
            before.name(),
            served,
            months,
            toward,
            because.strip(),
            edit.active(),
            edit.version() + 1);
    store.save(after, edit.version(), actor.name(), clock.instant());
    audit.note(actor, "talent.path-rule", "path", code, Map.of("active", edit.active()));
    return after;
  }

  private static List<PostKind> kinds(String field, @Nullable List<PostKind> kinds) {
    if (kinds == null || kinds.isEmpty()) {
      throw Problem.invalid(new Fault(field, "没有选择岗位类别", "请至少选择一类"));
    }
    return kinds.stream().distinct().toList();
  }

  /** One secondment, with the kind of its post and the months served so far. */
  private record Served(Posting posting, PostKind kind, int months) {}

  /** What may come next for the official of a placement within the reader's scope. */
  public Advice advice(Actor reader, UUID placement) {
    Posting behind = postings.get(reader.scope(VIEW), placement);
    LocalDate today = Days.today(clock);
    List<Served> served =
        postings.during(reader.scope(VIEW), LocalDate.MIN, LocalDate.MAX).stream()
            .filter(each -> each.person().equals(behind.person()))
            .map(each -> served(each, today))
            .toList();
    audit.note(reader, "talent.advice", "placement", placement, Map.of());
    Set<PostKind> known = EnumSet.noneOf(PostKind.class);
    served.forEach(each -> known.add(each.kind()));
    return new Advice(
        people.name(behind.person()),
        served.stream().map(this::step).toList(),
        reader.scope(VIEW).everything() ? grades.locked(behind.person()) : null,
        store.list().stream()
            .filter(PathRule::active)
            .filter(rule -> rule.toward().stream().noneMatch(known::contains))
            .filter(rule -> months(rule, served) >= rule.months())
            .map(rule -> suggestion(rule, served))
            .toList());
  }

  private Served served(Posting posting, LocalDate today) {
    LocalDate end = posting.until().isAfter(today) ? today.plusDays(1) : posting.until();
    int months = (int) Math.max(0, ChronoUnit.MONTHS.between(posting.from(), end));
    return new Served(posting, posts.behind(posting.post()).kind(), months);
  }

  private Advice.Step step(Served each) {
    Posting posting = each.posting();
    return new Advice.Step(
        posting.id(),
        each.kind().label(),
        units.name(posting.hostUnit()),
        posting.from(),
        posting.last(),
        each.months());
  }

  private static List<Served> within(PathRule rule, List<Served> served) {
    return served.stream().filter(each -> rule.served().contains(each.kind())).toList();
  }

  private static int months(PathRule rule, List<Served> served) {
    return within(rule, served).stream().mapToInt(Served::months).sum();
  }

  private Advice.Suggestion suggestion(PathRule rule, List<Served> served) {
    List<Served> behind = within(rule, served);
    List<String> toward = rule.toward().stream().map(PostKind::label).toList();
    String where =
        behind.stream()
            .map(each -> each.kind().label())
            .distinct()
            .collect(Collectors.joining("、"));
    return new Advice.Suggestion(
        rule.name(),
        toward,
        rule.because(),
        "已在"
            + where
            + "岗位服务 "
            + months(rule, served)
            + " 个月（不少于 "
            + rule.months()
            + " 个月），尚未在"
            + String.join("、", toward)
            + "岗位服务过",
        behind.stream().map(each -> each.posting().id()).toList(),
        open(rule));
  }

  private List<Advice.OpenPost> open(PathRule rule) {
    return batches.called().stream()
        .flatMap(
            batch ->
                posts.called(batch.id()).stream()
                    .filter(post -> rule.toward().contains(post.kind()))
                    .map(
                        post ->
                            new Advice.OpenPost(
                                post.id(),
                                batch.id(),
                                batch.name(),
                                post.title(),
                                units.name(post.hostUnit()))))
        .toList();
  }
}
