package yixian.files;

import java.util.Map;
import java.util.Set;
import yixian.testing.Client;
import yixian.testing.People;
import yixian.testing.RouteFixture;

/**
 * A file is reached by an unguessable id told by the record it belongs to; only absent ones are
 * asked for here.
 */
class FileRoutes implements RouteFixture {

  private final Client reader;

  FileRoutes(People people) {
    this.reader = people.hire("DISPATCHER").browser();
  }

  @Override
  public Set<String> routes() {
    return Set.of("GET /api/files/{id}", "GET /api/files/{id}/thumbnail");
  }

  @Override
  public Client outsider(String route) {
    return reader;
  }

  @Override
  public Map<String, Object> foreign(String route) {
    return Map.of();
  }
}
