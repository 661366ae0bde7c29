package yixian.issue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.issue.db.tables.records.IssuesRecord;
import yixian.issue.db.tables.records.StepsRecord;
import yixian.issue.dossier.Dossier;
import yixian.issue.dossier.Watchers;
import yixian.notice.Notices;
import yixian.notice.Template;

/**
 * 告知 · Tells the units and people who must act, in the transaction of the deed.
 *
 * <p>Only who has something to do is told: a new order, a check that failed, an answer to what was
 * asked, an urging, a deadline that passed.
 */
@Component
class Tidings {

  /** 通知模板. */
  private enum Words {
    DISPATCHED("新工单 {code}", "{summary}，请在 {deadline} 前处理"),
    ABSENT("未到位 {code}", "{summary} 被评为未到位：{reason}，请在 {deadline} 前重新报到"),
    REWORK("返工 {code}", "{summary} 核查未通过：{reason}"),
    URGED("催办 {code}", "{summary}：{reason}"),
    SUPERVISED("督办 {code}", "{summary}：{reason}"),
    RETURN_REFUSED("回退被驳回 {code}", "{summary}：{reason}。仍由本单位处理"),
    EXTENSION_GRANTED("同意延期 {code}", "{summary}，新的期限为 {deadline}"),
    EXTENSION_REFUSED("延期被驳回 {code}", "{summary}：{reason}"),
    PUT_RIGHT("差评整改 {code}", "{summary}：{reason}，请在 {deadline} 前整改"),
    NOT_PUT_RIGHT("差评逾期未整改 {code}", "{summary} 的整改期限 {deadline} 已过，请尽快整改；查明无需整改的，写明理由"),
    WOKEN("挂账到期 {code}", "{summary} 的挂账到了唤醒日期，已恢复计时，请在 {deadline} 前处理"),
    MERGED("已并案 {code}", "{summary} 与另一件是同一件事，已并案，不必再单独处理：{reason}"),
    UNMERGED("恢复办理 {code}", "{summary} 已拆出，请继续办理：{reason}"),
    WATCHED("您关注的事件 {code} {state}", "{summary}{reason}"),
    REPLIED("市民补充 {code}", "{summary}：市民有新的留言"),
    REPORTER_TOLD("您上报的事件 {code} {state}", "{summary}{reason}"),
    OVERDUE("超期 {code}", "{summary} 的{stage}期限 {deadline} 已过，请尽快办理并说明原因");

    private final String title;
    private final String text;

    Words(String title, String text) {
      this.title = title;
      this.text = text;
    }

    String code() {
      return "issue." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  private static final String HANDLERS = "issue.handle";

  private static final Set<Move> OF_THE_DESK =
      Set.of(Move.CLOSE, Move.FORCE_CLOSE, Move.CALL_BACK, Move.REFUSE_REOPEN);

  private final Notices notices;
  private final Watchers watchers;

  Tidings(Notices notices, Watchers watchers, yixian.access.Road road) {
    this.notices = notices;
    this.watchers = watchers;
    road.job(
        () -> {
          for (Words words : Words.values()) {
            notices.define(new Template(words.code(), words.title, words.text));
          }
          return Words.values().length;
        });
  }

  /** On what occasions somebody is told. */
  static List<String> occasions() {
    return Arrays.stream(Words.values())
        .filter(words -> words != Words.OVERDUE && words != Words.NOT_PUT_RIGHT)
        .map(words -> words.title.replaceAll(" ?\\{[a-z]+}", ""))
        .toList();
  }

  /** Tells of a move that is done. */
  void moved(Dossier dossier, MoveOrder order) {
    IssuesRecord issue = dossier.issue();
    switch (order.move()) {
      case DISPATCH -> unit(issue, Words.DISPATCHED, null);
      case RATE_ABSENT -> unit(issue, Words.ABSENT, order.reason());
      case FAIL_CHECK -> unit(issue, Words.REWORK, order.reason());
      case URGE -> unit(issue, Words.URGED, order.note());
      case SUPERVISE -> unit(issue, Words.SUPERVISED, order.reason());
      case REFUSE_RETURN -> unit(issue, Words.RETURN_REFUSED, order.reason());
      case GRANT_EXTENSION -> unit(issue, Words.EXTENSION_GRANTED, null);
      case REFUSE_EXTENSION -> unit(issue, Words.EXTENSION_REFUSED, order.reason());
      case PUT_RIGHT -> unit(issue, Words.PUT_RIGHT, order.reason());
      case MERGE -> parted(issue, Words.MERGED, order.reason());
      case UNMERGE -> parted(issue, Words.UNMERGED, order.reason());
      case REFUSE, VOID, CLOSE, FORCE_CLOSE -> reporter(issue, order.reason());
      case REPORT,
          ASK_VERIFY,
          VERIFY,
          ACCEPT,
          RETURN,
          START_HANDLING,
          WHISTLE,
          RATE_PRESENT,
          RATE_PARTLY,
          HANDLE,
          ASK_EXTENSION,
          ASK_FORCE,
          REFUSE_FORCE,
          PARK,
          RESUME,
          PASS_CHECK,
          UNCLEAR_CHECK,
          RATE,
          CALL_BACK,
          LET_STAND,
          ASK_REOPEN,
          GRANT_REOPEN,
          REFUSE_REOPEN -> {}
    }
    watchers(issue, order);
  }

  private void parted(IssuesRecord issue, Words words, @Nullable String reason) {
    unit(issue, words, reason);
    reporter(issue, reason);
  }

  /** Who watches hears of whatever a resident would be told of his own report. */
  private void watchers(IssuesRecord issue, MoveOrder order) {
    List<UUID> accounts = order.move().tellsResident() ? watchers.accounts(issue) : List.<UUID>of();
    if (!accounts.isEmpty()) {
      String words = "：" + order.move().label();
      notices.tellAccounts(accounts, Words.WATCHED.code(), params(issue, words), link(issue));
    }
  }

  /** Tells the unit in charge that the resident said something. */
  void replied(Dossier dossier) {
    unit(dossier.issue(), Words.REPLIED, null);
  }

  /** Tells the unit in charge that a parked issue goes on. */
  void woken(Dossier dossier) {
    unit(dossier.issue(), Words.WOKEN, null);
  }

  /** Tells, once, that a stage's deadline has passed. */
  void overdue(IssuesRecord issue, Stage stage, UUID unit) {
    Map<String, Object> params = params(issue, null);
    params.put("stage", stage.label());
    notices.tellUnit(unit, null, Words.OVERDUE.code(), params, link(issue));
  }

  /**
   * Tells, once, that a bad rating was not put right by its day: the unit in charge, and whoever of
   * the desk saw to the issue last, since the desk has to set it going.
   */
  void notPutRight(Dossier dossier) {
    IssuesRecord issue = dossier.issue();
    Map<String, Object> params = params(issue, null);
    params.put("deadline", Moments.words(Objects.requireNonNull(issue.getPutRightBy())));
    if (issue.getUnit() != null) {
      notices.tellUnit(issue.getUnit(), HANDLERS, Words.NOT_PUT_RIGHT.code(), params, link(issue));
    }
    List<UUID> desk =
        dossier.steps().stream()
            .filter(step -> OF_THE_DESK.contains(Move.valueOf(step.getMove())))
            .map(StepsRecord::getAccount)
            .filter(Objects::nonNull)
            .reduce((earlier, later) -> later)
            .stream()
            .toList();
    notices.tellAccounts(desk, Words.NOT_PUT_RIGHT.code(), params, link(issue));
  }

  private void unit(IssuesRecord issue, Words words, @Nullable String reason) {
    if (issue.getUnit() != null) {
      notices.tellUnit(issue.getUnit(), HANDLERS, words.code(), params(issue, reason), link(issue));
    }
  }

  private void reporter(IssuesRecord issue, @Nullable String reason) {
    if (issue.getRegistrar() != null && issue.getReporterKind().equals("STAFF")) {
      notices.tellAccounts(
          List.of(issue.getRegistrar()),
          Words.REPORTER_TOLD.code(),
          params(issue, reason == null ? "" : "：" + reason),
          link(issue));
    }
  }

  private static Map<String, Object> params(IssuesRecord issue, @Nullable String reason) {
    Map<String, Object> params = new java.util.HashMap<>();
    params.put("code", issue.getCode());
    params.put("summary", issue.getSummary());
    params.put("state", State.valueOf(issue.getState()).label());
    params.put("reason", reason == null ? "" : reason);
    params.put("deadline", Moments.words(issue.getDue()));
    return params;
  }

  private static String link(IssuesRecord issue) {
    return "/issues/" + issue.getId();
  }
}
