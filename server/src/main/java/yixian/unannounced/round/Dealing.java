package yixian.unannounced.round;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import yixian.kernel.Sha256;
import yixian.unannounced.visit.Drawn;
import yixian.unannounced.visit.Visits;

/**
 * 派定检查员 · Whoever is free of conflict and has been dealt the fewest goes; of equals, whoever comes
 * first by the SHA-256 of seed, code and person, so that nobody chooses whom he visits. Visits for
 * which few are free are dealt first.
 */
final class Dealing {
  private Dealing() {}

  /** 待派之处 · A drawn code and whom one should meet there. */
  record Place(String code, List<Drawn.Someone> people) {

    Place {
      people = List.copyOf(people);
    }
  }

  static Map<String, Visits.Dealt> deal(
      List<Place> places, List<UUID> inspectors, int each, String seed, Conflicts.Ties ties) {
    Map<String, Map<UUID, String>> excluded = new HashMap<>();
    Map<String, List<UUID>> free = new HashMap<>();
    for (Place place : places) {
      Map<UUID, String> because = new LinkedHashMap<>();
      List<UUID> may = new ArrayList<>();
      for (UUID inspector : inspectors) {
        String why = Conflicts.between(inspector, place.people(), ties);
        if (why == null) {
          may.add(inspector);
        } else {
          because.put(inspector, why);
        }
      }
      excluded.put(place.code(), because);
      free.put(place.code(), may);
    }
    List<Place> scarceFirst = new ArrayList<>(places);
    scarceFirst.sort(
        Comparator.comparingInt(
            (Place place) -> free.getOrDefault(place.code(), List.of()).size()));
    Map<UUID, Integer> load = new HashMap<>();
    Map<String, Visits.Dealt> dealt = new HashMap<>();
    for (Place place : scarceFirst) {
      List<UUID> may = free.getOrDefault(place.code(), List.of());
      List<UUID> going =
          may.stream()
              .sorted(
                  Comparator.comparingInt((UUID person) -> load.getOrDefault(person, 0))
                      .thenComparing(person -> lot(seed, place.code(), person)))
              .limit(each)
              .toList();
      going.forEach(person -> load.merge(person, 1, Integer::sum));
      dealt.put(
          place.code(),
          new Visits.Dealt(going, may, excluded.getOrDefault(place.code(), Map.of())));
    }
    return dealt;
  }

  private static String lot(String seed, String code, UUID person) {
    return Sha256.hex(seed + ":" + code + ":" + person);
  }
}
