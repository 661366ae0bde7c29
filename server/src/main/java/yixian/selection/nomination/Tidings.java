package yixian.selection.nomination;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.notice.Notices;
import yixian.notice.Template;

/** 告知 · Tells the nominee what was decided about him, in the transaction of the deed. */
@Component
class Tidings {

  private static final String CHOSEN = "selection.chosen";
  private static final String LINK = "/my-preferences";

  private final Notices notices;

  Tidings(Notices notices, Road road) {
    this.notices = notices;
    road.job(
        () -> {
          notices.define(new Template(CHOSEN, "推荐已通过：{batch}", "您已被推荐参加“{batch}”，推荐已审批通过"));
          return true;
        });
  }

  void moved(Nomination nomination) {
    if (nomination.state() == NominationState.APPROVED) {
      notices.tellPeople(
          List.of(nomination.person()), CHOSEN, Map.of("batch", nomination.batchName()), LINK);
    }
  }
}
