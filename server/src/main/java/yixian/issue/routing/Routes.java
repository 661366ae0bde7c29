package yixian.issue.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import yixian.audit.Audit;
import yixian.calendar.Calendars;
import yixian.directory.Units;
import yixian.issue.category.Categories;
import yixian.issue.category.CategoryBook;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/**
 * 派遣规则 · Finds the unit for a report: the rules are read from the top, the first that fits decides.
 *
 * <p>Every answer names its rule, so that a unit can be told why it was chosen. The table is
 * changed as a whole and by one person at a time. Answers come from memory.
 */
@Component
public class Routes {

  private static final int MOST = 2_000;

  private final RoutingStore store;
  private final Categories categories;
  private final Calendars calendars;
  private final Units units;
  private final Audit audit;
  private volatile Routing routing;

  Routes(RoutingStore store, Categories categories, Calendars calendars, Units units, Audit audit) {
    this.store = store;
    this.categories = categories;
    this.calendars = calendars;
    this.units = units;
    this.audit = audit;
    this.routing = store.routing();
  }

  /** The rules as they stand. */
  public Routing routing() {
    return routing;
  }

  /** The first rule that fits, if any does. */
  public Optional<Answer> find(Rule.Question question) {
    CategoryBook book = categories.book();
    List<Rule> rules = routing.rules();
    for (int i = 0; i < rules.size(); i++) {
      Rule rule = rules.get(i);
      if (rule.fits(question, book, calendars)) {
        String why = "规则第 " + (i + 1) + " 条：" + rule.why();
        return Optional.of(
            new Answer(rule.id(), i + 1, rule.unit(), why, rule.autoAccept(), rule.autoDispatch()));
      }
    }
    return Optional.empty();
  }

  /** Puts these rules in place of the ones that the editor saw. */
  public Routing replace(Actor actor, int seen, List<Rule> rules) {
    check(rules);
    store.replace(actor, seen, rules);
    audit.note(
        actor,
        "routing.replace",
        "routing",
        "rules",
        Map.of("version", seen + 1, "rules", rules.size()));
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            routing = store.routing();
          }
        });
    return new Routing(seen + 1, rules);
  }

  private void check(List<Rule> rules) {
    if (rules.size() > MOST) {
      throw Problem.invalid(new Fault("rules", "规则超过 " + MOST + " 条", "请合并规则"));
    }
    CategoryBook book = categories.book();
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      Rule rule = rules.get(i);
      if (rule.category() != null && book.find(rule.category()).isEmpty()) {
        faults.add(new Fault("category", i + 1, "第 " + (i + 1) + " 条规则的分类不存在", "请重新选择分类"));
      }
      if (units.find(rule.unit()).isEmpty()) {
        faults.add(new Fault("unit", i + 1, "第 " + (i + 1) + " 条规则的承办单位不存在", "请重新选择承办单位"));
      }
      if (rule.area() != null && units.find(rule.area()).isEmpty()) {
        faults.add(new Fault("area", i + 1, "第 " + (i + 1) + " 条规则的区域不存在", "请重新选择区域"));
      }
      if (rule.why().isBlank() || rule.why().length() > 200) {
        faults.add(new Fault("why", i + 1, "第 " + (i + 1) + " 条规则的理由应为 1 至 200 个字", "请写明为何派给该单位"));
      }
      if (rule.autoDispatch() && !rule.autoAccept()) {
        faults.add(
            new Fault("autoDispatch", i + 1, "第 " + (i + 1) + " 条规则自动派遣而不自动立案", "请同时开启自动立案"));
      }
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }
}
