package yixian.issue.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.directory.Units;
import yixian.issue.Channel;
import yixian.issue.Given;
import yixian.issue.IssueLifecycle;
import yixian.issue.Move;
import yixian.issue.MoveOrder;
import yixian.issue.Stage;
import yixian.issue.State;
import yixian.issue.category.Categories;
import yixian.issue.category.Category;
import yixian.issue.db.tables.records.IssuesRecord;
import yixian.issue.db.tables.records.WorkOrdersRecord;
import yixian.issue.routing.Ruling;
import yixian.issue.routing.Rulings;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Lifecycle;
import yixian.kernel.Problem;

/**
 * 流转 · Carries out one move on a dossier by the rules of the trade.
 *
 * <p>The first unit stays responsible until its return is accepted, which is to say until the issue
 * is dispatched anew. A work order is returned at most once; a return that is refused, or a second
 * order to a unit that had returned one, is binding. Bad ratings (the two lowest) must be called
 * back, and put right in 15 working days; who asked to be called back waits for it from the end.
 */
@Component
public class Deeds {

  private static final int LONGEST_PARKING = 365;

  private final Timekeeper timekeeper;
  private final Merging merging;
  private final Whistling whistling;
  private final Extending extending;
  private final Ratings ratings;
  private final WishStore wishes;
  private final Rulings rulings;
  private final Categories categories;
  private final Units units;
  private final Clock clock;

  Deeds(
      Timekeeper timekeeper,
      Merging merging,
      Whistling whistling,
      Extending extending,
      Ratings ratings,
      WishStore wishes,
      Rulings rulings,
      Categories categories,
      Units units,
      Clock clock) {
    this.timekeeper = timekeeper;
    this.merging = merging;
    this.whistling = whistling;
    this.extending = extending;
    this.ratings = ratings;
    this.wishes = wishes;
    this.rulings = rulings;
    this.categories = categories;
    this.units = units;
    this.clock = clock;
  }

  /** Opens the timeline of a new issue. */
  public void report(Actor actor, Dossier dossier, Instant at) {
    dossier.step(actor, Move.REPORT, null, State.REPORTED, at, null, null);
    timekeeper.tick(dossier, Move.REPORT, at);
  }

  /** Does what the order says, or refuses it and says why. */
  public void carryOut(Actor actor, Dossier dossier, MoveOrder order) {
    Move move = order.move();
    State from = dossier.state();
    Lifecycle.Edge<State, Move, Given> edge = edge(dossier, move);
    if (!dossier.holds(edge.given())) {
      throw Problem.refused("condition", edge.given().refusal());
    }
    dossier
        .barred(move)
        .ifPresent(
            bar -> {
              throw bar;
            });
    if (move.byCaller() && !dossier.calledBy(actor)) {
      throw Problem.refused("not-the-caller", "只有吹哨的单位能评价报到情况");
    }
    if (move.byHandlingUnit() && !dossier.inChargeOf(actor)) {
      throw Problem.refused("not-in-charge", "只有承办单位能“" + move.label() + "”，本事件由其他单位承办");
    }
    if (move == Move.ASK_REOPEN && !actor.isCitizen() && !dossier.concerns(actor)) {
      throw Problem.refused("not-concerned", "只有反映人、承办单位、督办人或代市民登记的坐席能申请重开");
    }
    if (move == Move.RATE && !Channel.valueOf(dossier.issue().getChannel()).resident()) {
      throw Problem.refused("no-resident", "本事件不是市民反映的，没有市民评价");
    }
    OrderCheck.demand(order, dossier);
    Instant at = clock.instant();
    if (from == State.REPORTED && move == Move.DISPATCH) {
      actor.demand(Move.ACCEPT.permission(), Move.ACCEPT.label());
      dossier.step(actor, Move.ACCEPT, from, State.ACCEPTED, at, null, null);
    }
    String detail = effect(actor, dossier, order, at);
    dossier.step(
        actor, move, dossier.state(), edge.to(), at, text(order.reason(), order.note()), detail);
    timekeeper.tick(dossier, move, at);
    if (from.open() && !dossier.state().open()) {
      whistling.ended(dossier);
    }
  }

  /** Where the move leads from here: to the end whose condition holds, where there are several. */
  private static Lifecycle.Edge<State, Move, Given> edge(Dossier dossier, Move move) {
    State from = dossier.state();
    List<Lifecycle.Edge<State, Move, Given>> ends = IssueLifecycle.GRAPH.ends(from, move);
    if (ends.isEmpty()) {
      throw Problem.refused(
          "not-allowed-here", "事件现为“" + from.label() + "”，不能“" + move.label() + "”；请刷新后查看可办的动作");
    }
    return ends.stream()
        .filter(each -> dossier.holds(each.given()))
        .findFirst()
        .orElse(ends.getFirst());
  }

  private @Nullable String effect(Actor actor, Dossier dossier, MoveOrder order, Instant at) {
    IssuesRecord issue = dossier.issue();
    return switch (order.move()) {
      case VERIFY -> verified(issue, order);
      case ACCEPT -> recategorised(dossier, order.category());
      case DISPATCH -> dispatched(actor, dossier, order, at);
      case RETURN -> returned(dossier, order);
      case REFUSE_RETURN -> {
        settled(issue, Objects.requireNonNull(issue.getUnit()), at);
        yield returnRefused(dossier);
      }
      case START_HANDLING -> started(dossier, at);
      case HANDLE -> handled(dossier, order, at);
      case ASK_EXTENSION -> extending.asked(dossier, order);
      case GRANT_EXTENSION -> extending.granted(dossier);
      case REFUSE_EXTENSION -> extending.refused(dossier);
      case PASS_CHECK -> {
        issue.setChecked(true);
        yield null;
      }
      case FAIL_CHECK -> {
        issue.setChecked(false);
        issue.setReworks(issue.getReworks() + 1);
        yield "第 " + issue.getReworks() + " 次返工";
      }
      case PARK -> parked(issue, order, at);
      case ASK_FORCE -> {
        issue.setForceAskedBy(actor.account());
        yield "待另一人批准";
      }
      case REFUSE_FORCE -> {
        issue.setForceAskedBy(null);
        yield null;
      }
      case FORCE_CLOSE -> forced(actor, dossier, at);
      case WHISTLE -> whistling.blow(actor, dossier, order, at);
      case RATE_PRESENT, RATE_PARTLY, RATE_ABSENT -> whistling.rated(actor, dossier, order, at);
      case MERGE -> merging.into(actor, dossier, order, at);
      case UNMERGE -> merging.outOf(actor, dossier, at);
      case CLOSE -> closed(issue, at);
      case VOID, REFUSE -> ended(issue, at);
      case RATE -> ratings.rated(dossier, order, at);
      case CALL_BACK -> ratings.calledBack(actor, dossier, order, at);
      case PUT_RIGHT -> {
        String term = Ratings.term(issue);
        reopened(issue);
        yield term;
      }
      case LET_STAND -> Ratings.letStand(dossier);
      case ASK_REOPEN -> {
        issue.setReopenAsked(true);
        yield null;
      }
      case GRANT_REOPEN -> {
        reopened(issue);
        yield null;
      }
      case REFUSE_REOPEN -> {
        issue.setReopenAsked(false);
        yield null;
      }
      case SUPERVISE -> {
        issue.setSupervised(true);
        issue.setSupervisions(issue.getSupervisions() + 1);
        yield "第 " + issue.getSupervisions() + " 次督办";
      }
      case RESUME -> {
        issue.setWakeOn(null);
        yield null;
      }
      case URGE -> {
        issue.setUrgings(issue.getUrgings() + 1);
        yield "第 " + issue.getUrgings() + " 次催办";
      }
      case REPORT, ASK_VERIFY, UNCLEAR_CHECK -> null;
    };
  }

  private static String verified(IssuesRecord issue, MoveOrder order) {
    var outcome = Objects.requireNonNull(order.outcome());
    issue.setVerification(outcome.name());
    return outcome.label();
  }

  private @Nullable String recategorised(Dossier dossier, @Nullable UUID category) {
    if (category == null || category.equals(dossier.issue().getCategory())) {
      return null;
    }
    Category found =
        categories
            .book()
            .find(category)
            .filter(each -> !each.retired())
            .orElseThrow(() -> Problem.invalid(new Fault("category", "分类不存在或已停用", "请从分类列表中选择")));
    dossier.issue().setCategory(found.id());
    return "分类改为 " + categories.book().path(found.id());
  }

  private String dispatched(Actor actor, Dossier dossier, MoveOrder order, Instant at) {
    recategorised(dossier, order.category());
    IssuesRecord issue = dossier.issue();
    UUID suggested = issue.getSuggestedUnit();
    UUID unit = order.unit() == null ? suggested : order.unit();
    if (unit == null
        || units.find(unit).filter(each -> each.period().contains(Days.of(at))).isEmpty()) {
      throw Problem.invalid(new Fault("unit", "承办单位不存在或已撤销", "请重新选择承办单位"));
    }
    if (issue.getReturnAsked() && unit.equals(issue.getUnit())) {
      throw Problem.refused("same-unit", "该单位正申请回退：同意回退请改派其他单位，不同意请驳回回退");
    }
    if (issue.getReturnAsked()) {
      settled(issue, unit, at);
    }
    boolean hadReturned =
        dossier.orders().stream()
            .anyMatch(each -> each.getUnit().equals(unit) && each.getReturnReason() != null);
    dossier
        .order()
        .filter(each -> issue.getReturnAsked())
        .ifPresent(each -> each.setReturnAnswer("ACCEPTED"));
    String rule = unit.equals(suggested) ? issue.getSuggestedWhy() : null;
    String why =
        rule != null ? rule : order.note() != null ? order.note() : "由 " + actor.name() + " 指定";
    dossier.orders().add(newOrder(actor, dossier, unit, why, hadReturned, at));
    issue.setUnit(unit);
    issue.setReturnAsked(false);
    issue.setExtensionAsked(false);
    if (issue.getFirstUnit() == null) {
      issue.setFirstUnit(unit);
    }
    return "派往 " + units.name(unit) + "（" + why + "）" + (hadReturned ? "；争议已裁定，不得再退" : "");
  }

  /** Reviewed once and binding, and a hint for the next one like it. */
  private void settled(IssuesRecord issue, UUID unit, Instant at) {
    String why = "派单争议裁定（" + issue.getCode() + "，" + Days.of(at) + "）：由" + units.name(unit) + "承办";
    rulings.keep(issue.getCategory(), issue.getTown(), new Ruling(unit, why), issue.getId(), at);
  }

  static WorkOrdersRecord newOrder(
      Actor actor, Dossier dossier, UUID unit, String why, boolean binding, Instant at) {
    WorkOrdersRecord order = new WorkOrdersRecord();
    order.setId(Ids.next());
    order.setIssue(dossier.id());
    order.setNumber(dossier.orders().size() + 1);
    order.setUnit(unit);
    order.setWhy(why);
    order.setDispatchedAt(at);
    order.setDispatchedBy(actor.name());
    order.setBinding(binding);
    order.setExtensions(0);
    return order;
  }

  private static @Nullable String returned(Dossier dossier, MoveOrder order) {
    current(dossier).setReturnReason(order.reason());
    dossier.issue().setReturnAsked(true);
    dossier.issue().setExtensionAsked(false);
    return "获准前仍由本单位负责";
  }

  private static String returnRefused(Dossier dossier) {
    current(dossier).setReturnAnswer("REFUSED");
    current(dossier).setBinding(true);
    dossier.issue().setReturnAsked(false);
    return "争议已裁定，不得再退";
  }

  private static @Nullable String started(Dossier dossier, Instant at) {
    current(dossier).setStartedAt(at);
    return null;
  }

  private static @Nullable String handled(Dossier dossier, MoveOrder order, Instant at) {
    WorkOrdersRecord current = current(dossier);
    current.setHandledAt(at);
    current.setOutcome(text(order.note(), order.reason()));
    dossier.issue().setChecked(false);
    dossier.issue().setExtensionAsked(false);
    boolean late =
        dossier.timer(Stage.HANDLE).map(timer -> at.isAfter(timer.getDeadline())).orElse(false);
    return late ? "超期办结" : null;
  }

  private static String parked(IssuesRecord issue, MoveOrder order, Instant at) {
    LocalDate until = Objects.requireNonNull(order.until());
    LocalDate today = Days.of(at);
    if (!until.isAfter(today) || until.isAfter(today.plusDays(LONGEST_PARKING))) {
      throw Problem.invalid(
          new Fault(
              "until",
              "唤醒日期 " + until + " 应在今天之后、" + LONGEST_PARKING + " 天之内",
              "请改正唤醒日期；到期仍不具备条件的可再次挂账"));
    }
    issue.setExtensionAsked(false);
    issue.setWakeOn(until);
    return until + " 唤醒";
  }

  /** Two look at an end that leaves the course: who asked for it does not grant it. */
  private @Nullable String forced(Actor actor, Dossier dossier, Instant at) {
    if (dossier.forceAskedBy(actor)) {
      throw Problem.refused("second-person", "强制结案由本人申请的，须由另一人批准");
    }
    return closed(dossier.issue(), at);
  }

  private @Nullable String closed(IssuesRecord issue, Instant at) {
    ended(issue, at);
    boolean asked = mayHaveCalled(issue) && wishes.callBack(issue.getId());
    issue.setCallBackDue(asked);
    return asked ? "来电人要求回访" : null;
  }

  /** A call came by the hotline, or was merged into what came otherwise. */
  private static boolean mayHaveCalled(IssuesRecord issue) {
    return issue.getChannel().equals(Channel.HOTLINE.name()) || issue.getReports() > 1;
  }

  private static @Nullable String ended(IssuesRecord issue, Instant at) {
    issue.setForceAskedBy(null);
    issue.setWakeOn(null);
    issue.setClosedAt(at);
    issue.setReturnAsked(false);
    issue.setExtensionAsked(false);
    return null;
  }

  private static void reopened(IssuesRecord issue) {
    issue.setReopenAsked(false);
    issue.setClosedAt(null);
    issue.setChecked(false);
    issue.setRating(null);
    issue.setPutRightBy(null);
    issue.setPutRightReminded(null);
    issue.setCallBackDue(false);
  }

  static WorkOrdersRecord current(Dossier dossier) {
    return dossier.order().orElseThrow(() -> Problem.refused("no-order", "事件尚未派遣，没有工单"));
  }

  private static @Nullable String text(@Nullable String first, @Nullable String second) {
    String text = first == null || first.isBlank() ? second : first;
    return text == null || text.isBlank() ? null : text.strip();
  }
}
