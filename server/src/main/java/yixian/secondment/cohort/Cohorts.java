package yixian.secondment.cohort;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yixian.directory.Unit;
import yixian.directory.UnitKind;
import yixian.directory.Units;
import yixian.directory.profile.Profile;
import yixian.directory.profile.Profiles;
import yixian.kernel.Actor;
import yixian.kernel.Scope;
import yixian.secondment.Named;
import yixian.secondment.Names;
import yixian.secondment.cohort.Cohort.Figure;
import yixian.secondment.cohort.Cohort.Measure;
import yixian.secondment.cohort.Cohort.Missing;
import yixian.secondment.cohort.Cohort.Section;

/**
 * 队伍统计 · Counts a cohort anew from placements and from what the directory knew of each person on
 * the day; nothing is typed in, nothing kept.
 *
 * <p>Every share has everybody counted as its denominator. Who falls into no band is named with the
 * reason, so that no section silently adds up to less than the whole.
 */
@Component
public class Cohorts {

  private final CohortStore store;
  private final Profiles profiles;
  private final Units units;
  private final Names names;

  Cohorts(CohortStore store, Profiles profiles, Units units, Names names) {
    this.store = store;
    this.profiles = profiles;
    this.units = units;
    this.names = names;
  }

  /** The figures of those whom the reader may see. */
  public Cohort count(Actor reader, CohortQuery query) {
    Scope scope = reader.scope("secondment.view");
    List<CohortStore.Row> rows = store.rows(query, scope);
    List<UUID> people = rows.stream().map(CohortStore.Row::person).distinct().toList();
    Map<UUID, Profile> known = profiles.of(scope, people, query.day());
    Map<UUID, String> called = names.people(people);
    List<Member> members =
        rows.stream()
            .map(
                row ->
                    new Member(
                        row.placement(),
                        row.person(),
                        row.home(),
                        units.find(row.home(), query.day()).map(Unit::kind).orElse(UnitKind.OTHER),
                        row.host(),
                        row.kind(),
                        row.direction(),
                        row.promoted(),
                        known.get(row.person())))
            .toList();
    List<Section> sections = new ArrayList<>();
    sections.add(ages(members, query, called));
    Stream.of(Dimension.values())
        .map(dimension -> section(dimension, members, called))
        .forEach(sections::add);
    return new Cohort(
        query.day(), members.stream().map(each -> person(each, called)).toList(), sections);
  }

  private static Section section(
      Dimension dimension, List<Member> members, Map<UUID, String> called) {
    List<Figure> figures =
        dimension.bands().stream()
            .map(
                band ->
                    share(
                        band.key(),
                        band.name(),
                        members,
                        member -> band.key().equals(dimension.band(member))))
            .filter(figure -> figure.numerator() > 0)
            .toList();
    List<Missing> gap =
        members.stream()
            .filter(member -> dimension.band(member) == null)
            .map(member -> missing(member, dimension.because(member), called))
            .toList();
    return new Section(dimension.key(), dimension.label(), figures, gap);
  }

  /** Mean age in completed years, and how many were born since 1980. */
  private static Section ages(List<Member> members, CohortQuery query, Map<UUID, String> called) {
    List<Member> told =
        members.stream()
            .filter(member -> member.profile() != null && member.profile().birth() != null)
            .toList();
    int sum =
        told.stream()
            .mapToInt(
                member ->
                    Objects.requireNonNull(
                        Objects.requireNonNull(member.profile()).age(query.day())))
            .sum();
    Figure mean =
        new Figure(
            "mean-age",
            "平均年龄（周岁之和／人数）",
            sum,
            told.size(),
            ratio(sum, told.size()),
            Measure.YEARS,
            told.stream().map(Member::placement).toList());
    Figure young =
        share(
            "since-1980",
            "1980 年及以后出生",
            members,
            member ->
                member.profile() != null
                    && member.profile().birth() != null
                    && member.profile().birth().getYear() >= 1980);
    List<Missing> gap =
        members.stream()
            .filter(member -> !told.contains(member))
            .map(member -> missing(member, Dimension.BIRTH.because(member), called))
            .toList();
    return new Section("age", "年龄", List.of(mean, young), gap);
  }

  private static Figure share(
      String key, String name, List<Member> members, Predicate<Member> counted) {
    List<UUID> people = members.stream().filter(counted).map(Member::placement).toList();
    return new Figure(
        key,
        name,
        people.size(),
        members.size(),
        ratio(people.size() * 100, members.size()),
        Measure.PERCENT,
        people);
  }

  private static BigDecimal ratio(int over, int under) {
    return under == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(over).divide(BigDecimal.valueOf(under), 1, RoundingMode.HALF_UP);
  }

  private static Missing missing(Member member, String because, Map<UUID, String> called) {
    return new Missing(member.placement(), called(member, called), because);
  }

  private Cohort.Person person(Member member, Map<UUID, String> called) {
    return new Cohort.Person(
        member.placement(),
        called(member, called),
        names.unit(member.home()),
        names.unit(member.host()),
        member.kind().label());
  }

  private static Named called(Member member, Map<UUID, String> called) {
    return new Named(member.person(), called.getOrDefault(member.person(), "（未知人员）"));
  }
}
