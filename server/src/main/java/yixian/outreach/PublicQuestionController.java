package yixian.outreach;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Open;
import yixian.kernel.Problem;
import yixian.kernel.Secrets;
import yixian.outreach.db.tables.records.QuestionsRecord;

/** The residents' page of questions: no account, a code and a secret instead. */
@RestController
@RequestMapping("/api/public/questions")
class PublicQuestionController {

  private static final int PAGE = 20;

  private final Questions face;
  private final QuestionStore store;
  private final CampaignStore campaigns;
  private final Gate gate;
  private final Secrets secrets;
  private final Road road;
  private final Clock clock;

  PublicQuestionController(
      Questions face,
      QuestionStore store,
      CampaignStore campaigns,
      Gate gate,
      Secrets secrets,
      Road road,
      Clock clock) {
    this.face = face;
    this.store = store;
    this.campaigns = campaigns;
    this.gate = gate;
    this.secrets = secrets;
    this.road = road;
    this.clock = clock;
  }

  /** What a resident is given for his question, to follow it by. */
  record Receipt(String code, String secret) {}

  /** 提问 · A question under a topic; who asks is not asked. */
  record Question(@Nullable UUID campaign, @Nullable String question) {}

  /** 可问的主题 · A campaign in which residents may ask. */
  record Topic(UUID campaign, String topic, String title) {}

  /** 我的提问 · What became of a question. */
  record Followed(
      String code,
      LocalDate asked,
      String state,
      @Nullable String question,
      @Nullable String answer,
      @Nullable String adviser) {}

  /** A stretch of what anybody may read. */
  record Shown(List<QuestionStore.Shown> items, boolean more) {}

  @GetMapping("/topics")
  @Open(value = "市民提问前选择主题", withoutAccount = true)
  List<Topic> topics(Actor actor) {
    return road.job(
        () ->
            campaigns.asking(Days.today(clock)).stream()
                .map(each -> new Topic(each.getId(), each.getTopic(), each.getTitle()))
                .toList());
  }

  @GetMapping
  @Open(value = "公开的问答谁都可以看", withoutAccount = true)
  Shown published(
      Actor actor,
      @RequestParam(required = false) @Nullable String text,
      @RequestParam(defaultValue = "0") int offset) {
    if (offset < 0 || (text != null && text.length() > PAGE * 2)) {
      throw Problem.invalid(new Fault("text", "查找的字太多", "请缩短"));
    }
    List<QuestionStore.Shown> found = road.job(() -> store.published(text, offset, PAGE + 1));
    boolean more = found.size() > PAGE;
    return new Shown(more ? found.subList(0, PAGE) : found, more);
  }

  @PostMapping
  @Open(value = "市民提问无需账号，不留身份", withoutAccount = true)
  Receipt ask(Actor actor, IdempotencyKey key, @RequestBody Question question) {
    Actor citizen = Actor.citizen(actor.address());
    gate.ask(actor.address());
    UUID campaign = question.campaign();
    if (campaign == null) {
      throw Problem.invalid(new Fault("campaign", "没有选择主题", "请选择主题"));
    }
    String words = question.question() == null ? "" : question.question();
    String secret = Secret.of(secrets, key);
    Questions.Asked asked =
        road.citizenWrite(
            citizen,
            key,
            Questions.Asked.class,
            () -> face.ask(citizen, campaign, words, Secret.hash(secret)));
    return new Receipt(asked.code(), secret);
  }

  @GetMapping("/{code}")
  @Open(value = "市民凭编号与查询码查看本人的提问", withoutAccount = true)
  Followed follow(Actor actor, @PathVariable String code, @RequestParam String secret) {
    gate.look(actor.address());
    return road.job(
        () ->
            store
                .findByCode(code.strip())
                .filter(found -> Secret.matches(secret, found.getSecretHash()))
                .map(PublicQuestionController::followed)
                .orElseThrow(() -> Problem.notFound("该编号与查询码对应的提问")));
  }

  private static Followed followed(QuestionsRecord row) {
    QuestionState state = QuestionState.valueOf(row.getState());
    return new Followed(
        row.getCode(),
        row.getAsked(),
        (state == QuestionState.ASKED ? state : QuestionState.ANSWERED).label(),
        row.getQuestion(),
        row.getAnswer(),
        row.getAdviser());
  }
}
