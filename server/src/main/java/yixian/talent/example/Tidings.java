package yixian.talent.example;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.notice.Notices;
import yixian.notice.Template;

/** 告知 · Asks the official whether he agrees. */
@Component
class Tidings {

  private static final String ASKED = "talent.example-asked";

  private final Notices notices;

  Tidings(Notices notices, Road road) {
    this.notices = notices;
    road.job(
        () -> {
          notices.define(
              new Template(ASKED, "征求意见：作为先进典型", "{by}拟把您的事迹作为典型；请看文字并答复是否同意。不同意不需要理由，同意后也可随时撤回"));
          return true;
        });
  }

  void asked(Example example) {
    notices.tellPeople(
        List.of(example.person()), ASKED, Map.of("by", example.askedBy()), "/my-secondment");
  }
}
