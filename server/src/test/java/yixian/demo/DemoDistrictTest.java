package yixian.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import yixian.YixianApplication;
import yixian.demo.story.DemoStory;

/** The small demo district, loaded by the start of a house of its own. */
@SpringBootTest(
    classes = YixianApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DemoHouse.class)
class DemoDistrictTest {
  @Autowired private DemoDistrict district;

  @Test
  void loadsNothingTheSecondTime() {
    assertThat(district.load(DemoStory.Size.SMALL, (percent, words) -> {})).isFalse();
  }
}
