package yixian.selection.preference;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.kernel.Days;
import yixian.notice.Notices;
import yixian.notice.Template;
import yixian.secondment.batch.Batch;
import yixian.selection.nomination.Nomination;

/** 告知 · Tells nominees until when they may rank posts, in the transaction that sets it. */
@Component
class Tidings {

  private static final String WINDOW = "selection.window";
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("M 月 d 日 HH:mm").withZone(Days.ZONE);

  private final Notices notices;

  Tidings(Notices notices, Road road) {
    this.notices = notices;
    road.job(
        () -> {
          notices.define(
              new Template(
                  WINDOW, "意向填报：{batch}", "“{batch}”的岗位意向可在 {opens} 至 {closes} 填报，自愿填写，截止前可改"));
          return true;
        });
  }

  void set(Window window, Batch batch, List<Nomination> nominees) {
    if (!nominees.isEmpty()) {
      notices.tellPeople(
          nominees.stream().map(Nomination::person).toList(),
          WINDOW,
          Map.of(
              "batch", batch.name(),
              "opens", MOMENT.format(window.opens()),
              "closes", MOMENT.format(window.closes())),
          "/my-preferences");
    }
  }
}
