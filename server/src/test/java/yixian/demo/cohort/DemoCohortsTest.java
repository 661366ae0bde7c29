package yixian.demo.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import yixian.directory.profile.Degree;

class DemoCohortsTest {

  private static final List<Sending> ALL = DemoCohorts.invented(Set.of("王军"), 320612);

  @Test
  void givesNobodyAnothersNameOrKey() {
    List<Official> officials = ALL.stream().flatMap(each -> each.officials().stream()).toList();
    assertThat(officials).extracting(Official::name).doesNotHaveDuplicates().doesNotContain("王军");
    assertThat(officials).extracting(Official::key).doesNotHaveDuplicates();
  }

  @Test
  void putsNobodyBeyondThePlacesOfAPost() {
    assertThat(ALL)
        .allSatisfy(
            sending ->
                sending.officials().stream()
                    .collect(Collectors.groupingBy(Official::offer, Collectors.counting()))
                    .forEach(
                        (offer, people) ->
                            assertThat(people)
                                .isLessThanOrEqualTo(sending.offers().get(offer).places())));
  }

  @Test
  void meansTheBulletinsAgeAt35Point2() {
    Sending bulletin =
        ALL.stream().filter(each -> each.key().equals("D1")).findFirst().orElseThrow();
    int sum =
        bulletin.officials().stream()
            .mapToInt(each -> Objects.requireNonNull(each.profile().age(bulletin.from())))
            .sum();
    assertThat(Math.round(sum * 10.0 / bulletin.officials().size()) / 10.0).isEqualTo(35.2);
    assertThat(bulletin.officials()).extracting(Official::unit).doesNotHaveDuplicates();
    assertThat(bulletin.officials())
        .filteredOn(each -> each.profile().degree() == Degree.MASTER)
        .hasSize(13);
  }

  @Test
  void inventsTheSamePeopleOnEveryRun() {
    assertThat(DemoCohorts.invented(Set.of("王军"), 320612)).isEqualTo(ALL);
  }
}
