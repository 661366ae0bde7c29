package yixian.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.testing.HouseTest;
import yixian.testing.People;

@HouseTest
class FormsTest {

  @Autowired Forms forms;
  @Autowired People people;

  @Test
  void saysOfEveryFieldThatIsSentWhetherItIsTyped() throws ClassNotFoundException {
    assertThat(forms.all()).hasSizeGreaterThanOrEqualTo(8);
    for (Forms.Form form : forms.all()) {
      Set<String> told = new TreeSet<>(form.typed().keySet());
      assertThat(told).as(form.name()).noneMatch(form.auto()::containsKey);
      told.addAll(form.auto().keySet());
      assertThat(told).as(form.name()).isEqualTo(fields(form.draft()));
    }
  }

  @Test
  void countsAsReusedOnlyWhatIsShownAndWasNotSent() throws ClassNotFoundException {
    for (Forms.Form form : forms.all()) {
      assertThat(fields(form.kept())).as(form.name()).containsAll(form.reused().keySet());
      assertThat(form.reused().keySet())
          .as(form.name())
          .doesNotContainAnyElementsOf(fields(form.draft()));
    }
  }

  @Test
  void showsBothBesideBasisAndOwner() {
    JsonNode all = people.hire("SYSTEM_ADMIN").browser().get("/api/settings/burden/forms").json();
    for (JsonNode form : all) {
      assertThat(form.get("typed")).as(form.toString()).isNotEmpty();
      assertThat(form.get("basis").asString()).isNotBlank();
      assertThat(form.get("owner").asString()).isNotBlank();
    }
    assertThat(all.findValuesAsString("form")).contains("请假", "上报事件", "月度报告、任期总结");
  }

  private static Set<String> fields(String record) throws ClassNotFoundException {
    RecordComponent[] components = Class.forName(record).getRecordComponents();
    return Arrays.stream(components)
        .map(RecordComponent::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
