package yixian.open311;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

  private static final int LONGEST_SUMMARY = 60;
  private static final int LONGEST_DESCRIPTION = 4_000;
  private static final String MEDIA = "\n附图链接（未经核验）：";

  private final Issues issues;
  private final Files files;
  private final Grids grids;
  private final ArrivalStore arrivals;
  private final Audit audit;
  private final Road road;
  private final Clock clock;

  Intake(
      Issues issues,
      Files files,
      Grids grids,
      ArrivalStore arrivals,
      Audit audit,
      Road road,
      Clock clock) {
    this.issues = issues;
    this.files = files;
    this.grids = grids;
    this.arrivals = arrivals;
    this.audit = audit;
    this.road = road;
    this.clock = clock;
  }

  /** Takes a report in once, under the intent; the number of the issue. */
  public Arrival take(
      Actor citizen, ApiKey key, IdempotencyKey intent, Report report, List<Staged> photos) {
    return road.citizenWrite(
        citizen, intent, Arrival.class, () -> taken(citizen, key, report, photos));
  }

  private Arrival taken(Actor citizen, ApiKey key, Report report, List<Staged> photos) {
    List<NewIssue.Photo> brought =
        photos.stream()
            .map(staged -> files.bring(citizen, staged))
            .map(stored -> new NewIssue.Photo(stored.id(), PhotoRole.NEAR))
            .toList();
    IssueSheet sheet = issues.report(citizen, told(report, brought));
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
    return arrival;
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

  private NewIssue told(Report report, List<NewIssue.Photo> photos) {
    Point place = report.place() == null ? found(report) : report.place();
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
        address(report),
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

  private static @Nullable String address(Report report) {
    if (report.address() == null) {
      return report.addressId();
    }
    return report.place() == null ? report.address() + "（按地名定位）" : report.address();
  }

  private Point found(Report report) {
    Optional<Point> byId = Optional.ofNullable(report.addressId()).flatMap(grids::within);
    return byId.or(() -> Optional.ofNullable(report.address()).flatMap(grids::named))
        .orElseThrow(
            () ->
                Problem.invalid(
                    report.address() == null
                        ? new Fault("address_id", "没有这个地址编号", "请用网格、村（社区）或镇（街道）的代码，或给出 lat 与 long")
                        : new Fault(
                            "address_string", "按地址文字找不到唯一的位置", "请写明镇（街道）与村（社区），或给出 lat 与 long")));
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
                answers.add(new NewIssue.Answered(question.get().id(), String.join(Question.AND, values)));
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
