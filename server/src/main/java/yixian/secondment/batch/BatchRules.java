package yixian.secondment.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import yixian.kernel.Fault;
import yixian.secondment.Direction;

/**
 * 批次规则 · What a batch must be before it is kept.
 *
 * <p>公务员法第七十二条 asks for a named task. The 2024 rules on relieving the grassroots
 * (《整治形式主义为基层减负若干规定》) let superiors take people from below only by a planned secondment with
 * approval and term; an open-ended borrowing upwards is therefore refused. A term is a year as a
 * rule and at most as many months as the district has set (24 where it has set nothing). Phases
 * begin and end in their order.
 */
@Component
class BatchRules {

  private final int mostMonths;

  BatchRules(@Value("${yixian.secondment.most-months:24}") int mostMonths) {
    this.mostMonths = mostMonths;
  }

  /** All that is wrong, each with its mend; empty when the batch may stand. */
  List<Fault> faults(BatchDraft draft) {
    List<Fault> faults = new ArrayList<>();
    if (draft.number() == null || draft.number() < 1 || draft.number() > 9999) {
      faults.add(new Fault("number", "批次序号应为 1 至 9999", "请填写第几批"));
    }
    text(faults, "name", draft.name(), 60, "没有写明批次名称", "请填写 1 至 60 个字的名称");
    text(
        faults,
        "task",
        draft.task(),
        500,
        "没有写明专项任务；公务员法第七十二条规定挂职须为承担重大工程、重大项目、重点任务或其他专项工作",
        "请写明任务");
    text(faults, "approver", draft.approver(), 80, "没有写明批准机关", "请填写批准本次挂职的机关");
    text(faults, "legalBasis", draft.basis(), 200, "依据过长", "请写文件名称与条款");
    if (draft.direction() == null) {
      faults.add(new Fault("direction", "没有选择挂职方向", "请选择下派、上挂、双向或平级"));
    }
    term(faults, draft);
    phases(faults, draft.spans());
    return faults;
  }

  private void term(List<Fault> faults, BatchDraft draft) {
    LocalDate from = draft.from();
    LocalDate to = draft.to();
    if (from == null) {
      faults.add(new Fault("from", "没有写明开始日期", "请填写开始日期"));
    }
    if (to == null) {
      faults.add(
          draft.direction() == Direction.UP
              ? new Fault(
                  "to", "上挂没有期限：2024 年《整治形式主义为基层减负若干规定》不允许无期限向上借调基层干部", "请写明结束日期，按有计划、经批准的挂职办理")
              : new Fault("to", "没有写明结束日期，挂职须有期限", "请填写结束日期，一般为一年"));
    }
    if (from == null || to == null) {
      return;
    }
    if (to.isBefore(from)) {
      faults.add(new Fault("to", "结束日期 " + to + " 早于开始日期 " + from, "请改正结束日期"));
    } else if (to.isAfter(from.plusMonths(mostMonths).minusDays(1))) {
      faults.add(
          new Fault(
              "to",
              "期限超过 " + mostMonths + " 个月的上限",
              "请改到 " + from.plusMonths(mostMonths).minusDays(1) + " 或更早；确需继续的另行报批"));
    }
  }

  private static void phases(List<Fault> faults, List<PhaseSpan> spans) {
    List<PhaseSpan> inOrder =
        spans.stream().sorted(Comparator.comparing(PhaseSpan::phase)).toList();
    Set<Phase> seen = new HashSet<>();
    PhaseSpan before = null;
    for (PhaseSpan span : inOrder) {
      String field = "phases." + span.phase();
      String name = "“" + span.phase().label() + "”";
      if (!seen.add(span.phase())) {
        faults.add(new Fault(field, "阶段" + name + "写了两次", "请只保留一次"));
      }
      if (span.to().isBefore(span.from())) {
        faults.add(new Fault(field, "阶段" + name + "的结束早于开始", "请改正日期"));
      } else if (before != null && goesBack(before, span)) {
        faults.add(
            new Fault(
                field,
                "阶段" + name + "早于前一阶段“" + before.phase().label() + "”",
                "请改到 " + before.from() + " 之后，且不早于 " + before.to() + " 结束"));
      }
      before = span;
    }
  }

  /** Phases may overlap, but neither begin nor end before the one that comes first. */
  private static boolean goesBack(PhaseSpan before, PhaseSpan span) {
    return span.from().isBefore(before.from()) || span.to().isBefore(before.to());
  }

  private static void text(
      List<Fault> faults,
      String field,
      @Nullable String text,
      int longest,
      String message,
      String mend) {
    if (text == null || text.isBlank()) {
      faults.add(new Fault(field, message, mend));
    } else if (text.strip().length() > longest) {
      faults.add(new Fault(field, "超过 " + longest + " 个字", "请精简"));
    }
  }
}
