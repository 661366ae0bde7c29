package yixian.issue.routing;

import java.util.List;

/** 派遣规则表 · The ordered rules, changed as a whole. */
public record Routing(int version, List<Rule> rules) {

  public Routing {
    rules = List.copyOf(rules);
  }
}
