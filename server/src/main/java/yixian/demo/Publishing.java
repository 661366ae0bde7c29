package yixian.demo;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.bulletin.desk.Bulletins;
import yixian.bulletin.desk.Draft;
import yixian.bulletin.desk.Move;
import yixian.bulletin.desk.MoveOrder;
import yixian.bulletin.story.Stories;
import yixian.bulletin.text.Content;
import yixian.bulletin.text.Content.Photo;
import yixian.bulletin.text.Content.Piece;
import yixian.bulletin.text.Content.Quoted;
import yixian.bulletin.text.Content.Section;
import yixian.bulletin.text.Content.Total;
import yixian.bulletin.text.Edition.Sent;
import yixian.bulletin.text.Role;
import yixian.bulletin.text.SectionKind;
import yixian.demo.people.DemoPeople;
import yixian.demo.people.DemoPeople.Duty;
import yixian.demo.people.DemoPeople.Person;
import yixian.demo.picture.DemoPicture;
import yixian.files.Files;
import yixian.journal.note.Note;
import yixian.journal.note.NoteKind;
import yixian.journal.note.Notes;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.FigureSource.Reference;
import yixian.kernel.FigureSource.Span;
import yixian.kernel.Stretch;
import yixian.secondment.batch.Batches;

/**
 * 简报 · Mission row D1: the first issue of 2020 with every figure a reference to the records of its
 * batch, and an issue of this year that waits for its signature and for the word of an author.
 */
@Component
class Publishing {

  private static final String MASTHEAD = "挂职简报";
  private static final String ISSUER = "通州区委组织部";
  private static final String BATCH = "2020 年年轻干部挂职锻炼";
  private static final String DESK = "D31";
  private static final Duration DAY = Duration.ofDays(1);

  /** Keys and figures of the batch, in the order of the table. */
  private static final List<List<String>> FIGURES =
      List.of(
          List.of("all", "all/people"),
          List.of("chief", "rank/chief"),
          List.of("below", "rank/below"),
          List.of("master", "degree/MASTER"),
          List.of("bachelor", "degree/BACHELOR"),
          List.of("born85", "birth/1985-1989"),
          List.of("born90", "birth/1990s"),
          List.of("age", "age/mean-age"),
          List.of("town", "home/town"),
          List.of("organ", "home/organ"),
          List.of("firm", "home/enterprise"),
          List.of("twoway", "kind/TWO_WAY"),
          List.of("secretary", "kind/FIRST_SECRETARY"),
          List.of("inspect", "kind/INSPECTION"),
          List.of("group", "kind/TASK_GROUP"));

  private static final List<Total> TOTALS =
      List.of(
          new Total("职级", "all", List.of("chief", "below")),
          new Total("学历", "all", List.of("master", "bachelor")),
          new Total("派出单位", "all", List.of("town", "organ", "firm")),
          new Total("挂职方向", "all", List.of("twoway", "secretary", "inspect", "group")));

  private final Bulletins bulletins;
  private final Stories stories;
  private final Notes notes;
  private final Batches batches;
  private final Files files;
  private final Road road;
  private final Errand errand;

  Publishing(
      Bulletins bulletins,
      Stories stories,
      Notes notes,
      Batches batches,
      Files files,
      Road road,
      Errand errand) {
    this.bulletins = bulletins;
    this.stories = stories;
    this.notes = notes;
    this.batches = batches;
    this.files = files;
    this.road = road;
    this.errand = errand;
  }

  void told(DemoPeople people, Troupe troupe, Made units, Instant now) {
    first(troupe, units);
    present(people, troupe, units, now);
  }

  // ------------------------------------------------------------------ the first issue

  private void first(Troupe troupe, Made units) {
    Actor editor = troupe.actor("organiser");
    Instant written = Days.start(LocalDate.of(2020, 9, 28)).plus(Duration.ofHours(9));
    String batch =
        road.job(
            () ->
                batches.list(Errand.LOADER).stream()
                    .filter(each -> each.name().equals(BATCH))
                    .findFirst()
                    .orElseThrow()
                    .id()
                    .toString());
    UUID id =
        errand
            .by(
                "bulletin:2020-1",
                editor,
                "bulletin.edit",
                written,
                Made.class,
                () -> {
                  Content content = firstContent(batch, picture(editor));
                  Draft draft =
                      new Draft(
                          units.id(DESK),
                          MASTHEAD,
                          ISSUER,
                          2020,
                          1,
                          LocalDate.of(2020, 9, 30),
                          120,
                          content,
                          sent(units));
                  UUID made = bulletins.draft(editor, draft).id();
                  bulletins.move(editor, made, MoveOrder.of(Move.SUBMIT, 2));
                  return new Made(Map.of("id", made));
                })
            .id("id");
    sign(troupe, "2020-1", id, 3, written.plus(DAY.multipliedBy(2)));
    for (String reader : List.of("leader-D01", "leader-320612102", "clerk1-D11", "clerk1-D15")) {
      received(troupe.actor(reader), reader, id, written.plus(DAY.multipliedBy(3)));
    }
  }

  private void sign(Troupe troupe, String name, UUID id, int version, Instant at) {
    Actor signer = troupe.actor("orgleader");
    errand.by(
        "bulletin:" + name + ":sign",
        signer,
        "bulletin.sign",
        at,
        Bulletins.Kept.class,
        () -> bulletins.move(signer, id, MoveOrder.of(Move.SIGN, version)));
  }

  private void received(Actor reader, String name, UUID id, Instant at) {
    errand.own(
        "bulletin:received:" + id + ":" + name,
        reader,
        at,
        Boolean.class,
        () -> bulletins.receive(reader, id));
  }

  private UUID picture(Actor editor) {
    byte[] jpeg = DemoPicture.RIVER.jpeg(false);
    return files
        .add(editor, new ByteArrayInputStream(jpeg), DemoPicture.RIVER.fileName(false))
        .id();
  }

  private static Content firstContent(String batch, UUID picture) {
    List<Quoted> figures =
        FIGURES.stream()
            .map(
                each ->
                    new Quoted(
                        each.getFirst(), new Reference("cohort", batch, each.get(1), Span.OWN)))
            .toList();
    return new Content(
        List.of(
            section(SectionKind.WORDS, piece("到最需要的地方去，在最前沿处成长", WORDS, "区委组织部负责同志在挂职干部座谈会上的讲话摘要")),
            section(
                SectionKind.FIGURES,
                new Piece(
                    "一组数字看挂职",
                    NUMBERS,
                    null,
                    null,
                    List.of(),
                    FIGURES.stream().map(List::getFirst).toList())),
            section(
                SectionKind.PROGRESS,
                piece("双向挂职干部：把部门资源带到镇街，把基层经验带回机关", TWO_WAY, "双向挂职组"),
                piece("第一书记：先走遍，再动手", SECRETARY, "第一书记组"),
                piece("巡察组与专班：在急难险重中练兵", GROUPS, "巡察组、专班")),
            section(
                SectionKind.REFLECTIONS,
                piece("从“坐机关”到“坐板凳”", REFLECTION, "挂职第一书记　程望舒"),
                piece("一本民情册，三个月的脚印", ANOTHER, "挂职干部　陆怀谷")),
            section(
                SectionKind.PICTURES,
                new Piece(
                    "",
                    "",
                    null,
                    null,
                    List.of(new Photo(picture, "挂职干部随村干部巡河护岸（示意图）")),
                    List.of()))),
        figures,
        TOTALS);
  }

  private static Section section(SectionKind kind, Piece... pieces) {
    return new Section(kind, null, List.of(pieces));
  }

  private static Piece piece(String title, String text, String author) {
    return new Piece(title, text, author, null, List.of(), List.of());
  }

  private static List<Sent> sent(Made units) {
    List<Sent> sent = new ArrayList<>();
    sent.add(new Sent(Role.REPORT, "市委组织部", null));
    sent.add(new Sent(Role.REPORT, "区委、区政府领导", null));
    sent.add(new Sent(Role.SEND, "区纪委监委机关", units.id("D29")));
    sent.add(new Sent(Role.SEND, "区委宣传部", units.id("D32")));
    sent.add(new Sent(Role.ISSUE, "区住房和城乡建设局", units.id("D01")));
    sent.add(new Sent(Role.ISSUE, "二甲镇", units.id("320612102")));
    sent.add(new Sent(Role.ISSUE, "区信访局", units.id("D11")));
    sent.add(new Sent(Role.ISSUE, "区司法局", units.id("D15")));
    return sent;
  }

  // ------------------------------------------------------------------ the issue of this year

  private void present(DemoPeople people, Troupe troupe, Made units, Instant now) {
    Actor editor = troupe.actor("organiser");
    List<Person> officials = people.with(Duty.SECONDEE).subList(0, 3);
    List<UUID> offered =
        officials.stream()
            .map(each -> offered(each, troupe.actor(each.key()), now.minus(DAY.multipliedBy(4))))
            .toList();
    LocalDate today = Days.of(now);
    LocalDate last = today.withDayOfMonth(1).minusDays(1);
    Span month = new Span(last.withDayOfMonth(1), last);
    UUID id =
        errand
            .by(
                "bulletin:present",
                editor,
                "bulletin.edit",
                now.minus(DAY),
                Made.class,
                () -> {
                  Draft draft =
                      new Draft(
                          units.id(DESK),
                          MASTHEAD,
                          ISSUER,
                          today.getYear(),
                          1,
                          today,
                          60,
                          presentContent(officials, offered, month),
                          sent(units));
                  UUID made = bulletins.draft(editor, draft).id();
                  bulletins.move(editor, made, MoveOrder.of(Move.SUBMIT, 2));
                  return new Made(Map.of("id", made));
                })
            .id("id");
    agreed(officials.get(1), troupe.actor(officials.get(1).key()), id, now.minus(DAY.dividedBy(2)));
  }

  private UUID offered(Person official, Actor himself, Instant at) {
    return errand
        .own(
            "bulletin:story:" + official.key(),
            himself,
            at,
            Made.class,
            () -> {
              LocalDate day = Days.of(at);
              Note note =
                  notes.within(himself, Stretch.term(day.minusMonths(4), day.plusDays(1))).stream()
                      .filter(each -> each.kind() != NoteKind.VISIT)
                      .findFirst()
                      .orElseThrow();
              return new Made(
                  Map.of(
                      "story", stories.offer(himself, new Stories.Offer(note.id(), false)).id()));
            })
        .id("story");
  }

  private void agreed(Person official, Actor himself, UUID bulletin, Instant at) {
    errand.own(
        "bulletin:agreed:" + official.key(),
        himself,
        at,
        Boolean.class,
        () ->
            stories.mine(himself).stream()
                .filter(each -> Objects.equals(each.bulletin(), bulletin))
                .map(
                    each ->
                        stories.answer(
                            himself, each.id(), new Stories.Consent(true, null, each.version())))
                .findFirst()
                .isPresent());
  }

  private static Content presentContent(List<Person> officials, List<UUID> offered, Span month) {
    return new Content(
        List.of(
            section(
                SectionKind.FIGURES,
                new Piece(
                    "上月网格事件办理情况",
                    "上月应处置事件{{due}}件，已处置{{handled}}件，处置率{{rate}}％；按期结案率{{closing}}％。",
                    "区指挥中心",
                    null,
                    List.of(),
                    List.of("rate", "closing"))),
            section(
                SectionKind.REFLECTIONS,
                new Piece(
                    "网格里的一天",
                    "网格里没有小事。早上与老网格员走一圈，记下群众反映集中的几件，午后逐件去跑，能当天办的当天办。",
                    "挂职干部　" + officials.get(0).name(),
                    offered.get(0),
                    List.of(),
                    List.of()),
                new Piece(
                    "先拉家常再谈事",
                    "学会用方言问近况，话就多了；事情往往在家常里。",
                    "挂职干部　" + officials.get(1).name(),
                    offered.get(1),
                    List.of(),
                    List.of()))),
        List.of(
            quoted("due", "HANDLING/denominator", month),
            quoted("handled", "HANDLING/numerator", month),
            quoted("rate", "HANDLING/share", month),
            quoted("closing", "CLOSING_IN_TIME/share", month)),
        List.of());
  }

  private static Quoted quoted(String key, String figure, Span month) {
    return new Quoted(key, new Reference("indicator", "district", figure, month));
  }

  private static final String WORDS =
      """
      组织年轻干部到一线挂职，是让干部经风雨、见世面、长才干的实招。大家从机关到镇村、从部门到专班，岗位变了，身份变了，为群众办事的本分没有变。
      一、沉下身子，把情况摸清
      不要急着拿主意。先把村里有多少户、多少地、多少桩没办完的事弄明白，问题自然就浮出来。走访不是数门牌，要坐得下来、听得进去、记得下来。
      二、扑下身子，把事情办成
      每位同志手里要有三张清单：群众最盼的事、组织交办的事、自己能办的事。一件一件销号，办成了群众认，办不成也要说清楚为什么、下一步怎么办。
      三、挺直身子，把规矩守住
      挂职不是镀金，也不是走亲戚。工作纪律、廉洁纪律一条都不能松；派出单位、接收单位、组织部门三方都要看得见、管得住、帮得上。
      """;

  private static final String NUMBERS =
      """
      2020 年全区选派年轻干部挂职锻炼，共派出{{all}}人。
      一、队伍结构
      按职级分，正科级{{chief}}人，副科级及以下{{below}}人。按学历分，硕士研究生{{master}}人，大学本科{{bachelor}}人。1985 至 1989 年出生的{{born85}}人，1990 年以后出生的{{born90}}人，平均年龄{{age}}岁。
      二、来源单位
      来自镇街{{town}}人，区直部门{{organ}}人，国有企业{{firm}}人，每个单位一人。
      三、挂职方向
      双向挂职{{twoway}}人，挂任村（社区）第一书记{{secretary}}人，参加区委巡察{{inspect}}人，参加重点工作专班{{group}}人。
      """;

  private static final String TWO_WAY =
      """
      双向挂职的干部一头连着部门，一头连着镇街。到岗以来，他们先把原单位能用的政策、项目、专家列成清单交给镇街，再把镇街遇到的堵点带回部门逐项对接。
      （一）项目上门
      农路提档、河道清淤、老旧小区改造等事项由挂职干部牵线，部门科室到现场会商，少跑了许多来回。
      （二）经验回流
      镇街办理群众诉求的做法整理成案例，在部门例会上讲，机关同志第一次听懂了“最后一公里”堵在哪里。
      """;

  private static final String SECRETARY =
      """
      到任的第一书记约定：头一个月不开大会、不提口号，先走遍。走完之后，各村的难事排成一张表：路灯不亮的、田头渠淤的、老人看病不便的，一件件认领。
      “先走遍，再动手”，看着慢，其实快。群众说，书记记得住我家的事，我们就信他。
      """;

  private static final String GROUPS =
      """
      巡察组的同志白天查账、晚上谈话，练的是眼力和定力；专班的同志守在征收、安置、信访的第一线，练的是耐心和担当。组里老同志带着干，年轻同志抢着干，难题面前见真章。
      """;

  private static final String REFLECTION =
      """
      刚到村里那几天，我习惯站着讲话。老支书搬来一条板凳，说坐下来讲，大家才肯讲。坐下来才知道，修渠的事吵了三年，不是钱不够，是没人把两户人家的话听完。
      后来我随身带着小板凳。听完了话，渠也修成了。机关里学的是把话说圆，村里学的是把事做圆。
      """;

  private static final String ANOTHER =
      """
      三个月，民情册换到第二本。第一本记的是人：谁家的孩子在外地，谁家的老人要换药；第二本记的是事：哪天答应的，哪天办的，没办成的欠在哪里。
      翻回去看，最满的几页都是雨天。雨天人在家，话最真。
      """;
}
