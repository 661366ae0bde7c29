package yixian.demo.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import yixian.demo.data.Division.Level;

class DemoDataTest {
  private final List<String[]> categories = Rows.of("issue/district-categories.csv");
  private final Set<String> districtCodes =
      categories.stream().map(row -> row[0]).collect(Collectors.toSet());

  @Test
  void shipsTheDivisionsOfTheCountyWithTheirParents() {
    List<Division> divisions = Division.all();
    Set<String> codes = divisions.stream().map(Division::code).collect(Collectors.toSet());
    assertThat(divisions).filteredOn(division -> division.level() == Level.TOWNSHIP).hasSize(17);
    assertThat(divisions).filteredOn(division -> division.level() == Level.VILLAGE).hasSize(278);
    assertThat(divisions)
        .allMatch(
            division -> division.level() == Level.PROVINCE || codes.contains(division.parent()));
    assertThat(divisions).extracting(Division::spokenName).noneMatch(name -> name.endsWith("委会"));
  }

  @Test
  void growsTheDistrictTreeThreeLevelsDeepWithLimitsOnItsLeaves() {
    assertThat(categories)
        .allSatisfy(
            row ->
                assertThat(row[1].isEmpty() || districtCodes.contains(row[1])).as(row[0]).isTrue());
    assertThat(categories)
        .filteredOn(row -> row[0].length() == 6)
        .hasSizeGreaterThan(50)
        .allSatisfy(
            row -> {
              for (int limit = 3; limit <= 5; limit++) {
                assertThat(TimeLimit.of(row[limit]).amount()).isPositive();
              }
            });
  }

  @Test
  void asksExtraQuestionsOnlyOfCategoriesThatExist() {
    assertThat(Question.all())
        .hasSizeGreaterThan(15)
        .allSatisfy(
            question ->
                assertThat(districtCodes)
                    .contains(question.category().substring("DISTRICT:".length())))
        .allSatisfy(
            question ->
                assertThat(question.choices().isEmpty())
                    .isEqualTo(
                        question.kind() != Question.Kind.CHOICE
                            && question.kind() != Question.Kind.CHOICES));
  }

  @Test
  void speaksOnlyOfCategoriesThatExist() {
    Set<String> national =
        Rows.of("issue/gbt47678_5_2026_catalogue.csv").stream()
            .filter(row -> row[0].equals("管理事项"))
            .map(row -> "MATTER:" + row[1])
            .collect(Collectors.toSet());
    Set<String> all =
        Stream.concat(national.stream(), districtCodes.stream().map(code -> "DISTRICT:" + code))
            .collect(Collectors.toSet());
    assertThat(national).hasSize(250);
    assertThat(Phrase.all())
        .extracting(Phrase::category)
        .doesNotHaveDuplicates()
        .allMatch(all::contains);
  }

  @Test
  void routesEveryCategoryInEveryTownToAUnit() {
    Routing routing = Routing.ofDemo();
    List<String> towns =
        Division.all().stream()
            .filter(division -> division.level() == Level.TOWNSHIP)
            .map(Division::code)
            .toList();
    assertThat(Phrase.all())
        .allSatisfy(
            phrase ->
                assertThat(towns)
                    .allSatisfy(
                        town ->
                            assertThat(routing.unit(town, phrase.category(), 10)).isNotBlank()));
    assertThat(routing.unit(Division.TOWN, "MATTER:06028", 23)).isEqualTo("D07");
    assertThat(routing.unit(Division.TOWN, "MATTER:06028", 14)).isEqualTo("D05");
  }

  @Test
  void divides57OrgansIntoSixZonesTheLastOfTen() {
    assertThat(Department.all()).hasSize(57);
    assertThat(Department.all())
        .filteredOn(department -> department.zone().equals("Z6"))
        .hasSize(10);
    assertThat(Department.all()).filteredOn(Department::handles).hasSize(28);
  }
}
