package yixian.selection.matching;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import yixian.planner.Budget;
import yixian.planner.Status;
import yixian.planner.json.JsonReader;
import yixian.planner.match.MatchEngine;
import yixian.selection.brief.Aim;
import yixian.selection.brief.Brief;

/**
 * 最优匹配 · The best plan by the brief's aims in their order, proven by the planner's engine.
 *
 * <p>Where the posts that must be filled cannot all be, they are matched as any other and the
 * proposal says which rules clash. Where the rules of the brief themselves clash there is no plan,
 * and the answer is the smallest set of rules that cannot be kept together. Between equal plans the
 * persons' own wishes decide, between equal persons the order of nomination.
 */
@Component
class ProvenMatcher implements Matcher {

  private static final Logger LOG = LoggerFactory.getLogger(ProvenMatcher.class);

  private final GreedyMatcher plain = new GreedyMatcher();
  private final ObjectMapper json;

  ProvenMatcher(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public Answer match(Task task, Watch watch) {
    if (task.isClosed()) {
      return plain.match(task, watch);
    }
    try {
      return proven(task, watch);
    } catch (LinkageError e) {
      LOG.warn("本机不能运行求解器，按逐对择优匹配：{}", e.toString());
      return plain.match(task, watch);
    }
  }

  private Answer proven(Task task, Watch watch) {
    PostingDocument asked = new PostingDocument(task);
    Map<UUID, String> units = units(task);
    List<String> empty = asked.unitsWithoutPeople(units);
    if (!empty.isEmpty()) {
      return Answer.none(empty);
    }
    int must = task.posts().stream().filter(Post::mustFill).mapToInt(Post::places).sum();
    boolean enough = must <= task.people().size();
    yixian.planner.Answer found = solve(asked, enough, watch);
    List<String> clash =
        enough
            ? clash(found, units)
            : List.of("必派岗位共 " + must + " 个名额，人选只有 " + task.people().size() + " 人");
    if (enough && must > 0 && found.status() == Status.INFEASIBLE) {
      found = solve(asked, false, watch);
    }
    if (found.status() == Status.INFEASIBLE) {
      return Answer.none(clash(found, units));
    }
    if (!found.status().hasPlan()) {
      return plain.match(task, watch);
    }
    String doubt = clash.isEmpty() ? "" : "必派岗位不能都派满（" + String.join("；", clash) + "）。";
    return new FoundPlan(task, asked, found, json.valueToTree(found.body()))
        .answer(doubt + rule(task.brief()) + "。" + proof(found));
  }

  private yixian.planner.Answer solve(PostingDocument asked, boolean mustFill, Watch watch) {
    Map<String, Object> document = asked.document(mustFill, watch.alternatives());
    Budget budget =
        new Budget(
            watch.seconds(),
            1,
            (_, best, bound) -> watch.seen(best / asked.scale(), bound / asked.scale()));
    return new MatchEngine().solve(JsonReader.read(json.writeValueAsString(document)), budget);
  }

  private static Map<UUID, String> units(Task task) {
    return task.people().stream()
        .map(Person::unit)
        .distinct()
        .collect(Collectors.toMap(Unit::id, Unit::name));
  }

  /** The rules that clash, with units by name. */
  private static List<String> clash(yixian.planner.Answer found, Map<UUID, String> units) {
    return found.status() == Status.INFEASIBLE
        ? found.summary().stream().skip(1).map(line -> named(line, units)).toList()
        : List.of();
  }

  private static String named(String line, Map<UUID, String> units) {
    String named = line.replaceFirst("^\\s*·\\s*", "");
    for (Map.Entry<UUID, String> unit : units.entrySet()) {
      named = named.replace(unit.getKey().toString(), unit.getValue());
    }
    return named;
  }

  private static String rule(Brief brief) {
    String aims = brief.aims().stream().map(Aim::label).collect(Collectors.joining("，其次"));
    String weights =
        brief.weights().entrySet().stream()
            .filter(each -> each.getValue() > 0)
            .map(each -> each.getKey().earned() + " " + each.getValue() + " 分")
            .collect(Collectors.joining("、"));
    String equal = brief.aims().contains(Aim.STABLE) ? "" : "；相同的先看本人志愿，再看推荐先后";
    return "首先" + aims + equal + "（" + weights + "）";
  }

  private static String proof(yixian.planner.Answer found) {
    @Nullable Double gap = found.gap();
    return found.status() == Status.OPTIMAL || gap == null
        ? "已证明：在回避、锁定和本批规则之下，没有更好的方案"
        : "限时内找到的最好方案，与理论上限的差距不超过 %.2f%%".formatted(100 * gap);
  }
}
