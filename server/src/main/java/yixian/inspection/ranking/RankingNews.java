package yixian.inspection.ranking;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.inspection.Inspections;
import yixian.inspection.db.tables.records.PlacesRecord;
import yixian.inspection.db.tables.records.RankingsRecord;
import yixian.notice.Notices;
import yixian.notice.Template;

/** 告知 · A unit on the black side is told, with the day until which it can appeal. */
@Component
class RankingNews {

  private static final String BLACK = "ranking.black";
  private static final String APPEALED = "ranking.appealed";
  private static final String ANSWERED = "ranking.answered";
  private static final String LINK = "/rankings";

  private final Notices notices;

  RankingNews(Notices notices, Road road) {
    this.notices = notices;
    road.job(
        () -> {
          notices.define(
              new Template(BLACK, "黑榜：{place}", "“{title}”公布，{place} 在黑榜；如有异议请于 {until} 前申诉"));
          notices.define(new Template(APPEALED, "上榜申诉", "{place} 对“{title}”提出申诉，请答复"));
          notices.define(new Template(ANSWERED, "申诉已答复", "{place} 对“{title}”的申诉已答复：{outcome}"));
          return true;
        });
  }

  void signed(RankingsRecord ranking, List<PlacesRecord> places) {
    places.stream()
        .filter(place -> place.getSide().equals(Side.BLACK.name()))
        .forEach(
            place ->
                notices.tellUnit(
                    place.getUnit(),
                    Inspections.ANSWER,
                    BLACK,
                    Map.of(
                        "place", place.getName(),
                        "title", ranking.getTitle(),
                        "until", ranking.getAppealUntil()),
                    LINK));
  }

  void appealed(RankingsRecord ranking, PlacesRecord place) {
    notices.tellUnit(
        ranking.getOwner(),
        Inspections.SIGN,
        APPEALED,
        Map.of("place", place.getName(), "title", ranking.getTitle()),
        LINK);
  }

  void answered(RankingsRecord ranking, PlacesRecord place) {
    notices.tellUnit(
        place.getUnit(),
        Inspections.ANSWER,
        ANSWERED,
        Map.of(
            "place", place.getName(),
            "title", ranking.getTitle(),
            "outcome", place.getGranted() ? "成立，已撤下" : "不成立，维持"),
        LINK);
  }
}
