package yixian.outreach;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Lifecycle.Edge;
import yixian.kernel.Problem;
import yixian.kernel.sheet.SheetRow;
import yixian.outreach.db.tables.records.CampaignsRecord;
import yixian.outreach.db.tables.records.QuestionsRecord;

/**
 * 在线问答 · Residents ask without saying who they are; a legal adviser of the unit answers; what
 * anybody may read is a text of its own. Called inside the road.
 *
 * <p>What looks like a person's number is never released, and the words as they were asked are
 * cleared half a year later.
 */
@Component
public class Questions {

  public static final String ANSWER = "outreach.answer";
  static final List<String> HEADS = List.of("日期", "问题", "回答", "解答人");

  private static final int LONGEST_QUESTION = 500;
  private static final int LONGEST_ANSWER = 1_000;
  private static final int LONGEST_ADVISER = 30;
  private static final Pattern NUMBERS = Pattern.compile("[0-9０-９Xx]{7,}");

  private final QuestionStore store;
  private final Campaigns campaigns;
  private final CampaignStore campaignStore;
  private final Telling telling;
  private final Audit audit;
  private final Clock clock;

  Questions(
      QuestionStore store,
      Campaigns campaigns,
      CampaignStore campaignStore,
      Telling telling,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.campaigns = campaigns;
    this.campaignStore = campaignStore;
    this.telling = telling;
    this.audit = audit;
    this.clock = clock;
  }

  /** 提问编号 · By which a question is followed; the secret is not kept. */
  public record Asked(UUID id, String code) {}

  /** Takes a question in; only the hash of its secret is kept. */
  public Asked ask(Actor citizen, UUID campaign, String question, byte[] secretHash) {
    CampaignsRecord asked =
        campaignStore.asking(Days.today(clock)).stream()
            .filter(each -> each.getId().equals(campaign))
            .findFirst()
            .orElseThrow(() -> Problem.invalid(new Fault("campaign", "这个主题现在不接受提问", "请另选主题")));
    List<Fault> faults = new ArrayList<>();
    Campaigns.text(faults, question, "question", "问题", LONGEST_QUESTION);
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    QuestionsRecord row = asked(asked, question.strip(), Days.today(clock), numbers(1).getFirst());
    row.setSecretHash(secretHash);
    row.setChangedBy(citizen.name());
    store.add(List.of(row));
    telling.asked(asked, row);
    audit.note(citizen, "outreach.ask", "question", row.getId(), Map.of("code", row.getCode()));
    return new Asked(row.getId(), row.getCode());
  }

  private List<String> numbers(int count) {
    int year = Days.today(clock).getYear();
    return store.numbers(count).stream().map(n -> "WD%d-%05d".formatted(year, n)).toList();
  }

  private QuestionsRecord asked(
      CampaignsRecord campaign, String question, LocalDate day, String code) {
    Instant now = clock.instant();
    QuestionsRecord row = new QuestionsRecord();
    row.setId(Ids.next());
    row.setCode(code);
    row.setCampaign(campaign.getId());
    row.setOwner(campaign.getOwner());
    row.setQuestion(question);
    row.setAsked(day);
    row.setAskedAt(day.equals(Days.of(now)) ? now : Days.start(day));
    row.setState(QuestionState.ASKED.name());
    row.setVersion(1);
    row.setChangedAt(now);
    return row;
  }

  /** Answers a question, or mends the answer while nobody else reads it. */
  public Standing answer(Actor actor, UUID id, QuestionWords words) {
    QuestionsRecord row = found(actor, id);
    QuestionState to =
        leads(row, QuestionMove.ANSWER, () -> Problem.refused("published", "问答已公开，请先撤回公开再改"));
    List<Fault> faults = new ArrayList<>();
    Campaigns.text(faults, words.answer(), "answer", "解答", LONGEST_ANSWER);
    String adviser = OccasionCheck.plain(words.adviser());
    if (adviser != null && adviser.length() > LONGEST_ADVISER) {
      faults.add(new Fault("adviser", "解答人超过 " + LONGEST_ADVISER + " 字", "请写得短一些"));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    row.setAnswer(Objects.requireNonNull(words.answer()).strip());
    row.setAdviser(adviser == null ? cut(actor.name()) : adviser);
    row.setAnsweredAt(clock.instant());
    row.setAnsweredBy(actor.name());
    return saved(actor, row, to, words.version(), "outreach.answer");
  }

  /** Releases words of its own for anybody to read. */
  public Standing publish(Actor actor, UUID id, QuestionWords words) {
    QuestionsRecord row = found(actor, id);
    QuestionState to =
        leads(
            row,
            QuestionMove.RELEASE,
            () -> Problem.refused("not-now", "“" + state(row).label() + "”的提问不能公开"));
    List<Fault> faults = new ArrayList<>();
    Campaigns.text(faults, words.question(), "question", "公开的问题", LONGEST_QUESTION);
    Campaigns.text(faults, words.answer(), "answer", "公开的解答", LONGEST_ANSWER);
    number(faults, "question", words.question());
    number(faults, "answer", words.answer());
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    row.setShownQuestion(Objects.requireNonNull(words.question()).strip());
    row.setShownAnswer(Objects.requireNonNull(words.answer()).strip());
    row.setPublishedAt(clock.instant());
    row.setPublishedBy(actor.name());
    return saved(actor, row, to, words.version(), "outreach.publish");
  }

  /** Takes a released text back; it is gone from the page at once. */
  public Standing withdraw(Actor actor, UUID id, int version) {
    QuestionsRecord row = found(actor, id);
    QuestionState to =
        leads(row, QuestionMove.WITHDRAW, () -> Problem.refused("not-now", "这个问答没有公开"));
    row.setShownQuestion(null);
    row.setShownAnswer(null);
    row.setPublishedAt(null);
    row.setPublishedBy(null);
    return saved(actor, row, to, version, "outreach.withdraw");
  }

  private static QuestionState state(QuestionsRecord row) {
    return QuestionState.valueOf(row.getState());
  }

  /** Where the move leads, if it is an edge from where the question stands. */
  private static QuestionState leads(
      QuestionsRecord row, QuestionMove move, Supplier<Problem> refusal) {
    Edge<QuestionState, QuestionMove, QuestionGiven> edge =
        QuestionLifecycle.GRAPH.find(state(row), move).orElseThrow(refusal);
    if (row.getForgottenAt() != null && edge.given() != QuestionGiven.NOTHING) {
      throw Problem.refused("forgotten", "提问的原文已到期清除");
    }
    return edge.to();
  }

  private Standing saved(
      Actor actor, QuestionsRecord row, QuestionState state, int version, String deed) {
    row.setState(state.name());
    row.setChangedAt(clock.instant());
    row.setChangedBy(actor.name());
    store.save(row, version);
    audit.note(actor, deed, "question", row.getId(), Map.of("code", row.getCode()));
    return new Standing(row.getId(), row.getVersion());
  }

  private static void number(List<Fault> faults, String field, @Nullable String text) {
    if (text != null && NUMBERS.matcher(text).find()) {
      faults.add(new Fault(field, "文字里像有电话、证件号或车牌", "公开的文字不能指向某个人，请抹去"));
    }
  }

  private static String cut(String name) {
    return name.length() > LONGEST_ADVISER ? name.substring(0, LONGEST_ADVISER) : name;
  }

  /** Takes in questions that were answered elsewhere, such as in a group: all or none. */
  public Entered enter(Actor actor, UUID id, List<SheetRow> rows) {
    CampaignsRecord campaign = Campaigns.running(campaigns.led(actor, id));
    List<Fault> faults = new ArrayList<>();
    List<QuestionsRecord> kept = new ArrayList<>();
    List<String> codes = numbers(rows.size());
    for (int at = 0; at < rows.size(); at++) {
      kept.add(answered(actor, campaign, rows.get(at), codes.get(at), faults));
    }
    if (rows.isEmpty()) {
      faults.add(new Fault("file", "表中没有问答", "请至少填写一行"));
    }
    boolean good = faults.isEmpty();
    if (good) {
      store.add(kept);
    }
    int accepted = good ? kept.size() : 0;
    audit.note(
        actor,
        "outreach.questions",
        "campaign",
        id,
        Map.of("rows", rows.size(), "accepted", accepted, "faults", faults.size()));
    return new Entered(rows.size(), accepted, faults);
  }

  private QuestionsRecord answered(
      Actor actor, CampaignsRecord campaign, SheetRow row, String code, List<Fault> faults) {
    List<Fault> here = new ArrayList<>();
    Campaigns.text(here, row.cell("问题"), "问题", "问题", LONGEST_QUESTION);
    Campaigns.text(here, row.cell("回答"), "回答", "回答", LONGEST_ANSWER);
    Campaigns.text(here, row.cell("解答人"), "解答人", "解答人", LONGEST_ADVISER);
    LocalDate today = Days.today(clock);
    LocalDate day = day(row.cell("日期"));
    if (day == null || day.isBefore(campaign.getBegins()) || day.isAfter(today)) {
      here.add(new Fault("日期", "日期应在活动开始之后、今天或以前", "请填：2026-03-01"));
    }
    here.forEach(
        fault ->
            faults.add(
                new Fault(
                    fault.field(),
                    row.row(),
                    "第 " + row.row() + " 行：" + fault.message(),
                    fault.mend())));
    QuestionsRecord question = asked(campaign, row.cell("问题"), day == null ? today : day, code);
    question.setState(QuestionState.ANSWERED.name());
    question.setAnswer(row.cell("回答"));
    question.setAdviser(row.cell("解答人"));
    question.setAnsweredAt(question.getAskedAt());
    question.setAnsweredBy(actor.name());
    question.setChangedBy(actor.name());
    return question;
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  QuestionsRecord found(Actor actor, UUID id) {
    return store.find(actor.scope(ANSWER), id).orElseThrow(() -> Problem.notFound("提问"));
  }
}
