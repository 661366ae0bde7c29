package yixian.inspection.checking;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.files.Files;
import yixian.inspection.Inspections;
import yixian.inspection.campaign.Campaigns;
import yixian.inspection.campaign.Campaigns.Ruler;
import yixian.inspection.campaign.Standings;
import yixian.inspection.campaign.Standings.Standing;
import yixian.inspection.campaign.State;
import yixian.inspection.campaign.TargetMove;
import yixian.inspection.db.tables.records.MarksRecord;
import yixian.inspection.db.tables.records.SheetsRecord;
import yixian.inspection.finding.Findings;
import yixian.inspection.finding.Findings.Seen;
import yixian.inspection.standard.Criterion;
import yixian.inspection.standard.Rule;
import yixian.inspection.standard.Scoring;
import yixian.inspection.standard.Scoring.Given;
import yixian.inspection.standard.Standards;
import yixian.inspection.standard.Verdict;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;

/**
 * 现场检查 · A member of the target's group says of each item whether it is met; the score follows from
 * the version. A target of the sample needs two raters, neither of whom sees the other's sheet
 * before both are in; the one who came first counts, the other shows how far they agree. Called
 * inside the road.
 */
@Component
public class Checks {

  private static final int MOST_TIMES = 999;
  private static final int MOST_PHOTOS = 6;
  private static final int LONGEST = 300;

  private final CheckStore store;
  private final Standings targets;
  private final Campaigns campaigns;
  private final Standards standards;
  private final Findings findings;
  private final Files files;
  private final Audit audit;
  private final Clock clock;

  Checks(
      CheckStore store,
      Standings targets,
      Campaigns campaigns,
      Standards standards,
      Findings findings,
      Files files,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.targets = targets;
    this.campaigns = campaigns;
    this.standards = standards;
    this.findings = findings;
    this.files = files;
    this.audit = audit;
    this.clock = clock;
  }

  /** Takes a sheet; the last one that is needed gives the target its score and its findings. */
  public UUID check(Actor actor, UUID id, CheckOrder order) {
    Standing target = targets.held(actor, Inspections.CHECK, id);
    Ruler ruler = campaigns.ruler(target.campaign());
    List<SheetsRecord> before = store.sheets(id);
    String hindrance = hindrance(actor, target, ruler, before);
    if (hindrance != null) {
      throw Problem.refused("not-yours", hindrance);
    }
    List<Criterion> criteria = standards.criteria(ruler.standard());
    demand(order, criteria);
    SheetsRecord sheet = new SheetsRecord();
    sheet.setId(Ids.next());
    sheet.setTarget(id);
    sheet.setSeat(before.size() + 1);
    sheet.setRater(Objects.requireNonNull(actor.account()));
    sheet.setPhotos(photos(actor, sheet.getId(), order));
    sheet.setAt(clock.instant());
    sheet.setBy(actor.name());
    store.add(sheet, marks(sheet.getId(), order, criteria));
    if (before.size() + 1 == target.needed()) {
      complete(actor, target, ruler, criteria, before.isEmpty() ? sheet : before.getFirst());
    }
    audit.note(
        actor,
        "inspection.check",
        "inspection.target",
        id,
        Map.of("seat", sheet.getSeat(), "rehearsal", ruler.rehearsal()));
    return sheet.getId();
  }

  /** Why this reader cannot check the target now; null where he can. */
  @Nullable String hindrance(
      Actor reader, Standing target, Ruler ruler, List<SheetsRecord> before) {
    if (ruler.state() != State.RUNNING) {
      return "行动" + ruler.state().label() + "，现在不能检查";
    }
    if (!target.may(TargetMove.CHECK)) {
      return "对象" + target.state().label();
    }
    UUID person = reader.person();
    if (person == null || !campaigns.crew(target.group()).members().contains(person)) {
      return "对象由“" + campaigns.crew(target.group()).name() + "”检查，您不是组员";
    }
    if (before.stream().anyMatch(sheet -> sheet.getRater().equals(reader.account()))) {
      return "您已检查，等另一位评分人独立检查";
    }
    return null;
  }

  private static void demand(CheckOrder order, List<Criterion> criteria) {
    Map<Integer, Criterion> known =
        criteria.stream().collect(Collectors.toMap(Criterion::position, Function.identity()));
    Set<Integer> named = new HashSet<>();
    List<Fault> faults = new ArrayList<>();
    for (CheckOrder.Mark mark : order.marks()) {
      Criterion criterion = known.get(mark.position());
      String field = "marks." + mark.position();
      if (criterion == null || !named.add(mark.position())) {
        faults.add(new Fault(field, "第 " + mark.position() + " 项不在标准中，或评了两次", "请刷新后重新评定"));
        continue;
      }
      faults.addAll(faults(mark, criterion, field));
    }
    boolean none =
        order.marks().stream().filter(mark -> mark.verdict() == Verdict.NOT_APPLICABLE).count()
            == criteria.size();
    if (none) {
      faults.add(new Fault("marks", "所有项都不适用，无法评分", "请至少评定一项"));
    }
    if (order.brought().size() > MOST_PHOTOS) {
      faults.add(new Fault("photos", "照片至多 " + MOST_PHOTOS + " 张", "请少选几张"));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }

  private static List<Fault> faults(CheckOrder.Mark mark, Criterion criterion, String field) {
    List<Fault> faults = new ArrayList<>();
    boolean falls = mark.verdict() == Verdict.SHORT;
    int most = criterion.rule() == Rule.ONCE ? 1 : MOST_TIMES;
    if (falls && (mark.times() < 1 || mark.times() > most)) {
      faults.add(new Fault(field, "“" + criterion.what() + "”的次数应为 1 至 " + most, "请改正次数"));
    }
    if (!falls && mark.times() != 0) {
      faults.add(new Fault(field, "“" + criterion.what() + "”没有扣分，不应有次数", "请改为 0 次"));
    }
    boolean blank = Inspections.blank(mark.reason());
    if (falls && blank) {
      faults.add(new Fault(field, "“" + criterion.what() + "”扣分没有写缘由", "请写明看到了什么"));
    }
    if (!blank && Inspections.stripped(mark.reason()).length() > LONGEST) {
      faults.add(new Fault(field, "缘由超过 " + LONGEST + " 字", "请写得短一些"));
    }
    return faults;
  }

  private UUID[] photos(Actor actor, UUID sheet, CheckOrder order) {
    return order.brought().stream()
        .map(
            photo ->
                files.attach(actor, photo.file(), Campaigns.FILES_OF_SHEET, sheet, "photos").id())
        .toArray(UUID[]::new);
  }

  private static List<MarksRecord> marks(UUID sheet, CheckOrder order, List<Criterion> criteria) {
    Map<Integer, CheckOrder.Mark> named =
        order.marks().stream()
            .collect(Collectors.toMap(CheckOrder.Mark::position, Function.identity()));
    return criteria.stream()
        .map(
            each -> {
              CheckOrder.Mark mark =
                  named.getOrDefault(
                      each.position(), new CheckOrder.Mark(each.position(), Verdict.MET, 0, null));
              return new MarksRecord(
                  sheet,
                  each.position(),
                  mark.verdict().name(),
                  mark.times(),
                  mark.verdict().name(),
                  mark.times(),
                  Inspections.blank(mark.reason()) ? null : Inspections.stripped(mark.reason()));
            })
        .toList();
  }

  private void complete(
      Actor actor, Standing target, Ruler ruler, List<Criterion> criteria, SheetsRecord counts) {
    List<MarksRecord> marks = store.marks(counts.getId());
    Scoring scoring = Scoring.of(criteria, given(marks));
    targets.checked(actor, target, scoring.score());
    Map<Integer, Criterion> items =
        criteria.stream().collect(Collectors.toMap(Criterion::position, Function.identity()));
    List<Seen> seen =
        marks.stream()
            .filter(mark -> mark.getVerdict().equals(Verdict.SHORT.name()))
            .map(
                mark ->
                    new Seen(
                        mark.getPosition(),
                        Objects.requireNonNull(items.get(mark.getPosition())).what()
                            + "："
                            + mark.getReason()))
            .toList();
    findings.raise(actor, target, ruler, seen, List.of(counts.getPhotos()));
  }

  /** What counts now, by position. */
  static Map<Integer, Given> given(List<MarksRecord> marks) {
    Map<Integer, Given> given = new HashMap<>();
    marks.forEach(
        mark ->
            given.put(
                mark.getPosition(),
                new Given(Verdict.valueOf(mark.getVerdict()), mark.getTimes())));
    return given;
  }

  /** The score of the sheet that counts, as it stands. */
  BigDecimal score(Ruler ruler, UUID sheet) {
    return Scoring.of(standards.criteria(ruler.standard()), given(store.marks(sheet))).score();
  }
}
