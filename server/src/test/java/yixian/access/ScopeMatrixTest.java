package yixian.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import yixian.testing.Client;
import yixian.testing.Client.Answer;
import yixian.testing.HouseTest;
import yixian.testing.Route;
import yixian.testing.RouteFixture;

/** For every route that names a record: a foreign record and an absent one answer the same 404. */
@HouseTest
class ScopeMatrixTest {

  @Autowired AutowireCapableBeanFactory house;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping table;

  @Test
  void everyRouteThatNamesARecordIsInTheMatrix() {
    Set<String> answered = new TreeSet<>();
    fixtures().forEach(fixture -> answered.addAll(fixture.routes()));
    Set<String> missing =
        routes().stream().map(Route::name).collect(Collectors.toCollection(TreeSet::new));
    missing.removeAll(answered);
    assertThat(missing).as("add these to a RouteFixture beside the tests of their room").isEmpty();
  }

  @Test
  void aForeignRecordAndAnAbsentOneAnswerTheSame() {
    Map<String, RouteFixture> fixtures = new HashMap<>();
    fixtures().forEach(fixture -> fixture.routes().forEach(name -> fixtures.put(name, fixture)));
    for (Route route : routes()) {
      RouteFixture fixture = fixtures.get(route.name());
      if (fixture != null) {
        compare(route, fixture);
      }
    }
  }

  private static void compare(Route route, RouteFixture fixture) {
    Client outsider = fixture.outsider(route.name());
    Object body = fixture.body(route.name());
    Answer absent = outsider.ask(route.method(), route.with(Map.of()), route.contentType(), body);
    assertThat(absent.status())
        .as("%s for an absent record: %s", route.name(), absent.text())
        .isEqualTo(404);
    Map<String, Object> foreign = fixture.foreign(route.name());
    if (!foreign.isEmpty()) {
      Answer hidden = outsider.ask(route.method(), route.with(foreign), route.contentType(), body);
      assertThat(hidden.status())
          .as("%s for a foreign record: %s", route.name(), hidden.text())
          .isEqualTo(404);
      assertThat(hidden.text()).as(route.name()).isEqualTo(absent.text());
    }
  }

  private List<Route> routes() {
    return Route.all(table).stream().filter(Route::namesARecord).toList();
  }

  private List<RouteFixture> fixtures() {
    ClassPathScanningCandidateComponentProvider scan =
        new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AssignableTypeFilter(RouteFixture.class));
    return scan.findCandidateComponents("yixian").stream().map(this::fixture).toList();
  }

  private RouteFixture fixture(BeanDefinition found) {
    try {
      return (RouteFixture) house.createBean(Class.forName(found.getBeanClassName()));
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
