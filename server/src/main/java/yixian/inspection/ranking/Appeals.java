package yixian.inspection.ranking;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.inspection.Inspections;
import yixian.inspection.db.tables.records.PlacesRecord;
import yixian.inspection.db.tables.records.RankingsRecord;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/**
 * 上榜申诉 · The unit that answers for a place appeals against it while the list is shown and its term
 * runs; who signs lists answers, and takes the place off where the appeal is granted. Inside the
 * road.
 */
@Component
class Appeals {

  private static final int LONGEST = 300;

  private final RankingStore store;
  private final RankingNews news;
  private final Audit audit;
  private final Clock clock;

  Appeals(RankingStore store, RankingNews news, Audit audit, Clock clock) {
    this.store = store;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  /** 答复 · Whether the place is taken off, and why. */
  record Answer(boolean granted, @Nullable String note) {}

  /** 申诉 · Why the unit should not stand there. */
  record Appeal(@Nullable String reason) {}

  /** The unit that answers for a place says why it should not stand there. */
  void appeal(Actor actor, UUID id, int position, Appeal appeal) {
    RankingsRecord ranking =
        store.published(id, Days.today(clock)).orElseThrow(() -> Problem.notFound("榜单"));
    PlacesRecord place = place(id, position);
    if (!Inspections.covers(actor, Inspections.ANSWER, place.getUnit())) {
      throw Problem.forbidden("申诉由榜上对象的责任单位提出");
    }
    demand(appeal.reason(), "reason", "申诉理由");
    if (Days.today(clock).isAfter(ranking.getAppealUntil())) {
      throw Problem.refused("too-late", "申诉期已于 " + ranking.getAppealUntil() + " 截止");
    }
    boolean open = PlaceLifecycle.allows(PlaceState.of(place), PlaceMove.APPEAL);
    place.setAppeal(Inspections.stripped(appeal.reason()));
    place.setAppealedAt(clock.instant());
    place.setAppealedBy(actor.name());
    if (!open || !store.save(place, false)) {
      throw Problem.refused("appealed", "这一位已申诉过");
    }
    news.appealed(ranking, place);
    audit.note(actor, "ranking.appeal", "ranking", id, Map.of("position", position));
  }

  /** Answers an appeal; where it is granted the place is taken off. */
  void answer(Actor actor, UUID id, int position, Answer answer) {
    RankingsRecord ranking =
        store.find(actor.scope(Inspections.SIGN), id).orElseThrow(() -> Problem.notFound("榜单"));
    PlacesRecord place = place(id, position);
    demand(answer.note(), "note", "答复");
    PlaceMove move = answer.granted() ? PlaceMove.GRANT : PlaceMove.KEEP;
    boolean open = PlaceLifecycle.allows(PlaceState.of(place), move);
    place.setGranted(answer.granted());
    place.setAnswer(Inspections.stripped(answer.note()));
    place.setAnsweredAt(clock.instant());
    place.setAnsweredBy(actor.name());
    if (!open || !store.save(place, true)) {
      throw Problem.refused("no-appeal", "没有待答复的申诉");
    }
    news.answered(ranking, place);
    audit.note(
        actor,
        "ranking.answer",
        "ranking",
        id,
        Map.of("position", position, "granted", answer.granted()));
  }

  private PlacesRecord place(UUID ranking, int position) {
    return store.places(ranking).stream()
        .filter(each -> each.getPosition() == position)
        .findFirst()
        .orElseThrow(() -> Problem.notFound("榜上位置"));
  }

  private static void demand(@Nullable String text, String field, String label) {
    List<Fault> faults = new ArrayList<>();
    Inspections.text(faults, text, field, label, LONGEST);
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }
}
