package yixian.secondment.placement;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.kernel.Days;
import yixian.notice.Notices;
import yixian.notice.Template;
import yixian.secondment.Names;
import yixian.secondment.db.tables.records.PlacementsRecord;

/** 告知 · Tells the official what concerns him, in the transaction of the deed. */
@Component
class Tidings {

  private static final String STARTED = "secondment.started";
  private static final String RECALLED = "secondment.recalled";
  private static final String LINK = "/my-secondment";

  private final Notices notices;
  private final Names names;

  Tidings(Notices notices, Names names, Road road) {
    this.notices = notices;
    this.names = names;
    road.job(
        () -> {
          notices.define(new Template(STARTED, "挂职到岗 {host}", "您的挂职自今日开始，至 {to}"));
          notices.define(
              new Template(RECALLED, "挂职召回", "您在{host}的挂职已被召回：{reason}。您可在 {answerBy} 前答复，答复附卷"));
          return true;
        });
  }

  void moved(PlacementsRecord placement, PlacementMove move) {
    switch (move) {
      case START ->
          tell(
              placement,
              STARTED,
              Map.of("host", host(placement), "to", placement.getToDay().toString()));
      case RECALL ->
          tell(
              placement,
              RECALLED,
              Map.of(
                  "host",
                  host(placement),
                  "reason",
                  placement.getReason(),
                  "answerBy",
                  Days.of(placement.getAnswerBy()).toString()));
      case APPROVE, FILE, RETURN, WITHDRAW -> {}
    }
  }

  private String host(PlacementsRecord placement) {
    return names.unit(placement.getHostUnit()).name();
  }

  private void tell(PlacementsRecord placement, String template, Map<String, ?> params) {
    notices.tellPeople(List.of(placement.getPerson()), template, params, LINK);
  }
}
