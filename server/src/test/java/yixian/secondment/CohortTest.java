package yixian.secondment;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.secondment.SecondmentTown.LONG_AGO;
import static yixian.secondment.SecondmentTown.ok;
import static yixian.secondment.SecondmentTown.today;

import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Divisions;
import yixian.directory.Units;
import yixian.directory.profile.Degree;
import yixian.directory.profile.Politics;
import yixian.directory.profile.Profile;
import yixian.directory.profile.Profiles;
import yixian.directory.profile.Rank;
import yixian.directory.profile.Sex;
import yixian.grid.Grids;
import yixian.secondment.SecondmentTown.Open;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.People;

/** The figures of a cohort: counted from records, each open, each whole or with its gap named. */
@HouseTest
class CohortTest {

  @Autowired Road road;
  @Autowired Units units;
  @Autowired Divisions divisions;
  @Autowired Grids grids;
  @Autowired yixian.directory.People directory;
  @Autowired Profiles profiles;
  @Autowired People people;

  private SecondmentTown town;

  @BeforeEach
  void found() {
    town = new SecondmentTown(road, units, divisions, grids, directory, profiles, people);
  }

  @Test
  void opensEveryFigureIntoThePeopleCounted() {
    Open open = town.open(3);
    String master = placed(open, profile(1986, Degree.MASTER));
    placed(open, profile(1978, Degree.BACHELOR));
    placed(open, profile(1992, Degree.BACHELOR));
    JsonNode figure = figure(section(cohort(open), "degree"), "MASTER");
    assertThat(figure.get("numerator").asInt()).isEqualTo(1);
    assertThat(figure.get("denominator").asInt()).isEqualTo(3);
    assertThat(figure.get("value").asDouble()).isEqualTo(33.3);
    assertThat(figure.get("people").get(0).asString()).isEqualTo(master);
  }

  @Test
  void namesWhoIsInNoFigureAndWhyInsteadOfAddingUpToLess() {
    Open open = town.open(2);
    placed(open, profile(1986, Degree.MASTER));
    String missing = placed(open, profile(1990, null));
    JsonNode section = section(cohort(open), "degree");
    assertThat(section.get("figures")).hasSize(1);
    JsonNode gap = section.get("gap");
    assertThat(gap).hasSize(1);
    assertThat(gap.get(0).get("placement").asString()).isEqualTo(missing);
    assertThat(gap.get(0).get("because").asString()).isEqualTo("学历学位未登记");
  }

  @Test
  void meansTheAgeInCompletedYearsOnTheDay() {
    Open open = town.open(2);
    placed(open, profile(1986, Degree.MASTER));
    placed(open, profile(1991, Degree.MASTER));
    String day = today().withDayOfMonth(1).withMonth(1).plusYears(1).toString();
    int year = today().getYear() + 1;
    JsonNode mean = figure(section(cohort(open, day), "age"), "mean-age");
    assertThat(mean.get("numerator").asInt()).isEqualTo(year - 1986 + year - 1991);
    assertThat(mean.get("denominator").asInt()).isEqualTo(2);
  }

  @Test
  void countsWhatHeldOnTheDayAlsoAfterAPromotion() {
    Open open = town.open(1);
    UUID person = town.official(profile(1986, Degree.MASTER));
    town.place(open, person);
    town.record(person, promoted(), today().plusDays(10));
    assertThat(
            section(cohort(open, today().toString()), "rank")
                .get("figures")
                .findValuesAsString("key"))
        .containsExactly("below");
    assertThat(
            section(cohort(open, today().plusDays(10).toString()), "rank")
                .get("figures")
                .findValuesAsString("key"))
        .containsExactly("chief");
  }

  @Test
  void countsForAUnitOnlyItsOwnPeople() {
    Open open = town.open(2);
    placed(open, profile(1986, Degree.MASTER));
    UUID elsewhere = town.official(town.other);
    town.place(open, elsewhere);
    Client unit = people.hire("UNIT_LEADER", town.bureau).browser();
    JsonNode cohort = ok(unit.get("/api/secondment/batches/" + open.batch() + "/cohort"));
    assertThat(cohort.get("people")).hasSize(1);
    assertThat(section(cohort, "degree").get("gap")).isEmpty();
  }

  @Test
  void showsAUnitNothingOfWhomItNeverEmployed() {
    UUID person = town.official(profile(1986, Degree.MASTER));
    Client keeper = people.hire("SYSTEM_ADMIN", town.bureau).browser();
    assertThat(ok(keeper.get("/api/people/" + person + "/profile")).get("degree").asString())
        .isEqualTo("MASTER");
    Client stranger = people.hire("SYSTEM_ADMIN", town.other).browser();
    assertThat(stranger.get("/api/people/" + person + "/profile").status()).isEqualTo(404);
  }

  private String placed(Open open, Profile profile) {
    return town.place(open, town.official(profile)).get("id").asString();
  }

  private JsonNode cohort(Open open) {
    return cohort(open, today().toString());
  }

  private JsonNode cohort(Open open, String day) {
    return ok(town.organiser.get("/api/secondment/batches/" + open.batch() + "/cohort?day=" + day));
  }

  private static JsonNode section(JsonNode cohort, String key) {
    return named(cohort.get("sections"), key);
  }

  private static JsonNode figure(JsonNode section, String key) {
    return named(section.get("figures"), key);
  }

  private static JsonNode named(JsonNode all, String key) {
    for (JsonNode each : all) {
      if (each.get("key").asString().equals(key)) {
        return each;
      }
    }
    throw new AssertionError("No " + key + " in " + all);
  }

  private static Profile profile(int year, @Nullable Degree degree) {
    return new Profile(
        Sex.FEMALE,
        YearMonth.of(year, 1),
        "320612",
        degree,
        Rank.SECTION_DEPUTY,
        Politics.PARTY,
        YearMonth.of(year + 23, 7),
        true,
        "法律");
  }

  private static Profile promoted() {
    return new Profile(
        Sex.FEMALE,
        YearMonth.of(1986, 1),
        "320612",
        Degree.MASTER,
        Rank.SECTION_CHIEF,
        Politics.PARTY,
        YearMonth.from(LONG_AGO),
        true,
        "法律");
  }
}
