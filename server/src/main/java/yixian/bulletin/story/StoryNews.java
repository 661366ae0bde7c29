package yixian.bulletin.story;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.bulletin.db.tables.records.StoriesRecord;
import yixian.notice.Notices;
import yixian.notice.Template;

/** 告知 · Asks the author whether his story may be printed as it was edited. */
@Component
class StoryNews {

  private static final String ASKED = "bulletin.story-asked";
  private static final String LINK = "/my-stories";

  private final Notices notices;

  StoryNews(Notices notices, Road road) {
    this.notices = notices;
    road.job(
        () -> {
          notices.define(
              new Template(ASKED, "请确认供稿的文字", "您的供稿拟刊登为“{title}”；请对照改动，答复是否同意。不同意不需要理由，刊登前也可随时撤回"));
          return true;
        });
  }

  void asked(StoriesRecord story) {
    notices.tellPeople(
        List.of(story.getAuthor()), ASKED, Map.of("title", story.getEditedTitle()), LINK);
  }
}
