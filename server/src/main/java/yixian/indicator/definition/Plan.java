package yixian.indicator.definition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import yixian.formula.Condition;
import yixian.formula.Expr;
import yixian.indicator.definition.Terms.Term;

/** Which terms are counted by one statement: as many as the bits of its masks allow. */
final class Plan {

  /** Of a mask that stays positive, with one to spare. */
  static final int BITS = 62;

  private final Map<String, List<Term>> counted = new LinkedHashMap<>();
  private final Map<String, Set<Leaf>> own = new LinkedHashMap<>();
  private final List<Term> summed = new ArrayList<>();
  private final Set<Leaf> others = new LinkedHashSet<>();

  private Plan() {}

  /** What a condition asks at one place, with what its names meant. */
  record Leaf(Condition of, Map<String, Set<UUID>> named) {}

  /** The leaf that a term has at one of its places. */
  static Leaf leaf(Condition of, Term term) {
    boolean names = of instanceof Condition.Among || of instanceof Condition.Has;
    return new Leaf(of, names ? term.named() : Map.of());
  }

  /** As few as the bits allow. */
  static List<Plan> of(Collection<Term> terms) {
    List<Plan> plans = new ArrayList<>(List.of(new Plan()));
    for (Term term : new LinkedHashSet<>(terms)) {
      if (!plans.getLast().takes(term)) {
        plans.add(new Plan());
      }
      plans.getLast().add(term);
    }
    return plans;
  }

  private boolean takes(Term term) {
    String kind = term.counted().kind();
    Set<Leaf> more = new LinkedHashSet<>(others);
    more.addAll(leaves(term, true));
    Set<Leaf> ofKind = new LinkedHashSet<>(leaves(term, false));
    ofKind.removeAll(own.getOrDefault(kind, Set.of()));
    int ofAllKinds = own.values().stream().mapToInt(Set::size).sum();
    return more.size() <= BITS
        && ofAllKinds + ofKind.size() <= BITS
        && (counted.containsKey(kind) || counted.size() < BITS)
        && counted.getOrDefault(kind, List.of()).size() < BITS;
  }

  private void add(Term term) {
    others.addAll(leaves(term, true));
    if (term.expr() instanceof Expr.Count) {
      String kind = term.counted().kind();
      counted.computeIfAbsent(kind, _ -> new ArrayList<>()).add(term);
      own.computeIfAbsent(kind, _ -> new LinkedHashSet<>()).addAll(leaves(term, false));
    } else {
      summed.add(term);
    }
  }

  private static Set<Leaf> leaves(Term term, boolean ofOthers) {
    Set<Leaf> found = new LinkedHashSet<>();
    Terms.leaves(
        term.counted().where(),
        leaf -> {
          if (leaf instanceof Condition.Has == ofOthers) {
            found.add(leaf(leaf, term));
          }
        });
    return found;
  }

  /** Terms that count records, by the kind of fact; the place in the list is the bit. */
  Map<String, List<Term>> counted() {
    return counted;
  }

  /** What terms that count records ask of a fact of the kind itself; the place is the bit. */
  List<Leaf> own(String kind) {
    return List.copyOf(own.getOrDefault(kind, Set.of()));
  }

  /** Terms that add up or average a mark. */
  List<Term> summed() {
    return summed;
  }

  /** What is asked of a record's other facts; the place is the bit. */
  List<Leaf> others() {
    return List.copyOf(others);
  }

  /** All kinds of fact that something is counted of. */
  Set<String> kinds() {
    Set<String> kinds = new TreeSet<>(counted.keySet());
    summed.forEach(term -> kinds.add(term.counted().kind()));
    return kinds;
  }
}
