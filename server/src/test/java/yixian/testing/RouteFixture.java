package yixian.testing;

import java.util.Map;
import java.util.Set;

/**
 * What the scope matrix must know of routes that name a record by its id. Each room answers for its
 * own routes by a class beside its tests; the matrix finds it by itself and fails where a route is
 * answered for by nobody.
 *
 * <p>An implementation may take beans of the house in its constructor.
 */
public interface RouteFixture {

  /** The routes it answers for, as {@link Route#name()} has them. */
  Set<String> routes();

  /** Somebody who holds the route's permission, for a scope without the foreign record. */
  Client outsider(String route);

  /**
   * Path variables that name a record which exists and lies outside the outsider's scope. Empty
   * only where the route's records lie in nobody's scope: then {@link #shared} says why, and only
   * the absent record is asked for.
   */
  Map<String, Object> foreign(String route);

  /** Why everybody with the permission may ask for any record of the route; empty where not. */
  default String shared(String route) {
    return "";
  }

  /**
   * Bodies by route which would put a new record outside the outsider's scope; each must be
   * refused.
   */
  default Map<String, Object> misplaced() {
    return Map.of();
  }

  /** A sound body for the route. */
  default Object body(String route) {
    return Map.of();
  }
}
