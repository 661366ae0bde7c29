package yixian.outreach;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.kernel.Actor;
import yixian.kernel.ReportSource;
import yixian.kernel.Stretch;
import yixian.outreach.db.tables.records.OccasionsRecord;

/** 宣传素材 · What an official did in campaigns in a month or a term. */
@Component
class OccasionMaterials implements ReportSource {

  private final CampaignStore store;

  OccasionMaterials(CampaignStore store) {
    this.store = store;
  }

  @Override
  public List<Material> materials(Actor official, Stretch stretch) {
    UUID person = official.person();
    List<OccasionsRecord> done =
        person == null ? List.of() : store.by(person, stretch.first(), stretch.end());
    if (done.isEmpty()) {
      return List.of();
    }
    long activities =
        done.stream().filter(each -> !each.getKind().equals(OccasionKind.SHARE.name())).count();
    int leaflets = done.stream().mapToInt(OccasionsRecord::getLeaflets).sum();
    int shared = done.stream().mapToInt(OccasionsRecord::getShared).sum();
    String sentence = "开展宣传活动 %d 场，发放资料 %d 份，转发链接 %d 次。".formatted(activities, leaflets, shared);
    return List.of(
        new Material(
            Topic.VISITS,
            "outreach.done",
            sentence,
            done.stream()
                .map(each -> new Source("campaign", each.getCampaign(), null, each.getTitle()))
                .toList()));
  }
}
