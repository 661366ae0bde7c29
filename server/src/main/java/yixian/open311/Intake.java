package yixian.open311;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.audit.Audit;
import yixian.files.Files;
import yixian.files.Staged;
import yixian.grid.Grids;
import yixian.issue.Channel;
import yixian.issue.IssueSheet;
import yixian.issue.Issues;
import yixian.issue.NewIssue;
import yixian.issue.PhotoRole;
import yixian.issue.category.Question;
import yixian.issue.intake.unplaced.Kept;
import yixian.issue.intake.unplaced.Placed;
import yixian.issue.intake.unplaced.Unplaced;
import yixian.kernel.Actor;
import yixian.kernel.CoordinateSystem;
import yixian.kernel.Fault;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Point;
import yixian.kernel.Problem;

/**
 * 收件 · Takes in what neighbours report: an issue by the rules of a resident's report, with the key
 * that brought it.
 *
 * <p>Of the reporter a name and a phone are kept, so that somebody can call back; mail address and
 * device are not. A link to a picture is handed to those who handle the issue and never opened by
 * the house.
 */
@Component
public class Intake {

  /** Stands where a place is to be found yet. */
  private static final Point NOWHERE = new Point(0, 0);

  private static final int LONGEST_SUMMARY = 60;
  private static final int LONGEST_DESCRIPTION = 4_000;
  private static final String MEDIA = "\n附图链接（未经核验）：";

  private final Issues issues;
  private final Files files;
  private final Grids grids;
  private final ArrivalStore arrivals;
  private final Unplaced unplaced;
  private final Audit audit;
  private final Road road;
  private final Clock clock;

  Intake(
      Issues issues,
      Files files,
      Grids grids,
      ArrivalStore arrivals,
      Unplaced unplaced,
      Audit audit,
      Road road,
      Clock clock) {
    this.issues = issues;
    this.files = files;
    this.grids = grids;
    this.arrivals = arrivals;
    this.unplaced = unplaced;
    this.audit = audit;
    this.road = road;
    this.clock = clock;
  }

  /** Takes a report in once, under the intent; the number of the issue, or a token for it. */
  public Taken take(
      Actor citizen, ApiKey key, IdempotencyKey intent, Report report, List<Staged> photos) {
    return road.citizenWrite(
        citizen, intent, Taken.class, () -> taken(citizen, key, report, photos));
  }

  private Taken taken(Actor citizen, ApiKey key, Report report, List<Staged> photos) {
    List<NewIssue.Photo> brought =
        photos.stream()
            .map(staged -> files.bring(citizen, staged))
            .map(stored -> new NewIssue.Photo(stored.id(), PhotoRole.NEAR))
            .toList();
    Optional<Point> place = place(report);
    if (place.isEmpty()) {
      return awaited(citizen, key, report, told(report, NOWHERE, brought));
    }
    IssueSheet sheet = issues.report(citizen, told(report, place.get(), brought));
    Arrival arrival =
        new Arrival(
            sheet.id(), sheet.code(), key.id(), report.account(), report.media(), clock.instant());
    arrivals.add(arrival);
    audit.note(
        citizen,
        "open311.request",
        "issue",
        sheet.id(),
        Map.of("code", sheet.code(), "key", key.id(), "owner", key.owner()));
    return Taken.of(arrival);
  }

  /** An address that names no place here waits for a person; the number follows. */
  private Taken awaited(Actor citizen, ApiKey key, Report report, NewIssue told) {
    UUID token = unplaced.keep(citizen, told, key.owner()).id();
    arrivals.await(new Awaited(token, key.id(), report.account(), report.media(), clock.instant()));
    return new Taken(null, null, token, report.account());
  }

  /** A report that waited has become an issue: whoever brought it has brought this. */
  @EventListener
  void placed(Placed placed) {
    arrivals
        .awaited(placed.report())
        .map(
            each ->
                new Arrival(
                    placed.issue(),
                    placed.code(),
                    each.key(),
                    each.account(),
                    each.media(),
                    each.at()))
        .ifPresent(arrivals::add);
  }

  /** What became of a report that waits for its place, or did. */
  public Optional<Kept> awaited(UUID token) {
    return road.job(() -> arrivals.awaited(token).flatMap(each -> unplaced.find(each.token())));
  }

  /** The words of a report without the links that were added to them for the handlers. */
  public static String withoutLinks(String words) {
    int links = words.indexOf(MEDIA);
    return links < 0 ? words : words.substring(0, links);
  }

  /** Which of the issues this key brought. */
  public Map<UUID, Arrival> broughtBy(ApiKey key, Collection<UUID> issues) {
    return issues.isEmpty() ? Map.of() : road.job(() -> arrivals.broughtBy(key.id(), issues));
  }

  /** The issues of those of the numbers that this key brought. */
  public List<UUID> numbered(ApiKey key, Collection<String> codes) {
    return codes.isEmpty() ? List.of() : road.job(() -> arrivals.numbered(key.id(), codes));
  }

  /** Adds what the neighbour says to an issue that it brought; the number of the remark. */
  public UUID add(Actor citizen, ApiKey key, IdempotencyKey intent, UUID issue, String text) {
    return road.citizenWrite(
        citizen,
        intent,
        UUID.class,
        () -> {
          UUID said = issues.reply(citizen, issue, text).id();
          audit.note(
              citizen, "open311.update", "issue", issue, Map.of("key", key.id(), "remark", said));
          return said;
        });
  }

  private NewIssue told(Report report, Point place, List<NewIssue.Photo> photos) {
    String written = report.description() == null ? "" : report.description().strip();
    String summary = summary(written.isEmpty() ? report.service().name() : written);
    boolean more = !summary.equals(written) || !report.media().isEmpty();
    return new NewIssue(
        report.service().category(),
        summary,
        more ? written(written.isEmpty() ? summary : written, report.media()) : null,
        place.longitude(),
        place.latitude(),
        CoordinateSystem.WGS84,
        address(report, place),
        answers(report),
        photos,
        null,
        Channel.OPEN311,
        null,
        report.name() == null && report.phone() == null
            ? null
            : new NewIssue.Caller(report.name(), report.phone()));
  }

  /** The first line, cut where it is long. */
  private static String summary(String written) {
    String line = written.lines().findFirst().orElse(written).strip();
    int length = line.codePointCount(0, line.length());
    return length <= LONGEST_SUMMARY
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_SUMMARY - 1)) + "…";
  }

  private static String written(String text, List<String> media) {
    if (media.isEmpty()) {
      return text;
    }
    String links = MEDIA + String.join(" ", media);
    if (text.length() + links.length() > LONGEST_DESCRIPTION) {
      throw Problem.invalid(
          new Fault("description", "描述与附图链接合计超过 " + LONGEST_DESCRIPTION + " 字", "请精简描述或减少链接"));
    }
    return text + links;
  }

  private static @Nullable String address(Report report, Point place) {
    if (report.address() == null) {
      return report.addressId();
    }
    return place.equals(NOWHERE) || report.place() != null
        ? report.address()
        : report.address() + "（按地名定位）";
  }

  /** Where it is; nothing where only an address is told that names no one place here. */
  private Optional<Point> place(Report report) {
    Optional<Point> found =
        Optional.ofNullable(report.place())
            .or(() -> Optional.ofNullable(report.addressId()).flatMap(grids::within))
            .or(() -> Optional.ofNullable(report.address()).flatMap(grids::named));
    if (found.isEmpty() && report.address() == null) {
      throw Problem.invalid(
          new Fault("address_id", "没有这个地址编号", "请用网格、村（社区）或镇（街道）的代码，或给出 lat 与 long"));
    }
    return found;
  }

  private static List<NewIssue.Answered> answers(Report report) {
    List<Fault> faults = new ArrayList<>();
    List<NewIssue.Answered> answers = new ArrayList<>();
    report
        .answers()
        .forEach(
            (code, values) -> {
              Optional<Question> question = report.service().question(code);
              if (question.isEmpty()) {
                faults.add(unknown(code));
              } else if (values.size() > 1 && question.get().kind() != Question.Kind.CHOICES) {
                faults.add(onlyOne(code, question.get(), values));
              } else {
                answers.add(
                    new NewIssue.Answered(question.get().id(), String.join(Question.AND, values)));
              }
            });
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    return answers;
  }

  private static Fault unknown(String code) {
    return new Fault("attribute[" + code + "]", "该服务没有这个属性", "请按服务定义中的属性代码填写");
  }

  private static Fault onlyOne(String code, Question question, List<String> values) {
    return new Fault(
        "attribute[" + code + "]",
        "“" + question.text() + "”只能有一个值，现有 " + values.size() + " 个",
        "请只选一个值");
  }
}
