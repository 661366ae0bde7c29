package yixian.approval;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.access.Account;
import yixian.access.Accounts;
import yixian.access.Road;
import yixian.approval.course.Course;
import yixian.approval.db.tables.records.RequestsRecord;
import yixian.approval.db.tables.records.TasksRecord;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.notice.Notices;
import yixian.notice.Template;

/**
 * 告知 · Tells those who must act, and the applicant what came of it, in the transaction of the deed.
 *
 * <p>Whoever stands in for an approver is told all that the approver is told, so that nothing waits
 * for somebody who is away.
 */
@Component
class Tidings {

  /** 通知模板. */
  private enum Words {
    WAITING("待您审批：{title}", "{applicant} 提请，请在 {due} 前办理"),
    SOON("审批即将到期：{title}", "{applicant} 提请，请在 {due} 前办理"),
    OVERDUE("审批超期：{title}", "期限 {due} 已过，请尽快办理；不便办理可转办"),
    STUCK("审批超期：{title}", "{by} 尚未表态，期限 {due} 已过。可以催办，也可请系统管理员改派"),
    URGED("催办审批：{title}", "{applicant} 催办。{comment}"),
    RETURNED("退回修改：{title}", "{by} 退回：{comment}。修改后可重新提请"),
    APPROVED("已同意：{title}", "各步审批已全部同意"),
    REFUSED("不同意：{title}", "{by}：{comment}"),
    WITHDRAWN("已撤回：{title}", "{applicant} 撤回了申请，不必再审批"),
    COPIED("抄送：{title}", "{by} 抄送给您。{comment}");

    private final String title;
    private final String text;

    Words(String title, String text) {
      this.title = title;
      this.text = text;
    }

    String code() {
      return "approval." + name().toLowerCase(Locale.ROOT);
    }
  }

  private static final String ACT = "approval.act";
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Days.ZONE);

  private final Notices notices;
  private final Accounts accounts;

  Tidings(Notices notices, Accounts accounts, Road road) {
    this.notices = notices;
    this.accounts = accounts;
    road.job(
        () -> {
          for (Words words : Words.values()) {
            notices.define(new Template(words.code(), words.title, words.text));
          }
          return Words.values().length;
        });
  }

  /** Tells of a move that is done; the tasks are those that waited before it. */
  void moved(Actor actor, Course course, MoveOrder order, Collection<TasksRecord> before) {
    Map<String, Object> params = params(course, Course.nameOf(actor), order.comment());
    newcomers(course, before);
    switch (order.move()) {
      case RETURN -> applicant(course, Words.RETURNED, params);
      case REFUSE -> applicant(course, Words.REFUSED, params);
      case URGE -> approvers(course, course.waiting(), Words.URGED, params);
      case WITHDRAW -> approvers(course, before, Words.WITHDRAWN, params);
      case COPY -> tell(order.named(), Words.COPIED, params, course);
      case AGREE, ADD_AFTER -> {
        if (course.state() == State.APPROVED) {
          applicant(course, Words.APPROVED, params);
        }
      }
      case ASK, SEND_BACK, TRANSFER, ADD_BEFORE, RESEND, REASSIGN -> {}
    }
  }

  /** Tells those who are waited for now and were not before. */
  void newcomers(Course course, Collection<TasksRecord> before) {
    List<TasksRecord> fresh = new ArrayList<>(course.waiting());
    fresh.removeAll(before);
    fresh.forEach(task -> approvers(course, List.of(task), Words.WAITING, due(course, task)));
  }

  /** Reminds the approver before the deadline. */
  void soon(Course course, TasksRecord task) {
    approvers(course, List.of(task), Words.SOON, due(course, task));
  }

  /** Tells the approver and the applicant, once, that the deadline has passed. */
  void overdue(Course course, TasksRecord task) {
    Map<String, Object> params = due(course, task);
    approvers(course, List.of(task), Words.OVERDUE, params);
    params.put("by", task.getApproverName());
    applicant(course, Words.STUCK, params);
  }

  private void approvers(
      Course course, Collection<TasksRecord> tasks, Words words, Map<String, Object> params) {
    Set<UUID> told = new LinkedHashSet<>();
    for (TasksRecord task : tasks) {
      told.add(task.getApprover());
      accounts.substitutes(task.getApprover(), ACT).stream().map(Account::id).forEach(told::add);
    }
    told.remove(course.request().getApplicant());
    tell(told, words, params, course);
  }

  private void applicant(Course course, Words words, Map<String, Object> params) {
    tell(List.of(course.request().getApplicant()), words, params, course);
  }

  private void tell(Collection<UUID> told, Words words, Map<String, Object> params, Course course) {
    notices.tellAccounts(told, words.code(), params, "/approvals/" + course.id());
  }

  private static Map<String, Object> due(Course course, TasksRecord task) {
    Map<String, Object> params = params(course, "", null);
    params.put("due", words(task.getDue()));
    return params;
  }

  private static Map<String, Object> params(Course course, String by, @Nullable String comment) {
    RequestsRecord request = course.request();
    Map<String, Object> params = new HashMap<>();
    params.put("title", request.getTitle());
    params.put("applicant", request.getApplicantName());
    params.put("by", by);
    params.put("comment", comment == null ? "" : comment);
    params.put("due", words(request.getDue()));
    return params;
  }

  private static String words(Instant moment) {
    return moment.equals(Course.NEVER) ? "不限时" : MOMENT.format(moment);
  }
}
