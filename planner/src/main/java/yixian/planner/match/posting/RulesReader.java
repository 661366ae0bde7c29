package yixian.planner.match.posting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yixian.planner.json.Fields;
import yixian.planner.json.Node;

/** Reads the hard rules: those that follow from people and posts, and those that are stated. */
final class RulesReader {
  private final ProblemReader ids;
  private final List<Person> people;
  private final List<Post> posts;
  private final List<Rule> rules = new ArrayList<>();

  RulesReader(ProblemReader ids, List<Person> people, List<Post> posts) {
    this.ids = ids;
    this.people = people;
    this.posts = posts;
  }

  List<Rule> read(@Nullable Node node) {
    for (int q = 0; q < posts.size(); q++) {
      ofPost(q, posts.get(q));
    }
    if (node != null) {
      Fields fields = node.fields();
      avoidance(fields);
      each(fields.find("sending"), this::sending);
      share(fields.find("threeDoorShare"));
      each(fields.find("apart"), this::apart);
      each(fields.find("forbidden"), this::forbidden);
      locks(fields.find("locks"));
      fields.nothingElse();
    }
    return List.copyOf(rules);
  }

  private void ofPost(int index, Post post) {
    if (!post.needs().isEmpty()) {
      rules.add(new Rule.Needs(index));
    }
    if (post.lowestRank() > 0 || post.highestRank() < 100_000) {
      rules.add(new Rule.Rank(index));
    }
    if (post.mustFill()) {
      rules.add(new Rule.MustFill(index));
    }
  }

  private void avoidance(Fields fields) {
    Node home = fields.find("avoidHome");
    if (home != null && home.flag()) {
      rules.add(new Rule.HomeAvoidance());
    }
    Node kin = fields.find("avoidKin");
    if (kin != null && kin.flag()) {
      rules.add(new Rule.KinAvoidance());
    }
  }

  private void sending(Node node) {
    Fields fields = node.fields();
    Node unit = fields.need("unit");
    if (people.stream().noneMatch(person -> unit.text().equals(person.unit()))) {
      throw unit.refuse("没有来自“" + unit.text() + "”的人选", "请检查单位名称");
    }
    Node least = fields.find("min");
    Node most = fields.find("max");
    fields.nothingElse();
    int from = least == null ? 0 : least.whole(0, people.size());
    int to = most == null ? people.size() : most.whole(0, 100_000);
    if (from > to) {
      throw node.refuse("min %d 大于 max %d".formatted(from, to), "请改正");
    }
    if (from > 0) {
      rules.add(new Rule.Sending(unit.text(), from, people.size()));
    }
    if (most != null) {
      rules.add(new Rule.Sending(unit.text(), 0, to));
    }
  }

  private void share(@Nullable Node node) {
    if (node == null) {
      return;
    }
    Fields fields = node.fields();
    double least = share(fields, "min", 0);
    double most = share(fields, "max", 1);
    fields.nothingElse();
    if (least > most) {
      throw node.refuse("min 大于 max", "请改正");
    }
    if (least > 0) {
      rules.add(new Rule.ThreeDoorShare(least, 1));
    }
    if (most < 1) {
      rules.add(new Rule.ThreeDoorShare(0, most));
    }
  }

  private static double share(Fields fields, String name, double otherwise) {
    Node node = fields.find(name);
    if (node == null) {
      return otherwise;
    }
    double share = node.notNegative();
    if (share > 1) {
      throw node.refuse("比例应在 0 到 1 之间，现为 " + share, "例如 0.3 表示三成");
    }
    return share;
  }

  private void apart(Node node) {
    List<Node> pair = node.items();
    if (pair.size() != 2) {
      throw node.refuse("应为两个岗位编号", "例如 [\"a\",\"b\"]");
    }
    int first = ids.postAt(pair.getFirst());
    int second = ids.postAt(pair.getLast());
    if (first == second) {
      throw node.refuse("两个岗位是同一个", "请写两个不同的岗位");
    }
    rules.add(new Rule.Apart(first, second));
  }

  private void forbidden(Node node) {
    Fields fields = node.fields();
    int person = ids.personAt(fields.need("person"));
    int post = ids.postAt(fields.need("post"));
    Node because = fields.find("because");
    fields.nothingElse();
    rules.add(new Rule.Forbidden(person, post, because == null ? "已禁止" : because.text()));
  }

  private void locks(@Nullable Node node) {
    Map<Integer, String> locked = new HashMap<>();
    each(
        node,
        item -> {
          Fields fields = item.fields();
          int person = ids.personAt(fields.need("person"));
          int post = ids.postAt(fields.need("post"));
          fields.nothingElse();
          String before = locked.put(person, item.path());
          if (before != null) {
            throw item.refuse("同一人已在 " + before + " 锁定", "每人只锁定一个岗位");
          }
          if (Double.isNaN(people.get(person).fit()[post])) {
            throw item.refuse("此人对该岗位没有适配度（null）", "请先给出适配度，或取消锁定");
          }
          rules.add(new Rule.Lock(person, post));
        });
  }

  private interface Each {
    void read(Node node);
  }

  private static void each(@Nullable Node list, Each each) {
    if (list != null) {
      list.items().forEach(each::read);
    }
  }
}
