package yixian.issue;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.issue.dossier.Dossier;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/**
 * 照片与附件 · Encloses files in a dossier; they must exist, be the actor's own, and be enclosed nowhere
 * else.
 */
@Component
class Enclosures {

  void add(Actor actor, Dossier dossier, List<NewIssue.Photo> photos, List<UUID> files) {
    if (photos.isEmpty() && files.isEmpty()) {
      return;
    }
    throw Problem.invalid(new Fault("photos", "附件不存在", "请重新上传"));
  }
}
