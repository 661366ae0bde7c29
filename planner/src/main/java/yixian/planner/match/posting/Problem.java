package yixian.planner.match.posting;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * 匹配问题 · People, posts, the rules of the batch, and what is wanted in which order.
 *
 * @param spread tags of those who are to be spread over the receiving units
 * @param ofUnit for each sending unit 1 where a person comes from it, else 0
 */
record Problem(
    List<Person> people,
    List<Post> posts,
    List<Rule> rules,
    List<Level> levels,
    List<String> spread,
    Map<String, double[]> ofUnit) {

  Problem(
      List<Person> people,
      List<Post> posts,
      List<Rule> rules,
      List<Level> levels,
      List<String> spread) {
    this(people, posts, rules, levels, spread, ofUnits(people));
  }

  private static Map<String, double[]> ofUnits(List<Person> people) {
    Map<String, double[]> ofUnit = new TreeMap<>();
    for (String unit :
        people.stream().map(Person::unit).filter(Objects::nonNull).distinct().toList()) {
      double[] from = new double[people.size()];
      Arrays.setAll(from, p -> unit.equals(people.get(p).unit()) ? 1 : 0);
      ofUnit.put(unit, from);
    }
    return ofUnit;
  }

  Problem with(List<Rule> others) {
    return new Problem(people, posts, others, levels, spread, ofUnit);
  }

  List<Rule.Bar> bars() {
    return rules.stream().filter(Rule.Bar.class::isInstance).map(Rule.Bar.class::cast).toList();
  }
}
