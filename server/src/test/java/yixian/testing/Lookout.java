package yixian.testing;

import java.util.Set;

/**
 * What the list matrix must know of routes that answer with many records: lists, counts, searches,
 * exports, points on the map, boards. Each room answers for its own by a class beside its tests;
 * the matrix finds it by itself, and fails where a route is answered for by nobody.
 *
 * <p>An implementation may take beans of the house in its constructor.
 */
public interface Lookout {

  /** The routes it answers for, as {@link Route#name()} has them. */
  Set<String> routes();

  /** A role that may ask them. */
  String role();

  /** Puts a record of its own into each unit of the family. */
  void place(Family family);

  /**
   * Whether the record of this kin appears in what the route answers the reader, or is counted in
   * it, by whatever filter or search.
   */
  boolean sees(String route, Client reader, Kin kin);

  /** Whose records a reader of this standing should see. */
  default Set<Kin> expected(String route, Standing standing) {
    return standing.reach();
  }
}
