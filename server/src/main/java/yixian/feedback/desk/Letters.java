package yixian.feedback.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.directory.Units;
import yixian.feedback.Feedback;
import yixian.feedback.Kind;
import yixian.feedback.db.tables.records.LettersRecord;
import yixian.feedback.letter.Addressee;
import yixian.feedback.letter.Composer;
import yixian.feedback.letter.Letter;
import yixian.feedback.rule.RuleSet;
import yixian.feedback.rule.Rules;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Lifecycle.Edge;
import yixian.kernel.Problem;

/**
 * 反馈通报 · Drafts the letters of a month, and keeps what people did to the drafts. Called inside the
 * road.
 *
 * <p>One letter for each addressee and month. Drafting again renews drafts from the records and
 * keeps the remark and what was left out; what was sent or set aside is left alone.
 */
@Component
public class Letters {

  private static final int LONGEST_REMARK = 1000;
  private static final int LONGEST_REASON = 300;
  private static final String ISSUER = "组织部门";

  private final LetterStore store;
  private final Book book;
  private final Composer composer;
  private final Rules rules;
  private final Units units;
  private final Tidings tidings;
  private final Audit audit;
  private final Clock clock;

  Letters(
      LetterStore store,
      Book book,
      Composer composer,
      Rules rules,
      Units units,
      Tidings tidings,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.book = book;
    this.composer = composer;
    this.rules = rules;
    this.units = units;
    this.tidings = tidings;
    this.audit = audit;
    this.clock = clock;
  }

  /** 拟稿结果 · How many letters were made anew, renewed, and found as they were. */
  public record Drafted(YearMonth month, int made, int renewed, int same) {}

  /** 存下 · A letter after a deed. */
  public record Kept(UUID id, int version) {}

  /** 略去 · A line that is left out, and why. */
  public record LeftOut(@Nullable String key, @Nullable String reason) {}

  /** 改稿 · What a person adds to a draft as he saw it. */
  public record Edit(int version, @Nullable String remark, @Nullable List<LeftOut> leftOut) {}

  /** 动作 · A move on a letter as it was seen. */
  public record Order(Move move, int version, @Nullable String reason) {}

  /** 更正 · What a correction puts right. */
  public record Correction(int version, @Nullable String note) {}

  /** 现状 · A letter as it stands, for whoever moves it next. */
  public record Standing(UUID id, Kind kind, UUID unit, State state, int version) {}

  /** The letters of a month. */
  public List<Standing> of(Actor actor, YearMonth month) {
    Feedback.demandWhole(actor, Feedback.KEEP);
    return store.ofMonth(month).stream()
        .map(
            row ->
                new Standing(
                    row.getId(), Book.kind(row), row.getUnit(), Book.state(row), row.getVersion()))
        .toList();
  }

  /** Drafts the letters of a month, or renews the drafts there are. */
  public Drafted draft(Actor actor, @Nullable YearMonth month) {
    Feedback.demandWhole(actor, Feedback.KEEP);
    Instant now = clock.instant();
    if (month == null || month.isAfter(YearMonth.from(Days.of(now)))) {
      throw Problem.invalid(new Fault("month", "月份没有填写，或还没有到", "请选择本月或以前的月份"));
    }
    RuleSet inForce = rules.inForce(Days.of(now));
    Map<Addressee, LettersRecord> latest = latest(month);
    int made = 0;
    int renewed = 0;
    List<UUID> same = new ArrayList<>();
    for (Map.Entry<Addressee, Letter> each : composer.compose(month, inForce, now).entrySet()) {
      LettersRecord there = latest.get(each.getKey());
      if (there == null) {
        add(actor, each.getKey(), month, each.getValue(), inForce, now);
        made++;
      } else if (Book.state(there) == State.DRAFT) {
        if (renew(actor, there, each.getValue(), now)) {
          renewed++;
        } else {
          same.add(there.getId());
        }
      }
    }
    store.recounted(same, now);
    UUID owner = inForce.organisation();
    if (made > 0 && owner != null) {
      tidings.drafted(owner, month, made);
    }
    audit.note(
        actor,
        "feedback.drafting",
        "settings",
        "feedback",
        Map.of("month", month.toString(), "made", made, "renewed", renewed));
    return new Drafted(month, made, renewed, same.size());
  }

  private Map<Addressee, LettersRecord> latest(YearMonth month) {
    Map<Addressee, LettersRecord> latest = new HashMap<>();
    store
        .ofMonth(month)
        .forEach(row -> latest.put(new Addressee(Book.kind(row), row.getUnit()), row));
    return latest;
  }

  private void add(
      Actor actor, Addressee to, YearMonth month, Letter letter, RuleSet inForce, Instant now) {
    UUID owner = inForce.organisation();
    LettersRecord row = new LettersRecord();
    row.setId(Ids.next());
    row.setKind(to.kind().name());
    row.setUnit(to.unit());
    row.setUnitName(units.name(to.unit()));
    row.setMonth(month.atDay(1));
    row.setEdition(1);
    row.setOwner(owner);
    row.setIssuer(owner == null ? ISSUER : units.name(owner));
    row.setState(State.DRAFT.name());
    row.setContent(book.written(letter));
    row.setCountedAt(now);
    row.setLeftOut("{}");
    row.setForgetOn(Days.of(now).plusMonths(inForce.keepMonths()));
    row.setVersion(1);
    touched(actor, row, now);
    store.add(row);
    book.step(actor, row, "拟稿", null);
    noted(actor, "feedback.draft", row, Map.of("kind", to.kind(), "month", month.toString()));
  }

  /** True where the records tell something else by now. */
  boolean renew(Actor actor, LettersRecord row, Letter fresh, Instant now) {
    if (book.letter(row).equals(fresh)) {
      return false;
    }
    Map<String, String> leftOut = new LinkedHashMap<>(book.leftOut(row));
    leftOut.keySet().retainAll(keys(fresh));
    row.setContent(book.written(fresh));
    row.setLeftOut(book.written(leftOut));
    row.setCountedAt(now);
    touched(actor, row, now);
    store.save(row, row.getVersion());
    book.step(actor, row, "按记录更新", null);
    noted(actor, "feedback.renew", row, Map.of());
    return true;
  }

  private static Set<String> keys(Letter letter) {
    return letter.groups().stream()
        .flatMap(group -> group.lines().stream())
        .map(Letter.Line::key)
        .collect(Collectors.toSet());
  }

  /** Keeps the drafter's remark, and which lines he leaves out. */
  public Kept write(Actor actor, UUID id, Edit edit) {
    LettersRecord row = found(actor, Feedback.KEEP, id);
    if (Book.state(row) != State.DRAFT) {
      throw Problem.refused("not-draft", "“" + Book.state(row).label() + "”的通报不能改稿");
    }
    Map<String, String> leftOut = leftOut(row, edit.leftOut() == null ? List.of() : edit.leftOut());
    row.setRemark(Feedback.maySay(edit.remark(), "remark", "附言", LONGEST_REMARK));
    row.setLeftOut(book.written(leftOut));
    touched(actor, row, clock.instant());
    store.save(row, edit.version());
    noted(actor, "feedback.write", row, Map.of("leftOut", leftOut));
    return new Kept(id, row.getVersion());
  }

  private Map<String, String> leftOut(LettersRecord row, List<LeftOut> wanted) {
    Set<String> keys = keys(book.letter(row));
    Map<String, String> leftOut = new LinkedHashMap<>();
    for (LeftOut each : wanted) {
      String key = each.key();
      if (key == null || !keys.contains(key)) {
        throw Problem.invalid(new Fault("leftOut", "要略去的一行不在稿中", "请刷新后再选"));
      }
      leftOut.put(key, Feedback.said(each.reason(), "leftOut", "略去的理由", LONGEST_REASON));
    }
    return leftOut;
  }

  /** Sets a draft aside, or takes it up again. */
  public Kept move(Actor actor, UUID id, Order order) {
    Move move = order.move();
    LettersRecord row = found(actor, move.permission(), id);
    State from = Book.state(row);
    Edge<State, Move, Given> edge =
        LetterLifecycle.GRAPH
            .find(from, move)
            .filter(_ -> !move.sends())
            .orElseThrow(
                () -> Problem.refused("not-now", "“" + from.label() + "”的通报不能" + move.label()));
    String reason =
        move.needs().isEmpty()
            ? null
            : Feedback.said(order.reason(), "reason", "理由", LONGEST_REASON);
    row.setState(edge.to().name());
    row.setReason(reason);
    touched(actor, row, clock.instant());
    store.save(row, order.version());
    book.step(actor, row, move.label(), reason);
    noted(actor, "feedback." + move.code(), row, Map.of("to", edge.to()));
    return new Kept(id, row.getVersion());
  }

  /**
   * Begins a correction, from the records as they are now; what was sent stands until it is sent.
   */
  public Kept correct(Actor actor, UUID id, Correction correction) {
    LettersRecord old = found(actor, Feedback.KEEP, id);
    if (Book.state(old) != State.SENT) {
      throw Problem.refused("not-now", "“" + Book.state(old).label() + "”的通报不能更正");
    }
    if (store.correctionOf(id).isPresent()) {
      throw Problem.refused("corrected", "这份通报的更正稿已经拟好");
    }
    if (correction.version() != old.getVersion()) {
      throw Problem.conflict("这份通报已在别处办过，请刷新后再办", old.getChangedBy(), old.getChangedAt());
    }
    Instant now = clock.instant();
    YearMonth month = YearMonth.from(old.getMonth());
    Kind kind = Book.kind(old);
    RuleSet inForce = rules.inForce(Days.of(now));
    Letter fresh =
        composer
            .compose(month, inForce, now)
            .getOrDefault(new Addressee(kind, old.getUnit()), book.letter(old));
    Map<String, String> leftOut = new LinkedHashMap<>(book.leftOut(old));
    leftOut.keySet().retainAll(keys(fresh));
    LettersRecord row = new LettersRecord();
    row.setId(Ids.next());
    row.setKind(old.getKind());
    row.setUnit(old.getUnit());
    row.setUnitName(old.getUnitName());
    row.setMonth(old.getMonth());
    row.setEdition(old.getEdition() + 1);
    row.setOwner(old.getOwner());
    row.setIssuer(old.getIssuer());
    row.setState(State.DRAFT.name());
    row.setContent(book.written(fresh));
    row.setCountedAt(now);
    row.setRemark(old.getRemark());
    row.setLeftOut(book.written(leftOut));
    row.setCorrects(id);
    row.setCorrection(Feedback.said(correction.note(), "note", "更正说明", LONGEST_REASON));
    row.setForgetOn(Days.of(now).plusMonths(inForce.keepMonths()));
    row.setVersion(1);
    touched(actor, row, now);
    store.add(row);
    book.step(actor, row, "拟更正稿", row.getCorrection());
    noted(actor, "feedback.correct", row, Map.of("corrects", id));
    return new Kept(row.getId(), row.getVersion());
  }

  /** One letter of the desk; absent ones and those beyond reach read the same. */
  LettersRecord found(Actor actor, String permission, UUID id) {
    return (Feedback.whole(actor, permission) ? store.find(id) : Optional.<LettersRecord>empty())
        .orElseThrow(() -> Problem.notFound("反馈通报"));
  }

  private static void touched(Actor actor, LettersRecord row, Instant now) {
    row.setChangedBy(actor.name());
    row.setChangedAt(now);
  }

  private void noted(Actor actor, String deed, LettersRecord row, Map<String, ?> more) {
    audit.note(actor, deed, "feedback", row.getId(), more);
  }
}
