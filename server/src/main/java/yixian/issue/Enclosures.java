package yixian.issue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.files.FileGuard;
import yixian.files.Files;
import yixian.files.Stored;
import yixian.issue.db.tables.records.PhotosRecord;
import yixian.issue.dossier.Dossier;
import yixian.issue.dossier.Dossiers;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/** 照片与附件 · Encloses files in a dossier; who sees the issue sees them. */
@Component
class Enclosures implements FileGuard {

  private static final String KIND = "issue";
  private static final String VIEW = "issue.view";

  private final Files files;
  private final Dossiers dossiers;
  private final Road road;
  private final Clock clock;

  Enclosures(Files files, Dossiers dossiers, Road road, Clock clock) {
    this.files = files;
    this.dossiers = dossiers;
    this.road = road;
    this.clock = clock;
  }

  /** Encloses photos and plain files; each must be the actor's own upload. */
  void add(Actor actor, Dossier dossier, List<NewIssue.Photo> photos, List<UUID> attachments) {
    for (NewIssue.Photo photo : photos) {
      Stored stored = enclose(actor, dossier, photo.file(), photo.role(), "photos");
      if (!stored.mediaType().startsWith("image/") && photo.role() != PhotoRole.FILE) {
        throw Problem.invalid(
            new Fault("photos", "“" + stored.name() + "”不是照片", "请上传照片，其他文件放在附件中"));
      }
    }
    for (UUID file : attachments) {
      enclose(actor, dossier, file, PhotoRole.FILE, "files");
    }
  }

  private Stored enclose(Actor actor, Dossier dossier, UUID file, PhotoRole role, String field) {
    if (dossier.photos().stream().anyMatch(each -> each.getFile().equals(file))) {
      throw Problem.invalid(new Fault(field, "同一文件附了两次", "请去掉重复的文件"));
    }
    Stored stored = files.attach(actor, file, KIND, dossier.id(), field);
    Instant now = clock.instant();
    dossier
        .photos()
        .add(
            new PhotosRecord(
                dossier.id(),
                file,
                dossier.photos().size() + 1,
                role.name(),
                stored.name(),
                now,
                actor.name()));
    count(dossier);
    return stored;
  }

  private static void count(Dossier dossier) {
    long plain =
        dossier.photos().stream()
            .filter(each -> each.getRole().equals(PhotoRole.FILE.name()))
            .count();
    dossier.issue().setFiles((int) plain);
    dossier.issue().setPhotos(dossier.photos().size() - (int) plain);
  }

  @Override
  public boolean maySee(Actor actor, String kind, UUID record) {
    return kind.equals(KIND)
        && actor.may(VIEW)
        && road.read(actor, VIEW, () -> dossiers.sees(actor.scope(VIEW), record));
  }
}
