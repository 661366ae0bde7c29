package yixian.issue.released;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import yixian.access.Road;
import yixian.files.FileGuard;
import yixian.files.Files;
import yixian.files.Stored;
import yixian.issue.PhotoRole;
import yixian.issue.db.tables.records.PhotosRecord;
import yixian.issue.db.tables.records.ReleasesRecord;
import yixian.issue.dossier.Dossier;
import yixian.issue.dossier.Dossiers;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/**
 * 公开照片 · Makes the copies that are shown. The photo itself stays in the dossier; a copy with areas
 * made black holds nothing of what was there. Who sees the issue sees its copies.
 */
@Component
class ReleasedPhotos implements FileGuard {

  private static final String KIND = "release";
  private static final String VIEW = "issue.view";
  private static final TypeReference<List<ReleasedPhoto>> PHOTOS = new TypeReference<>() {};

  private final Files files;
  private final Dossiers dossiers;
  private final Road road;
  private final ObjectMapper json;

  ReleasedPhotos(Files files, Dossiers dossiers, Road road, ObjectMapper json) {
    this.files = files;
    this.dossiers = dossiers;
    this.road = road;
    this.json = json;
  }

  List<ReleasedPhoto> read(ReleasesRecord release) {
    return json.readValue(release.getPhotos(), PHOTOS);
  }

  String write(List<ReleasedPhoto> photos) {
    return json.writeValueAsString(photos);
  }

  List<ReleasedPhoto> made(Actor actor, Dossier dossier, List<Decision.Photo> wanted) {
    List<ReleasedPhoto> made = new ArrayList<>();
    for (Decision.Photo each : wanted) {
      if (of(dossier).noneMatch(photo -> photo.equals(each.photo()))) {
        throw Problem.invalid(new Fault("photos", "所选照片不在这件事件中", "请重新选择照片"));
      }
      Stored copy = files.blacken(actor, each.photo(), each.areas());
      files.attach(actor, copy.id(), KIND, dossier.id(), "photos");
      made.add(new ReleasedPhoto(each.photo(), each.areas(), copy.id()));
    }
    return made;
  }

  /** The photos that might be released. */
  static Stream<UUID> of(Dossier dossier) {
    return dossier.photos().stream()
        .filter(photo -> !photo.getRole().equals(PhotoRole.FILE.name()))
        .map(PhotosRecord::getFile);
  }

  @Override
  public boolean maySee(Actor actor, String kind, UUID record) {
    return kind.equals(KIND)
        && actor.may(VIEW)
        && road.read(actor, VIEW, () -> dossiers.sees(actor.scope(VIEW), record));
  }
}
