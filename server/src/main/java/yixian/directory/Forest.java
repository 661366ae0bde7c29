package yixian.directory;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** 组织林 · All trees through all days; pure questions about who stands where. */
final class Forest {

  private static final int MOST_REMEMBERED = 64;

  private final List<Edge> edges;
  private final Map<View, Map<UUID, UUID>> remembered = new ConcurrentHashMap<>();

  private record View(Tree tree, LocalDate day) {}

  Forest(List<Edge> edges) {
    this.edges = List.copyOf(edges);
  }

  /** The same with more places. */
  Forest with(List<Edge> places) {
    List<Edge> all = new ArrayList<>(edges);
    all.addAll(places);
    return new Forest(all);
  }

  /** Parent of each unit of the tree on the day; a root is absent. */
  Map<UUID, UUID> parents(Tree tree, LocalDate day) {
    if (remembered.size() > MOST_REMEMBERED) {
      remembered.clear();
    }
    return remembered.computeIfAbsent(new View(tree, day), view -> parentsOn(tree, day));
  }

  private Map<UUID, UUID> parentsOn(Tree tree, LocalDate day) {
    Map<UUID, UUID> parents = new HashMap<>();
    for (Edge edge : edges) {
      UUID parent = edge.parent();
      if (edge.tree() == tree && parent != null && edge.holds(day)) {
        parents.put(edge.unit(), parent);
      }
    }
    return parents;
  }

  /** Units that stand in the tree on the day, roots too. */
  Set<UUID> members(Tree tree, LocalDate day) {
    Set<UUID> members = new LinkedHashSet<>();
    for (Edge edge : edges) {
      if (edge.tree() == tree && edge.holds(day)) {
        members.add(edge.unit());
      }
    }
    return members;
  }

  /** The units above, nearest first. */
  List<UUID> ancestors(Tree tree, UUID unit, LocalDate day) {
    Map<UUID, UUID> parents = parents(tree, day);
    Set<UUID> above = new LinkedHashSet<>();
    UUID at = parents.get(unit);
    while (at != null && above.add(at)) {
      at = parents.get(at);
    }
    return List.copyOf(above);
  }

  /** The units and all below them in the tree. */
  Set<UUID> below(Tree tree, Collection<UUID> units, LocalDate day) {
    Map<UUID, List<UUID>> children = new HashMap<>();
    parents(tree, day)
        .forEach(
            (unit, parent) -> children.computeIfAbsent(parent, p -> new ArrayList<>()).add(unit));
    Set<UUID> found = new LinkedHashSet<>(units);
    Deque<UUID> open = new ArrayDeque<>(units);
    while (!open.isEmpty()) {
      for (UUID child : children.getOrDefault(open.pop(), List.of())) {
        if (found.add(child)) {
          open.push(child);
        }
      }
    }
    return found;
  }

  /** The edge in force on the day. */
  @Nullable Edge edge(Tree tree, UUID unit, LocalDate day) {
    for (Edge edge : edges) {
      if (edge.tree() == tree && edge.unit().equals(unit) && edge.holds(day)) {
        return edge;
      }
    }
    return null;
  }

  List<Edge> edgesOf(UUID unit) {
    return edges.stream().filter(edge -> edge.unit().equals(unit)).toList();
  }

  List<Edge> childrenOf(UUID unit) {
    return edges.stream().filter(edge -> unit.equals(edge.parent())).toList();
  }

  /**
   * The first day on which a unit would stand below itself; null where the trees are sound on every
   * day.
   */
  @Nullable LocalDate firstCycle(Tree tree) {
    Set<LocalDate> changes = new TreeSet<>();
    edges.stream()
        .filter(edge -> edge.tree() == tree)
        .forEach(edge -> changes.add(edge.period().from()));
    for (LocalDate day : changes) {
      if (hasCycle(parents(tree, day))) {
        return day;
      }
    }
    return null;
  }

  private static boolean hasCycle(Map<UUID, UUID> parents) {
    Set<UUID> sound = new LinkedHashSet<>();
    for (UUID start : parents.keySet()) {
      Set<UUID> path = new LinkedHashSet<>();
      for (UUID at = start; at != null && !sound.contains(at); at = parents.get(at)) {
        if (!path.add(at)) {
          return true;
        }
      }
      sound.addAll(path);
    }
    return false;
  }
}
