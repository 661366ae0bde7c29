package yixian.issue.category;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yixian.calendar.DeadlineUnit;
import yixian.issue.Stage;

/** 分类目录 · Both trees as they stand, in memory: every report asks them. Immutable. */
public final class CategoryBook {

  private static final Limit WITHOUT_CLASS = new Limit(5, DeadlineUnit.WORKING_DAY);

  private final Map<UUID, Category> byId;
  private final Map<UUID, List<UUID>> children;
  private final Map<UUID, List<Question>> questions;
  private final Map<UUID, Map<Stage, Limit>> limits;
  private final Map<Kind, Map<Stage, Limit>> defaults;
  private final Map<UUID, Integer> radii;

  CategoryBook(
      Collection<Category> categories,
      Map<UUID, List<Question>> questions,
      Map<UUID, Map<Stage, Limit>> limits,
      Map<Kind, Map<Stage, Limit>> defaults,
      Map<UUID, Integer> radii) {
    this.byId = new LinkedHashMap<>();
    categories.forEach(category -> byId.put(category.id(), category));
    this.children =
        categories.stream()
            .filter(category -> category.parent() != null)
            .collect(
                Collectors.groupingBy(
                    Category::parent, Collectors.mapping(Category::id, Collectors.toList())));
    this.questions = Map.copyOf(questions);
    this.limits = Map.copyOf(limits);
    this.defaults = Map.copyOf(defaults);
    this.radii = Map.copyOf(radii);
  }

  public Collection<Category> all() {
    return byId.values();
  }

  public Optional<Category> find(@Nullable UUID id) {
    return id == null ? Optional.empty() : Optional.ofNullable(byId.get(id));
  }

  public boolean isLeaf(UUID id) {
    return !children.containsKey(id);
  }

  /**
   * 查重半径 · Within how many metres two reports of the class may be one thing: its own, else that of
   * the nearest class above; else 50 for things that stand somewhere, 200 for what happens.
   */
  public int radius(@Nullable UUID id) {
    List<Category> line = withAbove(id);
    for (Category each : line) {
      Integer own = radii.get(each.id());
      if (own != null) {
        return own;
      }
    }
    return !line.isEmpty() && line.getFirst().kind() == Kind.COMPONENT ? 50 : 200;
  }

  /** The class and all below it. */
  public Set<UUID> withBelow(UUID id) {
    Set<UUID> all = new HashSet<>();
    List<UUID> next = new ArrayList<>(List.of(id));
    while (!next.isEmpty()) {
      UUID each = next.removeLast();
      if (all.add(each)) {
        next.addAll(children.getOrDefault(each, List.of()));
      }
    }
    return all;
  }

  /** The class and all above it, nearest first. */
  public List<Category> withAbove(@Nullable UUID id) {
    List<Category> all = new ArrayList<>();
    Category each = id == null ? null : byId.get(id);
    while (each != null && all.size() <= byId.size()) {
      all.add(each);
      each = each.parent() == null ? null : byId.get(each.parent());
    }
    return all;
  }

  /** The names from the top down, such as 矛盾纠纷 / 劳资纠纷 / 拖欠工资. */
  public String path(UUID id) {
    return withAbove(id).reversed().stream().map(Category::name).collect(Collectors.joining(" / "));
  }

  /** The questions of the class and of those above it, the highest first. */
  public List<Question> questions(@Nullable UUID id) {
    return withAbove(id).reversed().stream()
        .flatMap(each -> ownQuestions(each.id()).stream())
        .toList();
  }

  List<Question> ownQuestions(UUID id) {
    return questions.getOrDefault(id, List.of());
  }

  Map<Stage, Limit> ownLimits(UUID id) {
    return limits.getOrDefault(id, Map.of());
  }

  /**
   * The term of a stage: the class's own, else that of the nearest class above, else that of its
   * kind.
   */
  public Limit limit(@Nullable UUID id, Stage stage) {
    List<Category> line = withAbove(id);
    for (Category each : line) {
      Limit own = ownLimits(each.id()).get(stage);
      if (own != null) {
        return own;
      }
    }
    Kind kind = line.isEmpty() ? Kind.DISTRICT : line.getFirst().kind();
    return defaults.getOrDefault(kind, Map.of()).getOrDefault(stage, WITHOUT_CLASS);
  }
}
