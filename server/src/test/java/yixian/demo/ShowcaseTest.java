package yixian.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yixian.demo.people.DemoPeople.Duty;
import yixian.demo.people.DemoPeople.Person;

class ShowcaseTest {
  private static final Person DISPATCHER =
      new Person("dispatcher1", "何林", "19900001000", "OC", "指挥调度员", Duty.DISPATCHER, -1);
  private static final Person CLERK =
      new Person("clerk1-D02", "何竹", "19900001007", "D02", "承办经办人", Duty.UNIT_CLERK, -1);

  @TempDir private Path data;

  @Test
  void keepsOneLineALoginWhenALoadIsTakenUpAgain() {
    Showcase showcase = new Showcase(data);

    showcase.write(DISPATCHER, "first");
    showcase.write(DISPATCHER, "second");

    assertThat(showcase.lines()).singleElement().asString().contains("dispatcher", "second", "何林");
  }

  @Test
  void showsOneAccountOfARoleAndNamesTheOthersAfterTheirKeys() {
    Showcase showcase = new Showcase(data);

    assertThat(showcase.shows(DISPATCHER)).isTrue();
    assertThat(showcase.login(DISPATCHER)).isEqualTo("dispatcher");
    assertThat(showcase.shows(CLERK)).isFalse();
    assertThat(showcase.login(CLERK)).isEqualTo("clerk1-d02");
  }
}
