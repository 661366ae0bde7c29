package yixian.demo;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import yixian.demo.data.Division;
import yixian.demo.picture.DemoPicture;
import yixian.demo.story.Script;
import yixian.files.Files;
import yixian.files.Staged;
import yixian.issue.NewIssue;
import yixian.issue.PhotoRole;
import yixian.kernel.Actor;

/**
 * 相册 · Gives issues their drawn pictures: the trouble when reported, the place put right when
 * handled. Every issue of the town where officials serve has some, so that what is counted of them
 * can be looked at; elsewhere a few have.
 */
@Component
class Album {
  private static final int ONE_IN = 20;

  private final Files files;
  private final Map<DemoPicture, Map<Boolean, Staged>> drawn = new ConcurrentHashMap<>();

  Album(Files files) {
    this.files = files;
  }

  List<NewIssue.Photo> before(Script script, Actor bringer) {
    return photos(script, bringer, true, PhotoRole.BEFORE);
  }

  List<NewIssue.Photo> after(Script script, Actor bringer) {
    return photos(script, bringer, false, PhotoRole.AFTER);
  }

  private List<NewIssue.Photo> photos(
      Script script, Actor bringer, boolean trouble, PhotoRole role) {
    if (script.number() % ONE_IN != 0 && !script.place().town().equals(Division.TOWN)) {
      return List.of();
    }
    return DemoPicture.of(script.category()).stream()
        .map(picture -> new NewIssue.Photo(file(picture, bringer, trouble), role))
        .toList();
  }

  private UUID file(DemoPicture picture, Actor bringer, boolean trouble) {
    Staged staged =
        drawn
            .computeIfAbsent(picture, each -> new ConcurrentHashMap<>())
            .computeIfAbsent(trouble, told -> staged(picture, told));
    return files.add(bringer, staged).id();
  }

  private Staged staged(DemoPicture picture, boolean trouble) {
    return files.stage(new ByteArrayInputStream(picture.jpeg(trouble)), picture.fileName(trouble));
  }
}
