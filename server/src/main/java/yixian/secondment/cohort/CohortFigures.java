package yixian.secondment.cohort;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yixian.kernel.Actor;
import yixian.kernel.FigureSource;
import yixian.kernel.Scope;
import yixian.secondment.batch.Batch;
import yixian.secondment.batch.Batches;
import yixian.secondment.cohort.Cohort.Measure;
import yixian.secondment.cohort.Cohort.Missing;
import yixian.secondment.cohort.Cohort.Section;

/**
 * 队伍数字 · The figures of a batch for texts: everybody, and each band of each section. As of the
 * first day of the batch, so that a figure of last year is the same next year.
 */
@Component
class CohortFigures implements FigureSource {

  private static final String VIEW = "secondment.view";
  private static final String ALL = "all";
  private static final String EVERYBODY = ALL + "/people";

  private final Cohorts cohorts;
  private final Batches batches;
  private final Clock clock;

  CohortFigures(Cohorts cohorts, Batches batches, Clock clock) {
    this.cohorts = cohorts;
    this.batches = batches;
    this.clock = clock;
  }

  @Override
  public String code() {
    return "cohort";
  }

  @Override
  public String label() {
    return "挂职队伍";
  }

  @Override
  public String permission() {
    return VIEW;
  }

  @Override
  public List<Subject> subjects(Actor reader) {
    return reader.scope(VIEW).everything()
        ? batches.list(reader).stream()
            .map(each -> new Subject(each.id().toString(), each.name(), false))
            .toList()
        : List.of();
  }

  @Override
  public List<Figure> figures(Actor reader, String subject, Span span) {
    return batch(reader, subject)
        .map(batch -> figures(batch, cohort(reader, batch)).stream().map(Banded::figure).toList())
        .orElse(List.of());
  }

  @Override
  public Optional<Counted> count(Actor reader, Reference reference) {
    return batch(reader, reference.subject())
        .flatMap(
            batch ->
                figures(batch, cohort(reader, batch)).stream()
                    .filter(each -> each.figure().figure().equals(reference.figure()))
                    .findFirst())
        .map(each -> new Counted(reference, each.figure(), clock.instant(), each.people()));
  }

  @Override
  public List<Line> lines(Actor reader, Reference reference, Collection<UUID> records) {
    Optional<Batch> batch =
        id(reference.subject()).flatMap(id -> batches.find(reader.scope(VIEW), id));
    if (batch.isEmpty()) {
      return List.of();
    }
    Cohort cohort = cohort(reader, batch.get());
    Set<UUID> wanted = Set.copyOf(records);
    Map<UUID, String> because = because(cohort, group(reference.figure()));
    return cohort.people().stream()
        .filter(each -> wanted.contains(each.placement()))
        .map(
            each ->
                new Line(
                    each.placement(),
                    "placement",
                    each.person().name()
                        + "（"
                        + each.homeUnit().name()
                        + " → "
                        + each.hostUnit().name()
                        + "）",
                    because.get(each.placement()),
                    "/secondment/" + batch.get().id()))
        .toList();
  }

  private static Map<UUID, String> because(Cohort cohort, String group) {
    return cohort.sections().stream()
        .filter(section -> section.key().equals(group))
        .flatMap(section -> section.gap().stream())
        .collect(Collectors.toMap(Missing::placement, Missing::because, (one, _) -> one));
  }

  /** The batch, for whoever may count all of it. */
  private Optional<Batch> batch(Actor reader, String subject) {
    Scope scope = reader.scope(VIEW);
    return scope.everything()
        ? id(subject).flatMap(id -> batches.find(scope, id))
        : Optional.empty();
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Cohort cohort(Actor reader, Batch batch) {
    return cohorts.count(reader, CohortQuery.of(batch.id(), batch.term().from()));
  }

  private record Banded(Figure figure, List<UUID> people) {}

  private static List<Banded> figures(Batch batch, Cohort cohort) {
    List<Banded> all = new ArrayList<>();
    List<UUID> everybody = cohort.people().stream().map(Cohort.Person::placement).toList();
    int whole = everybody.size();
    String asOf = "截至 " + cohort.day();
    all.add(
        new Banded(
            new Figure(
                EVERYBODY,
                ALL,
                "派出人数",
                Integer.toString(whole),
                "人",
                whole,
                whole,
                "“" + batch.name() + "”安排的全部人员，撤销安排的除外"),
            everybody));
    cohort.sections().stream()
        .flatMap(section -> section.figures().stream().flatMap(each -> banded(section, each, asOf)))
        .forEach(all::add);
    return all;
  }

  private static Stream<Banded> banded(Section section, Cohort.Figure figure, String asOf) {
    boolean mean = figure.measure() == Measure.YEARS;
    String definition =
        mean
            ? asOf + "，周岁之和 " + figure.numerator() + " ÷ 已登记出生年月的 " + figure.denominator() + " 人"
            : asOf
                + "，"
                + section.name()
                + "为“"
                + figure.name()
                + "”的人数，共 "
                + figure.denominator()
                + " 人";
    Figure counted =
        new Figure(
            section.key() + "/" + figure.key(),
            section.key(),
            mean ? "平均年龄" : figure.name(),
            mean ? figure.value().toPlainString() : Integer.toString(figure.numerator()),
            mean ? "岁" : "人",
            figure.numerator(),
            figure.denominator(),
            definition);
    Banded count = new Banded(counted, figure.people());
    if (mean) {
      return Stream.of(count);
    }
    Figure share =
        new Figure(
            section.key() + "/" + figure.key() + "/share",
            section.key() + "/share",
            figure.name() + "占比",
            figure.value().toPlainString(),
            "％",
            figure.numerator(),
            figure.denominator(),
            definition + "；占比 = " + figure.numerator() + " ÷ " + figure.denominator());
    return Stream.of(count, new Banded(share, figure.people()));
  }

  private static String group(String figure) {
    return figure.substring(0, Math.max(0, figure.indexOf('/'))).toLowerCase(Locale.ROOT);
  }
}
