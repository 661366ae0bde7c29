package yixian.signal;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.kernel.Days;
import yixian.notice.Notices;
import yixian.notice.Template;

/** 告知 · Tells the official of a signal about him and of what was decided. */
@Component
class Tidings {

  private static final String RAISED = "signal.raised";
  private static final String SETTLED = "signal.settled";
  private static final String LINK = "/my-secondment";

  private final Notices notices;

  Tidings(Notices notices, Road road) {
    this.notices = notices;
    road.job(
        () -> {
          notices.define(
              new Template(RAISED, "履职情况待说明：{kind}", "有一条关于您履职的情况需要您看一看，可在 {by} 前说明；只是提示，不是结论"));
          notices.define(new Template(SETTLED, "履职情况已处置：{outcome}", "{reason}"));
          return true;
        });
  }

  void raised(Signal signal) {
    notices.tellPeople(
        List.of(signal.about().person()),
        RAISED,
        Map.of("kind", signal.kind().label(), "by", Days.of(signal.answerBy()).toString()),
        LINK);
  }

  void settled(Signal signal, Signal.Settlement settlement) {
    notices.tellPeople(
        List.of(signal.about().person()),
        SETTLED,
        Map.of("outcome", settlement.outcome().label(), "reason", settlement.reason()),
        LINK);
  }
}
