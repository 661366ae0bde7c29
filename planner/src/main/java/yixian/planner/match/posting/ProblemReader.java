package yixian.planner.match.posting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yixian.planner.json.BadInput;
import yixian.planner.json.Fields;
import yixian.planner.json.Node;

/** Reads people and posts; the rules are read by {@link RulesReader}. */
final class ProblemReader {
  private static final int MOST = 100_000;

  private final Map<String, Integer> personById = new HashMap<>();
  private final Map<String, Integer> postById = new HashMap<>();
  private final List<double @Nullable []> placeOfPost = new ArrayList<>();
  private @Nullable Travel travel;

  Problem read(Fields fields) {
    List<Node> people = named(fields.need("people"), personById, "人选");
    Node postsNode = fields.need("posts");
    List<Node> posts = named(postsNode, postById, "岗位");
    travel = travel(fields.find("travel"));
    List<Post> readPosts = posts.stream().map(this::post).toList();
    List<Person> readPeople = people.stream().map(this::person).toList();
    int must = readPosts.stream().filter(Post::mustFill).mapToInt(Post::places).sum();
    if (must > readPeople.size()) {
      throw postsNode.refuse(
          "必填岗位共 %d 个名额，人选只有 %d 人".formatted(must, readPeople.size()), "请增加人选，或减少必填名额");
    }
    RulesReader rules = new RulesReader(this, readPeople, readPosts);
    List<Rule> read = rules.read(fields.find("rules"));
    List<Level> levels = levels(fields.find("objectives"));
    return new Problem(
        readPeople, readPosts, read, levels, spread(fields.find("spread"), readPeople, levels));
  }

  private static @Nullable Travel travel(@Nullable Node node) {
    if (node == null) {
      return null;
    }
    Fields fields = node.fields();
    double points = fields.need("points").notNegative();
    Node within = fields.need("within");
    if (within.notNegative() <= 0) {
      throw within.refuse("应大于 0 公里", "例如 30");
    }
    fields.nothingElse();
    return new Travel(points, within.notNegative());
  }

  /** Who is to be spread; stated just where spreading is an objective. */
  private static List<String> spread(@Nullable Node node, List<Person> people, List<Level> levels) {
    boolean wanted = levels.contains(Level.SPREAD);
    if (node == null) {
      if (wanted) {
        throw new BadInput("$.spread", "目标中有 spread，却没有写明要均衡的是哪些人", "请写出标签，例如 [\"女\"]");
      }
      return List.of();
    }
    if (!wanted) {
      throw node.refuse("写了要均衡的人，objectives 中却没有 spread", "请在 objectives 中加上 spread，或删去这一项");
    }
    List<String> kinds = node.items().stream().map(Node::text).distinct().toList();
    if (kinds.isEmpty()) {
      throw node.refuse("是空的", "请写出标签，例如 [\"女\"]");
    }
    for (Node item : node.items()) {
      if (people.stream().noneMatch(person -> person.tags().contains(item.text()))) {
        throw item.refuse("没有人有标签“" + item.text() + "”", "请检查 people 的 tags");
      }
    }
    return kinds;
  }

  private static List<Node> named(Node list, Map<String, Integer> byId, String what) {
    List<Node> items = list.items();
    if (items.isEmpty()) {
      throw list.refuse("是空的", "至少要有一个" + what);
    }
    for (Node item : items) {
      Node id = item.fields().need("id");
      if (byId.put(id.text(), byId.size()) != null) {
        throw id.refuse("编号“" + id.text() + "”重复", "请为每个" + what + "使用不同编号");
      }
    }
    return items;
  }

  private Person person(Node node) {
    Fields fields = node.fields();
    String id = fields.need("id").text();
    double[] at = place(fields.find("at"));
    Person person =
        new Person(
            id,
            textOr(fields.find("name"), id),
            text(fields.find("unit")),
            text(fields.find("home")),
            texts(fields.find("kin")),
            whole(fields.find("rank"), 0),
            texts(fields.find("tags")),
            flag(fields.find("threeDoor")),
            nearer(fit(fields.need("fit")), at),
            ranking(fields.find("ranking"), postById, "岗位"));
    fields.nothingElse();
    return person;
  }

  private Post post(Node node) {
    Fields fields = node.fields();
    String id = fields.need("id").text();
    Node places = fields.find("places");
    Node ranks = fields.find("rank");
    Fields rank = ranks == null ? null : ranks.fields();
    int lowest = rank == null ? 0 : whole(rank.find("from"), 0);
    int highest = rank == null ? MOST : whole(rank.find("to"), MOST);
    if (rank != null) {
      rank.nothingElse();
    }
    Post post =
        new Post(
            id,
            textOr(fields.find("name"), id),
            text(fields.find("unit")),
            text(fields.find("place")),
            places == null ? 1 : places.whole(1, MOST),
            flag(fields.find("mustFill")),
            texts(fields.find("needs")),
            lowest,
            highest,
            ranking(fields.find("ranking"), personById, "人选"));
    placeOfPost.add(place(fields.find("at")));
    fields.nothingElse();
    return post;
  }

  private static double @Nullable [] place(@Nullable Node node) {
    if (node == null || node.isNull()) {
      return null;
    }
    double[] at = node.items().stream().mapToDouble(Node::number).toArray();
    if (at.length != 2 || Math.abs(at[0]) > 180 || Math.abs(at[1]) > 90) {
      throw node.refuse("应为 [经度, 纬度]", "例如 [121.07, 32.06]");
    }
    return at;
  }

  /** The fits with what a short way adds to them. */
  private double[] nearer(double[] fit, double @Nullable [] home) {
    Travel way = travel;
    if (way != null) {
      for (int q = 0; q < fit.length; q++) {
        fit[q] += way.adds(home, placeOfPost.get(q));
      }
    }
    return fit;
  }

  /** An array by the posts' order, or an object by the posts' ids where few stand open. */
  private double[] fit(Node node) {
    int posts = postById.size();
    if (node.isArray()) {
      double[] fit = node.weightsOrNull();
      if (fit.length != posts) {
        throw node.refuse("有 %d 个数，而岗位有 %d 个".formatted(fit.length, posts), "每个岗位一个数，不可去的写 null");
      }
      return fit;
    }
    double[] fit = new double[posts];
    Arrays.fill(fit, Double.NaN);
    Fields byPost = node.fields();
    for (String id : byPost.names()) {
      Node worth = byPost.need(id);
      Integer post = postById.get(id);
      if (post == null) {
        throw worth.refuse("没有编号为“" + id + "”的岗位", "请检查 posts");
      }
      fit[post] = worth.notNegative();
    }
    return fit;
  }

  private static int[] ranking(@Nullable Node node, Map<String, Integer> byId, String what) {
    if (node == null) {
      return new int[0];
    }
    Set<Integer> ranking = new LinkedHashSet<>();
    for (Node item : node.items()) {
      if (!ranking.add(known(item, byId, what))) {
        throw item.refuse("“" + item.text() + "”排了两次", "每个" + what + "只排一次");
      }
    }
    return ranking.stream().mapToInt(Integer::intValue).toArray();
  }

  int personAt(Node node) {
    return known(node, personById, "人选");
  }

  int postAt(Node node) {
    return known(node, postById, "岗位");
  }

  private static int known(Node node, Map<String, Integer> byId, String what) {
    Integer found = byId.get(node.text());
    if (found == null) {
      throw node.refuse("没有编号为“" + node.text() + "”的" + what, "请检查编号");
    }
    return found;
  }

  private static List<Level> levels(@Nullable Node node) {
    if (node == null) {
      return List.of(Level.FILLED, Level.WORST, Level.SUM);
    }
    List<Level> levels = new ArrayList<>();
    for (Node item : node.items()) {
      Level level =
          Arrays.stream(Level.values())
              .filter(known -> known.word.equals(item.text()))
              .findFirst()
              .orElseThrow(
                  () ->
                      item.refuse(
                          "没有目标“" + item.text() + "”", "可用：filled、worst、spread、sum、stable"));
      if (levels.contains(level)) {
        throw item.refuse("目标“" + item.text() + "”写了两次", "只保留一个");
      }
      levels.add(level);
    }
    if (levels.isEmpty()) {
      throw node.refuse("是空的", "至少写一个目标：filled、worst、sum");
    }
    int stable = levels.indexOf(Level.STABLE);
    if (stable >= 0 && (levels.size() == 1 || stable < levels.size() - 1)) {
      throw node.refuse("stable 不在最后，或只有它一个", "请把 stable 放在 filled、worst、sum 之后");
    }
    if (levels.indexOf(Level.SPREAD) > levels.indexOf(Level.SUM)) {
      throw node.refuse("spread 之后没有 sum", "请把 spread 放在 sum 之前");
    }
    return List.copyOf(levels);
  }

  private static @Nullable String text(@Nullable Node node) {
    return node == null || node.isNull() ? null : node.text();
  }

  private static String textOr(@Nullable Node node, String otherwise) {
    return node == null ? otherwise : node.text();
  }

  private static int whole(@Nullable Node node, int otherwise) {
    return node == null ? otherwise : node.whole(0, MOST);
  }

  private static boolean flag(@Nullable Node node) {
    return node != null && node.flag();
  }

  private static Set<String> texts(@Nullable Node node) {
    Set<String> texts = new HashSet<>();
    if (node != null) {
      node.items().forEach(item -> texts.add(item.text()));
    }
    return Set.copyOf(texts);
  }
}
