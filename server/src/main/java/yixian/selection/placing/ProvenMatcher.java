package yixian.selection.placing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import yixian.planner.Budget;
import yixian.planner.Status;
import yixian.planner.json.JsonReader;
import yixian.planner.match.MatchEngine;

/**
 * 最优匹配 · As many people placed as can be, and of all such plans one whose ranks on both sides sum
 * to the least; proven by the planner's engine.
 *
 * <p>The task goes to the engine as the document that {@code ./yixian plan match} reads too
 * (docs/formats/plan-match.md). Where the posts that must be filled cannot all be, they are matched
 * as any other and the proposal says which rules clash. Between equal plans the persons' own wishes
 * decide, between equal persons the order of nomination.
 */
@Component
class ProvenMatcher implements Matcher {

  private static final Logger LOG = LoggerFactory.getLogger(ProvenMatcher.class);
  private static final double SECONDS = 10;
  private static final String RULE = "先安排尽可能多的人，再使双方志愿名次之和最小，相同的先看本人志愿，再看推荐先后";

  private final GreedyMatcher plain = new GreedyMatcher();
  private final ObjectMapper json;

  ProvenMatcher(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public Answer match(Task task) {
    if (task.people().isEmpty() || task.posts().isEmpty()) {
      return plain.match(task);
    }
    try {
      return proven(task);
    } catch (LinkageError e) {
      LOG.warn("本机不能运行求解器，按逐对择优匹配：{}", e.toString());
      return plain.match(task);
    }
  }

  private Answer proven(Task task) {
    int must = task.posts().stream().filter(Post::mustFill).mapToInt(Post::places).sum();
    boolean enough = must <= task.people().size();
    yixian.planner.Answer found = solve(task, enough);
    String clash =
        enough ? clash(found) : "必派岗位共 " + must + " 个名额，人选只有 " + task.people().size() + " 人";
    if (enough && found.status() == Status.INFEASIBLE) {
      found = solve(task, false);
    }
    if (!found.status().hasPlan()) {
      return plain.match(task);
    }
    String doubt = clash == null ? "" : "必派岗位不能都派满（" + clash + "）。";
    Map<UUID, UUID> placed = placed(found);
    letTheFirstGoFirst(task, placed);
    return answer(task, doubt + RULE + "。" + proof(found), placed);
  }

  private yixian.planner.Answer solve(Task task, boolean mustFill) {
    return new MatchEngine()
        .solve(
            JsonReader.read(json.writeValueAsString(document(task, mustFill))),
            Budget.ofSeconds(SECONDS));
  }

  /** The task in the engine's own format. */
  static Map<String, Object> document(Task task, boolean mustFill) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("kind", "posting");
    List<Map<String, Object>> people = new ArrayList<>();
    for (Person each : task.people()) {
      String name = "推荐的第 " + (people.size() + 1) + " 人";
      people.add(Map.of("id", each.id(), "name", name, "fit", fit(task, each)));
    }
    document.put("people", people);
    document.put("posts", task.posts().stream().map(each -> post(each, mustFill)).toList());
    document.put(
        "rules",
        Map.of(
            "locks",
            task.locked().stream()
                .map(each -> Map.of("person", each.person(), "post", each.post()))
                .toList(),
            "forbidden",
            task.forbidden().stream()
                .filter(each -> !task.locked().contains(new Locked(each.person(), each.post())))
                .map(
                    each ->
                        Map.of(
                            "person", each.person(),
                            "post", each.post(),
                            "because", each.because()))
                .toList()));
    document.put("objectives", List.of("filled", "sum"));
    return document;
  }

  private static Map<String, Object> post(Post post, boolean mustFill) {
    return Map.of(
        "id", post.id(),
        "name", post.title(),
        "places", post.places(),
        "mustFill", mustFill && post.mustFill());
  }

  /**
   * The higher the better: what both ranks leave of the last place, and by a fraction of a rank his
   * own wish.
   */
  private static List<Long> fit(Task task, Person person) {
    long people = task.people().size();
    long posts = task.posts().size();
    long finer = people * (posts + 1) + 1;
    return task.posts().stream()
        .map(
            post -> {
              long wish = posts + 1 - Ranks.wish(task, person, post);
              long choice = people + 1 - Ranks.choice(task, person, post);
              return (wish + choice) * finer + wish;
            })
        .toList();
  }

  private static @Nullable String clash(yixian.planner.Answer found) {
    return found.status() == Status.INFEASIBLE
        ? found.summary().stream()
            .skip(1)
            .map(line -> line.strip())
            .collect(Collectors.joining("；"))
        : null;
  }

  private static String proof(yixian.planner.Answer found) {
    Double gap = found.gap();
    return found.status() == Status.OPTIMAL || gap == null
        ? "已证明：在回避和锁定之下，没有更好的方案"
        : "限时内找到的最好方案，与理论上限的差距不超过 %.2f%%".formatted(100 * gap);
  }

  private Map<UUID, UUID> placed(yixian.planner.Answer found) {
    JsonNode plan = json.valueToTree(found.body().get(yixian.planner.Answer.PLAN));
    Map<UUID, UUID> placed = new HashMap<>();
    for (JsonNode each : plan.get("placements")) {
      placed.put(
          UUID.fromString(each.get("person").asString()),
          UUID.fromString(each.get("post").asString()));
    }
    return placed;
  }

  /** Of two who would do equally well in a post, who was nominated first has it. */
  private static void letTheFirstGoFirst(Task task, Map<UUID, UUID> placed) {
    List<UUID> posts = task.posts().stream().map(Post::id).toList();
    List<List<Long>> fits = task.people().stream().map(each -> fit(task, each)).toList();
    for (int later = task.people().size() - 1; later > 0; later--) {
      UUID second = task.people().get(later).id();
      UUID post = placed.get(second);
      if (post == null || task.locked().contains(new Locked(second, post))) {
        continue;
      }
      int at = posts.indexOf(post);
      for (int earlier = 0; earlier < later; earlier++) {
        UUID first = task.people().get(earlier).id();
        if (!placed.containsKey(first)
            && fits.get(earlier).get(at).equals(fits.get(later).get(at))
            && !task.bars(first, post)) {
          placed.remove(second);
          placed.put(first, post);
          break;
        }
      }
    }
  }

  private static Answer answer(Task task, String rule, Map<UUID, UUID> placed) {
    Map<UUID, Post> posts = task.posts().stream().collect(Collectors.toMap(Post::id, each -> each));
    List<Pair> pairs = new ArrayList<>();
    List<Left> left = new ArrayList<>();
    for (Person person : task.people()) {
      UUID post = placed.get(person.id());
      if (post == null) {
        left.add(new Left(person.id(), Ranks.unplaced(task, person)));
      } else {
        boolean locked = task.locked().contains(new Locked(person.id(), post));
        pairs.add(
            new Pair(
                person.id(),
                post,
                locked ? "人工锁定" : Ranks.because(person, Objects.requireNonNull(posts.get(post)))));
      }
    }
    return new Answer(rule, pairs, left);
  }
}
