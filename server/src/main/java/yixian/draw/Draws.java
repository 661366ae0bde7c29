package yixian.draw;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.draw.db.tables.records.DrawsRecord;
import yixian.draw.db.tables.records.RevealsRecord;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;
import yixian.kernel.Secrets;
import yixian.planner.draw.DrawFile;
import yixian.planner.draw.Drawing;
import yixian.planner.draw.Line;
import yixian.planner.draw.Seed;
import yixian.planner.draw.Stratum;
import yixian.planner.draw.Terms;

/**
 * 抽签 · Promises a draw, and keeps the promise. Called inside the road of the room that draws.
 *
 * <p>A promise publishes the list with opaque codes, the rule for the places, what public extra
 * will be mixed in, and the digest of a seed that nobody has seen. Kept, it publishes the seed; the
 * result follows. A promise cannot be taken back or made again: one that is not kept stands there
 * as such, with its age. Who was drawn before, and so does not take part, stands on the list with
 * the reason.
 */
@Component
public class Draws {
  private static final int MOST_LINES = 50_000;
  private static final int LONGEST_PURPOSE = 100;
  private static final int LONGEST_EXTRA = 200;

  private final DrawStore store;
  private final Secrets secrets;
  private final Audit audit;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Draws(DrawStore store, Secrets secrets, Audit audit, Clock clock) {
    this.store = store;
    this.secrets = secrets;
    this.audit = audit;
    this.clock = clock;
  }

  /** Publishes list, rule and the digest of a fresh seed. */
  public UUID commit(Actor actor, String purpose, Terms terms) {
    demand(purpose, terms.list());
    Seed seed = Seed.fresh(random);
    UUID id = Ids.next();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    DrawsRecord draw = new DrawsRecord();
    draw.setId(id);
    draw.setNumber("CQ%d-%03d".formatted(Days.of(now).getYear(), store.number()));
    draw.setPurpose(purpose.strip());
    draw.setSpread(terms.rule().spread().name());
    draw.setPlaces(terms.rule().places());
    draw.setAgreed(terms.agreed());
    draw.setList(Lists.written(terms.list()));
    draw.setSize(terms.list().size());
    draw.setListSha256(terms.sha256());
    draw.setCommitment(seed.commitment());
    draw.setSeedSealed(secrets.seal(place(id), seed.hex()));
    draw.setCommittedAt(now);
    draw.setCommittedBy(actor.name());
    store.add(draw);
    audit.note(
        actor,
        "draw.commit",
        "draw",
        id,
        Map.of(
            "number", draw.getNumber(),
            "listSha256", draw.getListSha256(),
            "commitment", draw.getCommitment()));
    return id;
  }

  private static void demand(String purpose, List<Line> list) {
    if (purpose.isBlank() || purpose.strip().length() > LONGEST_PURPOSE) {
      throw Problem.invalid(
          new Fault("purpose", "事由应为 1 至 " + LONGEST_PURPOSE + " 个字", "请写明为什么抽签"));
    }
    if (list.stream().noneMatch(Line::takesPart)) {
      throw Problem.refused("nobody", "名单上没有可抽的对象，请放宽范围");
    }
    if (list.size() > MOST_LINES) {
      throw Problem.refused("too-many", "名单超过 " + MOST_LINES + " 行，请缩小范围");
    }
  }

  /** Draws, and publishes the seed; once. Gives the strata with whom it fell on. */
  public List<Stratum> reveal(Actor actor, UUID id, @Nullable String extra) {
    DrawsRecord draw = demand(id);
    if (store.reveal(id).isPresent()) {
      throw Problem.refused("revealed", "抽签 " + draw.getNumber() + " 已经开签，结果不会再变");
    }
    RevealsRecord reveal = new RevealsRecord();
    reveal.setDraw(id);
    reveal.setSeed(secrets.open(place(id), draw.getSeedSealed()));
    reveal.setExtra(extra(draw, extra));
    reveal.setRevealedAt(clock.instant().truncatedTo(ChronoUnit.MILLIS));
    reveal.setRevealedBy(actor.name());
    store.add(reveal);
    audit.note(
        actor,
        "draw.reveal",
        "draw",
        id,
        Map.of("number", draw.getNumber(), "seed", reveal.getSeed()));
    return file(draw, Optional.of(reveal)).strata();
  }

  private static @Nullable String extra(DrawsRecord draw, @Nullable String extra) {
    String said = extra == null ? "" : extra.strip();
    if (draw.getAgreed() == null) {
      if (!said.isEmpty()) {
        throw Problem.invalid(new Fault("extra", "公布承诺时没有约定附加数", "请留空"));
      }
      return null;
    }
    if (said.isEmpty() || said.length() > LONGEST_EXTRA) {
      throw Problem.invalid(
          new Fault("extra", "还没有填约定的附加数：" + draw.getAgreed(), "请照实填写，至多 " + LONGEST_EXTRA + " 字"));
    }
    return said;
  }

  /** The file of a draw, as anybody may have it. */
  public DrawFile file(UUID id) {
    return file(demand(id), store.reveal(id));
  }

  private DrawsRecord demand(UUID id) {
    return store.find(id).orElseThrow(() -> Problem.notFound("抽签"));
  }

  private static DrawFile file(DrawsRecord draw, Optional<RevealsRecord> reveal) {
    Terms terms = Lists.terms(draw);
    String seed = reveal.map(RevealsRecord::getSeed).orElse(null);
    String extra = reveal.map(RevealsRecord::getExtra).orElse(null);
    return new DrawFile(
        draw.getNumber(),
        draw.getPurpose(),
        terms,
        draw.getListSha256(),
        draw.getCommitment(),
        draw.getCommittedAt().toString(),
        seed,
        extra,
        reveal.map(each -> each.getRevealedAt().toString()).orElse(null),
        seed == null ? Drawing.strata(terms) : Drawing.draw(terms, new Seed(seed), extra));
  }

  private static String place(UUID draw) {
    return "draw.seed:" + draw;
  }
}
