package yixian.inspection.checking;

import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.files.FileGuard;
import yixian.inspection.Inspections;
import yixian.inspection.campaign.Campaigns;
import yixian.kernel.Actor;

/** 检查照片 · Whoever sees the sheet sees its photos. */
@Component
class CheckPhotos implements FileGuard {

  private final CheckSheets sheets;
  private final Road road;

  CheckPhotos(CheckSheets sheets, Road road) {
    this.sheets = sheets;
    this.road = road;
  }

  @Override
  public boolean maySee(Actor actor, String kind, UUID record) {
    return kind.equals(Campaigns.FILES_OF_SHEET)
        && actor.may(Inspections.VIEW)
        && road.read(actor, Inspections.VIEW, () -> sheets.shown(actor, record));
  }
}
