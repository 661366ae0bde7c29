package yixian.inspection.ranking;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.calendar.Calendars;
import yixian.inspection.Inspections;
import yixian.inspection.campaign.Scores;
import yixian.inspection.campaign.Scores.Judged;
import yixian.inspection.campaign.Scores.Score;
import yixian.inspection.db.tables.records.PlacesRecord;
import yixian.inspection.db.tables.records.RankingsRecord;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;

/**
 * 红黑榜 · Drawn up by the house from the final scores of campaigns of one month that all checked by
 * the same version of one standard: one ruler to the end. A person signs it, which publishes it to
 * everybody of the district until its last day. A place can be appealed against within so many
 * working days. Inside the road.
 *
 * <p>Only places and units stand on it, never a person.
 */
@Component
public class Rankings {

  private static final int MOST_CAMPAIGNS = 31;
  private static final int MOST_PLACES = 100;
  private static final int LONGEST_APPEAL = 30;
  private static final int LONGEST = 300;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final RankingStore store;
  private final Scores scores;
  private final Calendars calendars;
  private final RankingNews news;
  private final Audit audit;
  private final Clock clock;

  Rankings(
      RankingStore store,
      Scores scores,
      Calendars calendars,
      RankingNews news,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.scores = scores;
    this.calendars = calendars;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  /** Draws up a list; it is nobody's word until it is signed. */
  public UUID draft(Actor actor, RankingDraft draft) {
    demand(actor, draft);
    List<Judged> judged = scores.judged(actor.scope(Inspections.LEAD), draft.campaigns());
    if (judged.size() != draft.campaigns().stream().distinct().count()) {
      throw Problem.notFound("专项行动");
    }
    demandOneRuler(judged);
    RankingRule rule =
        new RankingRule(
            draft.red(),
            Objects.requireNonNull(draft.redFrom()),
            draft.black(),
            Objects.requireNonNull(draft.blackBelow()));
    List<Score> all = judged.stream().flatMap(each -> each.scores().stream()).toList();
    List<RankingRule.Placed> placed = rule.placed(all);
    if (placed.isEmpty()) {
      throw Problem.refused("nobody-placed", "按这条规则没有对象上榜，请调整规则");
    }
    RankingsRecord ranking = record(actor, draft, judged.getFirst());
    store.add(ranking, places(ranking.getId(), placed));
    audit.note(
        actor,
        "ranking.draft",
        "ranking",
        ranking.getId(),
        Map.of("places", placed.size(), "of", all.size()));
    return ranking.getId();
  }

  private void demand(Actor actor, RankingDraft draft) {
    List<Fault> faults = new ArrayList<>();
    if (draft.owner() == null || !Inspections.covers(actor, Inspections.LEAD, draft.owner())) {
      faults.add(new Fault("owner", "拟榜单位不在您的范围内", "请选择您所在的单位"));
    }
    Inspections.text(faults, draft.title(), "title", "名称", 60);
    Inspections.text(faults, draft.basis(), "basis", "依据", LONGEST);
    if (draft.campaigns().isEmpty() || draft.campaigns().size() > MOST_CAMPAIGNS) {
      faults.add(new Fault("campaigns", "应选 1 至 " + MOST_CAMPAIGNS + " 次行动", "请选择专项行动"));
    }
    count(faults, draft.red(), "red", "红榜名额");
    count(faults, draft.black(), "black", "黑榜名额");
    boolean sound = score(faults, draft.redFrom(), "redFrom", "红榜最低分");
    sound &= score(faults, draft.blackBelow(), "blackBelow", "黑榜分数线");
    if (sound
        && Objects.requireNonNull(draft.blackBelow())
                .compareTo(Objects.requireNonNull(draft.redFrom()))
            > 0) {
      faults.add(new Fault("blackBelow", "黑榜分数线高于红榜最低分", "同一对象不能同上两榜，请改正分数"));
    }
    if (draft.appealDays() < 1 || draft.appealDays() > LONGEST_APPEAL) {
      faults.add(new Fault("appealDays", "申诉期应为 1 至 " + LONGEST_APPEAL + " 个工作日", "请改正申诉期"));
    }
    if (draft.expires() == null || !draft.expires().isAfter(Days.today(clock))) {
      faults.add(new Fault("expires", "到期日应在今天之后", "到期之日起不再展示，请填写到期日"));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }

  private static void count(List<Fault> faults, int count, String field, String label) {
    if (count < 0 || count > MOST_PLACES) {
      faults.add(new Fault(field, label + "应在 0 至 " + MOST_PLACES + " 之间", "请改正" + label));
    }
  }

  private static boolean score(
      List<Fault> faults, @Nullable BigDecimal score, String field, String label) {
    boolean sound = score != null && score.signum() >= 0 && score.compareTo(HUNDRED) <= 0;
    if (!sound) {
      faults.add(new Fault(field, label + "应在 0 至 100 之间", "请改正" + label));
    }
    return sound;
  }

  private static void demandOneRuler(List<Judged> judged) {
    for (Judged each : judged) {
      if (each.rehearsal()) {
        throw Problem.refused("rehearsal", "“" + each.title() + "”是预演，不计入榜单");
      }
      if (!each.closed()) {
        throw Problem.refused("not-final", "“" + each.title() + "”还没有结束，分数未定");
      }
    }
    if (differ(judged, Judged::standard)) {
      throw Problem.refused("two-rulers", "所选行动用的检查标准版本不同；一把尺子量到底，同一张榜只用同一版标准");
    }
    if (differ(judged, each -> YearMonth.from(each.ends()))) {
      throw Problem.refused("two-months", "所选行动不在同一个月结束；榜单按月公布");
    }
  }

  private static boolean differ(List<Judged> judged, Function<Judged, Object> what) {
    return judged.stream().map(what).distinct().count() > 1;
  }

  private RankingsRecord record(Actor actor, RankingDraft draft, Judged first) {
    RankingsRecord ranking = new RankingsRecord();
    ranking.setId(Ids.next());
    ranking.setOwner(Objects.requireNonNull(draft.owner()));
    ranking.setTitle(Inspections.stripped(draft.title()));
    ranking.setBasis(Inspections.stripped(draft.basis()));
    ranking.setMonth(YearMonth.from(first.ends()).atDay(1));
    ranking.setStandard(first.standard());
    ranking.setCampaigns(draft.campaigns().stream().distinct().toArray(UUID[]::new));
    ranking.setRed(draft.red());
    ranking.setRedFrom(Objects.requireNonNull(draft.redFrom()));
    ranking.setBlack(draft.black());
    ranking.setBlackBelow(Objects.requireNonNull(draft.blackBelow()));
    ranking.setAppealDays(draft.appealDays());
    ranking.setState(RankingState.DRAFT.name());
    ranking.setExpires(Objects.requireNonNull(draft.expires()));
    ranking.setVersion(1);
    ranking.setChangedAt(clock.instant());
    ranking.setChangedBy(actor.name());
    return ranking;
  }

  private static List<PlacesRecord> places(UUID ranking, List<RankingRule.Placed> placed) {
    List<PlacesRecord> places = new ArrayList<>();
    for (RankingRule.Placed each : placed) {
      PlacesRecord place = new PlacesRecord();
      place.setRanking(ranking);
      place.setPosition(places.size() + 1);
      place.setSide(each.side().name());
      place.setRank(each.rank());
      place.setTarget(each.score().target());
      place.setUnit(each.score().unit());
      place.setName(each.score().name());
      place.setScore(each.score().score());
      places.add(place);
    }
    return places;
  }

  /** Signs a draft: from today everybody sees it. */
  public void sign(Actor actor, UUID id, int version) {
    RankingsRecord ranking =
        store.find(actor.scope(Inspections.SIGN), id).orElseThrow(() -> Problem.notFound("榜单"));
    RankingState signed =
        RankingLifecycle.GRAPH
            .find(RankingState.valueOf(ranking.getState()), RankingMove.SIGN)
            .orElseThrow(() -> Problem.refused("signed", "榜单已签发"))
            .to();
    Instant now = clock.instant();
    LocalDate today = Days.of(now);
    if (!ranking.getExpires().isAfter(today)) {
      throw Problem.refused("expired", "到期日已过，请重新拟榜");
    }
    ranking.setState(signed.name());
    ranking.setPublished(today);
    ranking.setAppealUntil(calendars.addWorkingDays(today, ranking.getAppealDays()));
    ranking.setSignedAt(now);
    ranking.setSignedBy(actor.name());
    ranking.setChangedAt(now);
    ranking.setChangedBy(actor.name());
    store.save(ranking, version);
    news.signed(ranking, store.places(id));
    audit.note(actor, "ranking.sign", "ranking", id, Map.of("published", today));
  }
}
