package yixian.draw;

import java.util.Map;
import java.util.Set;
import yixian.testing.Client;
import yixian.testing.People;
import yixian.testing.RouteFixture;

/** Draws are published: there is nobody who may not see one. */
class DrawRoutes implements RouteFixture {
  private final Client outsider;

  DrawRoutes(People people) {
    this.outsider = people.stranger();
  }

  @Override
  public Set<String> routes() {
    return Set.of(
        "GET " + DrawHttpTest.DRAWS + "/{id}", "GET " + DrawHttpTest.DRAWS + "/{id}/draw.json");
  }

  @Override
  public Client outsider(String route) {
    return outsider;
  }

  @Override
  public Map<String, Object> foreign(String route) {
    return Map.of();
  }

  @Override
  public String shared(String route) {
    return "抽签公示给任何人看，名单只有代号";
  }
}
