package yixian.bulletin.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.audit.SignedHeads;
import yixian.bulletin.Bulletin;
import yixian.bulletin.db.tables.records.BulletinsRecord;
import yixian.bulletin.db.tables.records.FiguresRecord;
import yixian.bulletin.db.tables.records.StepsRecord;
import yixian.bulletin.story.Stories;
import yixian.bulletin.text.Content;
import yixian.bulletin.text.Content.Piece;
import yixian.bulletin.text.Edition;
import yixian.bulletin.text.Editions;
import yixian.bulletin.text.Editions.Composed;
import yixian.bulletin.text.Editions.Words;
import yixian.files.Files;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.FigureSource.Counted;
import yixian.kernel.Ids;
import yixian.kernel.Lifecycle.Edge;
import yixian.kernel.Problem;
import yixian.kernel.Sha256;

/**
 * 简报 · Writes an issue, brings it to another hand, and freezes it with the signature. Inside the
 * road.
 *
 * <p>Whoever has touched the text cannot sign it. The signature counts each figure once more and
 * keeps it with its numerator, denominator, definition, moment and records; from then on the issue
 * is never changed: a mistake is put right by another edition that says what it corrects, or the
 * issue is withdrawn with a reason.
 */
@Component
public class Bulletins {

  private static final int LONGEST_REASON = 300;

  private final BulletinStore store;
  private final Book book;
  private final DraftCheck check;
  private final Stories stories;
  private final Files files;
  private final SignedHeads heads;
  private final BulletinNews news;
  private final Audit audit;
  private final Clock clock;

  Bulletins(
      BulletinStore store,
      Book book,
      DraftCheck check,
      Stories stories,
      Files files,
      SignedHeads heads,
      BulletinNews news,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.book = book;
    this.check = check;
    this.stories = stories;
    this.files = files;
    this.heads = heads;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  /** 存下 · An issue after a deed. */
  public record Kept(UUID id, int version) {}

  /** 更正 · What a correction puts right. */
  public record Correction(int version, @Nullable String note) {}

  /** Begins an issue. */
  public Kept draft(Actor actor, Draft draft) {
    check.demandOwner(actor, draft.owner());
    check.demandSound(draft);
    BulletinsRecord bulletin = new BulletinsRecord();
    bulletin.setId(Ids.next());
    bulletin.setOwner(Objects.requireNonNull(draft.owner()));
    bulletin.setEdition(1);
    bulletin.setState(State.DRAFT.name());
    bulletin.setDrafter(actor.account());
    bulletin.setDraftedBy(actor.name());
    bulletin.setHands(new UUID[0]);
    bulletin.setVersion(1);
    fill(bulletin, draft, "{}");
    touched(actor, bulletin);
    store.add(bulletin);
    write(actor, bulletin, Content.EMPTY, draft);
    step(actor, bulletin, "拟稿", null);
    audit.note(
        actor,
        "bulletin.draft",
        "bulletin",
        bulletin.getId(),
        Map.of("number", numbered(bulletin)));
    return new Kept(bulletin.getId(), bulletin.getVersion());
  }

  /** Keeps what was written. */
  public Kept write(Actor actor, UUID id, int version, Draft draft) {
    BulletinsRecord bulletin = found(actor, Bulletin.EDIT, id);
    demandDraft(bulletin);
    check.demandSound(draft);
    Content before = book.content(bulletin);
    if (bulletin.getEdition() > 1) {
      demandSameNumber(bulletin, draft);
    }
    fill(bulletin, draft, bulletin.getContent());
    touched(actor, bulletin);
    bulletin.setVersion(version);
    write(actor, bulletin, before, draft);
    audit.note(
        actor,
        "bulletin.write",
        "bulletin",
        id,
        Map.of("pieces", draft.contentOrEmpty().pieces().count()));
    return new Kept(id, bulletin.getVersion());
  }

  private static void demandSameNumber(BulletinsRecord bulletin, Draft draft) {
    if (!bulletin.getYear().equals(draft.year())
        || !bulletin.getNumber().equals(draft.number())
        || !bulletin.getMasthead().equals(Bulletin.stripped(draft.masthead()))) {
      throw Problem.invalid(new Fault("number", "更正版沿用原来的报头与期号", "请改回原来的报头与期号"));
    }
  }

  /**
   * The words of stories go to the stories, pictures belong to the issue, the rest is kept here.
   */
  private void write(Actor actor, BulletinsRecord bulletin, Content before, Draft draft) {
    Content content = draft.contentOrEmpty();
    attach(actor, bulletin.getId(), before, content);
    stories.edit(actor, bulletin.getId(), told(content));
    bulletin.setContent(book.written(withoutWords(content)));
    store.send(bulletin.getId(), draft.sentOrNone());
    store.save(bulletin, bulletin.getVersion());
  }

  private static Map<UUID, Words> told(Content content) {
    Map<UUID, Words> told = new HashMap<>();
    content
        .pieces()
        .filter(each -> each.story() != null)
        .forEach(
            each ->
                told.put(
                    Objects.requireNonNull(each.story()),
                    new Words(Bulletin.stripped(each.title()), Bulletin.stripped(each.text()))));
    return told;
  }

  private static Content withoutWords(Content content) {
    return new Content(
        content.sections().stream()
            .map(
                section ->
                    new Content.Section(
                        section.kind(),
                        section.title(),
                        section.pieces().stream()
                            .map(each -> each.story() == null ? each : each.saying(null, null))
                            .toList()))
            .toList(),
        content.figures(),
        content.totals());
  }

  private void attach(Actor actor, UUID id, Content before, Content after) {
    Set<UUID> there = pictures(before);
    for (UUID file : pictures(after)) {
      if (!there.contains(file)) {
        files.attach(actor, file, Bulletin.FILES, id, "photos");
      }
    }
  }

  /** The pictures that are the issue's own; the photo of a story stays the story's. */
  private static Set<UUID> pictures(Content content) {
    return content
        .pieces()
        .filter(each -> each.story() == null)
        .flatMap(each -> each.photos().stream())
        .map(Content.Photo::file)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void fill(BulletinsRecord bulletin, Draft draft, String content) {
    bulletin.setMasthead(Bulletin.stripped(draft.masthead()));
    bulletin.setIssuer(Bulletin.stripped(draft.issuer()));
    bulletin.setYear(Objects.requireNonNull(draft.year()));
    bulletin.setNumber(Objects.requireNonNull(draft.number()));
    bulletin.setIssued(Objects.requireNonNull(draft.issued()));
    bulletin.setCopies(Objects.requireNonNull(draft.copies()));
    bulletin.setContent(content);
  }

  private void touched(Actor actor, BulletinsRecord bulletin) {
    UUID account = actor.account();
    List<UUID> hands = new ArrayList<>(Arrays.asList(bulletin.getHands()));
    if (account != null && !hands.contains(account)) {
      hands.add(account);
    }
    bulletin.setHands(hands.toArray(UUID[]::new));
    bulletin.setChangedAt(clock.instant());
    bulletin.setChangedBy(actor.name());
  }

  /** Does one move on an issue as it was seen. */
  public Kept move(Actor actor, UUID id, MoveOrder order) {
    Move move = order.move();
    BulletinsRecord bulletin = found(actor, move.permission(), id);
    State from = state(bulletin);
    Edge<State, Move, Given> edge =
        BulletinLifecycle.GRAPH
            .find(from, move)
            .filter(_ -> !move.follows())
            .orElseThrow(
                () -> Problem.refused("not-now", "“" + from.label() + "”的简报不能" + move.label()));
    String reason = reason(move, order.reason());
    Instant now = clock.instant();
    bulletin.setState(edge.to().name());
    bulletin.setReason(reason);
    bulletin.setChangedAt(now);
    bulletin.setChangedBy(actor.name());
    switch (move) {
      case SUBMIT -> {
        touched(actor, bulletin);
        submit(actor, bulletin);
      }
      case SIGN -> sign(actor, bulletin, now);
      case DISCARD -> stories.free(actor, id);
      case TAKE_BACK, RETURN, WITHDRAW, REPLACE -> {}
    }
    store.save(bulletin, order.version());
    step(actor, bulletin, move.label(), reason);
    audit.note(actor, "bulletin." + move.code(), "bulletin", id, detail(bulletin, from));
    tell(move, bulletin);
    return new Kept(id, bulletin.getVersion());
  }

  private static Map<String, String> detail(BulletinsRecord bulletin, State from) {
    String fingerprint = bulletin.getFingerprint();
    return fingerprint == null
        ? Map.of("from", from.name(), "to", bulletin.getState())
        : Map.of("from", from.name(), "to", bulletin.getState(), "fingerprint", fingerprint);
  }

  private void tell(Move move, BulletinsRecord bulletin) {
    switch (move) {
      case SUBMIT -> news.submitted(bulletin);
      case RETURN -> news.returned(bulletin);
      case SIGN -> news.published(bulletin, store.sent(bulletin.getId()));
      case WITHDRAW -> news.withdrawn(bulletin, store.sent(bulletin.getId()));
      case TAKE_BACK, REPLACE, DISCARD -> {}
    }
  }

  private static @Nullable String reason(Move move, @Nullable String given) {
    if (move.needs().isEmpty()) {
      return null;
    }
    return said("reason", "理由", given);
  }

  private static String said(String field, String label, @Nullable String text) {
    List<Fault> faults = new ArrayList<>();
    Bulletin.demand(faults, text, field, null, label, LONGEST_REASON);
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    return Bulletin.stripped(text);
  }

  private void submit(Actor actor, BulletinsRecord bulletin) {
    Content content = book.withStories(bulletin);
    List<Fault> faults = new ArrayList<>();
    List<Piece> pieces = content.pieces().toList();
    if (pieces.isEmpty()) {
      faults.add(new Fault("pieces", "还没有文章", "请写好后再送审"));
    }
    for (int at = 0; at < pieces.size(); at++) {
      Piece piece = pieces.get(at);
      boolean pictures = Bulletin.stripped(piece.text()).isEmpty() && !piece.photos().isEmpty();
      if (Bulletin.stripped(piece.title()).isEmpty() && !pictures) {
        faults.add(new Fault("title", at + 1, "第 " + (at + 1) + " 篇没有标题", "请写标题"));
      }
      if (Bulletin.stripped(piece.text()).isEmpty()
          && piece.photos().isEmpty()
          && piece.table().isEmpty()) {
        faults.add(new Fault("text", at + 1, "第 " + (at + 1) + " 篇没有内容", "请写正文，或删去这一篇"));
      }
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    stories.ask(actor, bulletin.getId());
  }

  private void sign(Actor actor, BulletinsRecord bulletin, Instant now) {
    UUID account = actor.account();
    if (account != null && List.of(bulletin.getHands()).contains(account)) {
      throw Problem.refused("own-hand", "您动过这期简报的稿，签发须由没有动过笔的人");
    }
    stories.demandConsent(bulletin.getId(), book.content(bulletin).stories());
    Composed composed = book.composed(actor, Bulletin.SIGN, bulletin);
    demandCounted(composed);
    Edition edition = Editions.frozen(composed.edition());
    String text = book.written(edition);
    bulletin.setEditionText(text);
    bulletin.setFingerprint(Sha256.hex(text));
    bulletin.setHead(heads.latest().map(book::written).orElse(null));
    bulletin.setSignedBy(actor.name());
    bulletin.setSignedAt(now);
    store.freeze(
        composed.counted().entrySet().stream()
            .map(each -> frozen(bulletin.getId(), each.getKey(), each.getValue()))
            .toList());
    stories.printed(actor, bulletin.getId());
    UUID corrected = bulletin.getCorrects();
    if (corrected != null) {
      replace(actor, corrected);
    }
  }

  private static void demandCounted(Composed composed) {
    List<String> open =
        composed.edition().figures().stream()
            .filter(each -> each.value() == null)
            .map(Edition.Shown::key)
            .toList();
    if (!open.isEmpty()) {
      throw Problem.refused(
          "not-counted",
          "有 "
              + open.size()
              + " 个引用的数字数不出来："
              + String.join("、", open)
              + "。数字按全区统计，请由有全区查看权限的人签发，或退回改稿");
    }
  }

  private FiguresRecord frozen(UUID bulletin, String key, Counted counted) {
    FiguresRecord row = new FiguresRecord();
    row.setBulletin(bulletin);
    row.setKey(key);
    row.setReference(book.written(counted.reference()));
    row.setName(counted.figure().name());
    row.setValue(counted.figure().value());
    row.setUnit(counted.figure().unit());
    row.setNumerator(counted.figure().numerator());
    row.setDenominator(counted.figure().denominator());
    row.setDefinition(counted.figure().definition());
    row.setCountedAt(counted.at());
    row.setRecords(counted.records().toArray(UUID[]::new));
    return row;
  }

  private void replace(Actor actor, UUID id) {
    BulletinsRecord old = found(actor, Bulletin.SIGN, id);
    if (state(old) != State.PUBLISHED) {
      throw Problem.refused("not-now", "原版已" + state(old).label() + "，不能再更正");
    }
    old.setState(State.REPLACED.name());
    old.setChangedAt(clock.instant());
    old.setChangedBy(actor.name());
    store.save(old, old.getVersion());
    step(actor, old, Move.REPLACE.label(), null);
    audit.note(actor, "bulletin.replace", "bulletin", id, Map.of("to", old.getState()));
  }

  /** Begins a corrected edition; the one that was signed stands until the correction is signed. */
  public Kept correct(Actor actor, UUID id, Correction correction) {
    BulletinsRecord old = found(actor, Bulletin.EDIT, id);
    if (state(old) != State.PUBLISHED) {
      throw Problem.refused("not-now", "“" + state(old).label() + "”的简报不能更正");
    }
    if (store.correctionOf(id).isPresent()) {
      throw Problem.refused("corrected", "这一期的更正版已在拟稿");
    }
    if (correction.version() != old.getVersion()) {
      throw Problem.conflict("这期简报已在别处办过，请刷新后再办", old.getChangedBy(), old.getChangedAt());
    }
    String note = said("note", "更正说明", correction.note());
    BulletinsRecord bulletin = new BulletinsRecord();
    bulletin.setId(Ids.next());
    bulletin.setOwner(old.getOwner());
    bulletin.setMasthead(old.getMasthead());
    bulletin.setIssuer(old.getIssuer());
    bulletin.setYear(old.getYear());
    bulletin.setNumber(old.getNumber());
    bulletin.setEdition(old.getEdition() + 1);
    bulletin.setIssued(old.getIssued());
    bulletin.setCopies(old.getCopies());
    bulletin.setContent(old.getContent());
    bulletin.setState(State.DRAFT.name());
    bulletin.setDrafter(actor.account());
    bulletin.setDraftedBy(actor.name());
    bulletin.setHands(old.getHands());
    bulletin.setCorrects(id);
    bulletin.setCorrection(note);
    bulletin.setVersion(1);
    touched(actor, bulletin);
    store.add(bulletin);
    store.send(bulletin.getId(), store.sent(id));
    step(actor, bulletin, "拟更正稿", note);
    audit.note(actor, "bulletin.correct", "bulletin", bulletin.getId(), Map.of("corrects", id));
    return new Kept(bulletin.getId(), bulletin.getVersion());
  }

  /**
   * The reader's unit has opened the issue. Of the reader nothing is kept, in the audit log
   * neither.
   */
  public boolean receive(Actor reader, UUID id) {
    BulletinsRecord bulletin =
        store
            .signed(id)
            .filter(each -> state(each) != State.WITHDRAWN)
            .orElseThrow(() -> Problem.notFound("简报"));
    UUID unit = reader.unit();
    boolean first = unit != null && store.received(bulletin.getId(), unit, clock.instant());
    audit.note(
        Actor.system("简报签收"),
        "bulletin.receive",
        "bulletin",
        id,
        unit == null ? Map.of() : Map.of("unit", unit, "first", first));
    return first;
  }

  BulletinsRecord found(Actor actor, String permission, UUID id) {
    return store.find(actor.scope(permission), id).orElseThrow(() -> Problem.notFound("简报"));
  }

  private static void demandDraft(BulletinsRecord bulletin) {
    if (state(bulletin) != State.DRAFT) {
      throw Problem.refused("not-draft", "“" + state(bulletin).label() + "”的简报不能改稿");
    }
  }

  private void step(Actor actor, BulletinsRecord bulletin, String move, @Nullable String note) {
    StepsRecord step = new StepsRecord();
    step.setBulletin(bulletin.getId());
    step.setMove(move);
    step.setState(bulletin.getState());
    step.setAt(clock.instant());
    step.setDoneBy(actor.name());
    step.setNote(note);
    store.step(step);
  }

  static State state(BulletinsRecord bulletin) {
    return State.valueOf(bulletin.getState());
  }

  static String numbered(BulletinsRecord bulletin) {
    String number = bulletin.getYear() + " 年第 " + bulletin.getNumber() + " 期";
    return bulletin.getEdition() == 1
        ? number
        : number + "（更正第 " + (bulletin.getEdition() - 1) + " 次）";
  }
}
