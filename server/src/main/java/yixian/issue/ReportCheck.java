package yixian.issue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.issue.category.Category;
import yixian.issue.category.CategoryBook;
import yixian.issue.category.Question;
import yixian.kernel.Fault;

/** Checks a report before anything is written: all faults at once, each with its field and mend. */
final class ReportCheck {

  private static final int LONGEST_SUMMARY = 200;
  private static final int LONGEST_DESCRIPTION = 4_000;
  private static final int LONGEST_ADDRESS = 200;
  private static final int MOST_FILES = 20;

  private ReportCheck() {}

  static List<Fault> faults(NewIssue report, CategoryBook book) {
    List<Fault> faults = new ArrayList<>();
    if (report.summary().isBlank()) {
      faults.add(new Fault("summary", "没有填写事情经过", "请用一句话说明发生了什么"));
    }
    tooLong(faults, "summary", "事情经过", report.summary(), LONGEST_SUMMARY);
    tooLong(faults, "description", "详细说明", report.description(), LONGEST_DESCRIPTION);
    tooLong(faults, "address", "地址", report.address(), LONGEST_ADDRESS);
    if (report.caller() != null) {
      tooLong(faults, "caller.name", "称呼", report.caller().name(), 40);
      phone(faults, report.caller().phone());
    }
    category(faults, report, book);
    if (report.photosTaken().size() > MOST_FILES || report.filesAdded().size() > MOST_FILES) {
      faults.add(new Fault("photos", "照片或附件超过 " + MOST_FILES + " 个", "请减少照片或附件"));
    }
    return faults;
  }

  /** The answers with the questions as they were asked. */
  static List<IssueSheet.Answer> answers(NewIssue report, CategoryBook book) {
    Map<UUID, String> given = given(report);
    return book.questions(report.category()).stream()
        .map(
            question ->
                new IssueSheet.Answer(
                    question.text(), question.kept(given.getOrDefault(question.id(), ""))))
        .filter(answer -> !answer.answer().isEmpty())
        .toList();
  }

  private static void category(List<Fault> faults, NewIssue report, CategoryBook book) {
    UUID id = report.category();
    if (id != null && book.find(id).map(Category::retired).orElse(true)) {
      faults.add(new Fault("category", "分类不存在或已停用", "请从分类列表中重新选择"));
      return;
    }
    List<Question> questions = book.questions(id);
    Map<UUID, String> given = given(report);
    Set<UUID> unknown = new HashSet<>(given.keySet());
    for (Question question : questions) {
      unknown.remove(question.id());
      question.fault(given.getOrDefault(question.id(), "")).ifPresent(faults::add);
    }
    for (UUID each : unknown) {
      faults.add(new Fault("answers." + each, "该分类没有这个问题", "请重新选择分类后再回答"));
    }
  }

  private static Map<UUID, String> given(NewIssue report) {
    Map<UUID, String> given = new HashMap<>();
    report.answersGiven().forEach(each -> given.put(each.question(), each.answer()));
    return given;
  }

  private static void phone(List<Fault> faults, @Nullable String phone) {
    if (phone != null && !phone.isBlank() && !phone.matches("[0-9+() -]{5,20}")) {
      faults.add(new Fault("caller.phone", "电话“" + phone + "”应为 5 至 20 位数字", "请改正电话"));
    }
  }

  private static void tooLong(
      List<Fault> faults, String field, String label, @Nullable String text, int most) {
    if (text != null && text.length() > most) {
      faults.add(
          new Fault(field, label + "有 " + text.length() + " 字，超过 " + most + " 字", "请精简" + label));
    }
  }
}
