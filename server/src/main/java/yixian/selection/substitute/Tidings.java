package yixian.selection.substitute;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.directory.People;
import yixian.notice.Notices;
import yixian.notice.Template;
import yixian.secondment.placement.Posting;
import yixian.secondment.placement.Recalled;

/**
 * 告知 · Tells the host of a recall that substitutes are offered, in the transaction of the recall.
 */
@Component
class Tidings {

  private static final String OFFERED = "selection.substitutes";

  private final Notices notices;
  private final People people;

  Tidings(Notices notices, People people, Road road) {
    this.notices = notices;
    this.people = people;
    road.job(
        () -> {
          notices.define(
              new Template(OFFERED, "召回替补：{person}的岗位", "{person}已召回，岗位空出；替补库人选与资格核对结果已备好，请查看"));
          return true;
        });
  }

  @EventListener
  void on(Recalled recalled) {
    Posting vacancy = recalled.posting();
    notices.tellUnit(
        vacancy.hostUnit(),
        "selection.rank",
        OFFERED,
        Map.of("person", people.name(vacancy.person())),
        "/substitutes/" + vacancy.id());
  }
}
