package yixian.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.People;

@HouseTest
class RouteFinderTest {

  @Autowired People people;

  @Test
  void findsARouteWhicheverWayItsPathIsWritten() {
    Client desk = people.hire("DISPATCHER").browser();
    assertThat(desk.get("/api/issues/total").status()).isEqualTo(200);
    assertThat(desk.get("/api/issues/%74otal").status()).isEqualTo(200);
  }

  @Test
  void tellsAWrongMethodFromARouteThatIsNotThere() {
    Client desk = people.hire("DISPATCHER").browser();
    assertThat(desk.delete("/api/issues/total").status()).isEqualTo(405);
    assertThat(desk.get("/api/issues/total/more/yet").status()).isEqualTo(404);
  }
}
