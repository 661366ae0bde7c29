package yixian.feedback.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.audit.SignedHeads;
import yixian.calendar.Calendars;
import yixian.feedback.Feedback;
import yixian.feedback.db.tables.records.LettersRecord;
import yixian.feedback.letter.Addressee;
import yixian.feedback.letter.Composer;
import yixian.feedback.letter.Letter;
import yixian.feedback.rule.RuleSet;
import yixian.feedback.rule.Rules;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Problem;
import yixian.kernel.Sha256;

/**
 * 发出 · A leader's yes to one letter or to many. Each stands for itself, with an audit note of its
 * own; what cannot be sent is told with its reason and hinders no other.
 *
 * <p>Just before it is sent a letter is counted once more. Where the records tell something else
 * than what was read, the draft is renewed and waits for another reading: nobody says yes to what
 * he has not seen. What was sent stands still, and its SHA-256 goes to the audit log.
 */
@Component
public class Sending {

  private static final int MOST = 300;

  private final LetterStore store;
  private final Book book;
  private final Letters letters;
  private final Composer composer;
  private final Rules rules;
  private final Calendars calendars;
  private final SignedHeads heads;
  private final Tidings tidings;
  private final Audit audit;
  private final Clock clock;

  Sending(
      LetterStore store,
      Book book,
      Letters letters,
      Composer composer,
      Rules rules,
      Calendars calendars,
      SignedHeads heads,
      Tidings tidings,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.book = book;
    this.letters = letters;
    this.composer = composer;
    this.rules = rules;
    this.calendars = calendars;
    this.heads = heads;
    this.tidings = tidings;
    this.audit = audit;
    this.clock = clock;
  }

  /** 选中 · A letter as it was read. */
  public record Wanted(@Nullable UUID id, int version) {}

  /** 结果 · Whether it was sent; if not, why. */
  public record Outcome(UUID id, String unit, boolean sent, @Nullable String because) {}

  /** 发出结果 · Of each letter what became of it. */
  public record Outcomes(List<Outcome> letters) {

    public Outcomes {
      letters = List.copyOf(letters);
    }
  }

  /** Sends those that can be sent. */
  public Outcomes send(Actor actor, @Nullable List<Wanted> wanted) {
    Feedback.demandWhole(actor, Feedback.SEND);
    if (wanted == null || wanted.isEmpty() || wanted.size() > MOST) {
      throw Problem.invalid(new Fault("letters", "请选择 1 至 " + MOST + " 份通报", "请重新选择"));
    }
    Instant now = clock.instant();
    RuleSet inForce = rules.inForce(Days.of(now));
    Map<YearMonth, Map<Addressee, Letter>> fresh = new HashMap<>();
    List<Outcome> outcomes = new ArrayList<>();
    for (Wanted each : wanted) {
      UUID id = each.id();
      Optional<LettersRecord> found = id == null ? Optional.empty() : store.find(id);
      if (found.isEmpty()) {
        throw Problem.notFound("反馈通报");
      }
      LettersRecord row = found.get();
      YearMonth month = YearMonth.from(row.getMonth());
      String because =
          refusal(
              actor,
              row,
              each.version(),
              fresh.computeIfAbsent(month, one -> composer.compose(one, inForce, now)),
              now);
      if (because == null) {
        send(actor, row, inForce, now);
      } else {
        audit.note(actor, "feedback.not-sent", "feedback", row.getId(), Map.of("because", because));
      }
      outcomes.add(new Outcome(row.getId(), row.getUnitName(), because == null, because));
    }
    return new Outcomes(outcomes);
  }

  /** Why it is not sent; null where it can be. */
  private @Nullable String refusal(
      Actor actor, LettersRecord row, int seen, Map<Addressee, Letter> fresh, Instant now) {
    if (LetterLifecycle.GRAPH.find(Book.state(row), Move.SEND).isEmpty()) {
      return "“" + Book.state(row).label() + "”的通报不能发出";
    }
    if (row.getVersion() != seen) {
      return row.getChangedBy() + "在您阅读之后改过，请再看一遍";
    }
    Letter latest = fresh.get(new Addressee(Book.kind(row), row.getUnit()));
    if (latest == null) {
      return "记录里已没有可向该单位反馈的人员，请搁置";
    }
    return letters.renew(actor, row, latest, now) ? "记录有变，草稿已更新，请再看一遍" : null;
  }

  private void send(Actor actor, LettersRecord row, RuleSet inForce, Instant now) {
    LocalDate today = Days.of(now);
    int days = inForce.share(Book.kind(row)).answerDays();
    row.setState(State.SENT.name());
    row.setSentAt(now);
    row.setSentBy(actor.name());
    row.setAnswerBy(days == 0 ? null : calendars.addWorkingDays(today, days));
    row.setForgetOn(today.plusMonths(inForce.keepMonths()));
    String text = book.written(book.composed(row));
    row.setSentText(text);
    row.setFingerprint(Sha256.hex(text));
    row.setHead(heads.latest().map(book::written).orElse(null));
    row.setChangedAt(now);
    row.setChangedBy(actor.name());
    store.save(row, row.getVersion());
    book.step(actor, row, Move.SEND.label(), null);
    audit.note(
        actor,
        "feedback.send",
        "feedback",
        row.getId(),
        Map.of("unit", row.getUnit(), "fingerprint", row.getFingerprint()));
    UUID corrected = row.getCorrects();
    if (corrected != null) {
      replace(actor, corrected, now);
    }
    tidings.sent(row);
  }

  private void replace(Actor actor, UUID id, Instant now) {
    LettersRecord old = letters.found(actor, Feedback.SEND, id);
    State to =
        LetterLifecycle.GRAPH
            .find(Book.state(old), Move.REPLACE)
            .orElseThrow(() -> Problem.refused("not-now", "原通报已不能更正"))
            .to();
    old.setState(to.name());
    old.setChangedAt(now);
    old.setChangedBy(actor.name());
    store.save(old, old.getVersion());
    book.step(actor, old, Move.REPLACE.label(), null);
    audit.note(actor, "feedback.replace", "feedback", id, Map.of("to", to));
  }
}
