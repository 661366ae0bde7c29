package yixian.selection.nomination;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import yixian.approval.NewRequest;
import yixian.approval.Row;
import yixian.directory.People;
import yixian.directory.Units;
import yixian.secondment.batch.Batch;
import yixian.selection.rule.Barrier;
import yixian.selection.rule.Finding;

/** 推荐摘要 · What the approvers read of a nomination. */
@Component
class Papers {

  static final String KIND = "selection-nomination";

  private final Units units;
  private final People people;
  private final String flow;

  Papers(Units units, People people, @Value("${yixian.selection.flow:" + KIND + "}") String flow) {
    this.units = units;
    this.people = people;
    this.flow = flow;
  }

  NewRequest request(Nomination nomination, Batch batch) {
    return new NewRequest(
        flow,
        KIND,
        "挂职人选",
        nomination.id(),
        title(nomination),
        "/selection/" + batch.id(),
        rows(nomination, batch),
        List.of());
  }

  String title(Nomination nomination) {
    return "推荐" + people.name(nomination.person()) + "参加“" + nomination.batchName() + "”";
  }

  List<Row> rows(Nomination nomination, Batch batch) {
    List<Row> rows = new ArrayList<>();
    rows.add(new Row("人选", people.name(nomination.person())));
    rows.add(new Row("派出单位", units.name(nomination.homeUnit())));
    rows.add(new Row("现任职务", nomination.homeTitle()));
    rows.add(
        new Row("批次", batch.name() + "（" + batch.term().from() + " 至 " + batch.term().to() + "）"));
    rows.add(new Row("专项任务", batch.task()));
    rows.add(new Row("推荐理由", nomination.reason()));
    for (Finding finding : nomination.checks().findings()) {
      rows.add(new Row("条件：" + finding.rule(), answer(finding)));
    }
    String barred =
        nomination.checks().barriers().stream()
            .map(Barrier::because)
            .distinct()
            .collect(Collectors.joining("；"));
    if (!barred.isEmpty()) {
      rows.add(new Row("须回避", barred));
    }
    if (nomination.override() != null) {
      rows.add(new Row("破格推荐理由", nomination.override()));
    }
    return rows;
  }

  private static String answer(Finding finding) {
    return finding.answer().label()
        + "："
        + finding.because()
        + "（"
        + (finding.strict() ? "必备" : "优先")
        + "；"
        + finding.fact()
        + "）";
  }
}
