package yixian.selection.rule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.directory.profile.Profiles;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Scope;
import yixian.officials.FormFile;
import yixian.officials.Officials;
import yixian.officials.pool.Pool;
import yixian.officials.pool.Pools;
import yixian.secondment.batch.Batch;
import yixian.secondment.placement.Placements;
import yixian.secondment.post.Post;

/**
 * 资格核对 · Holds the rules of a batch against what is known of a person. Called inside the road, in a
 * transaction that may write: each opening of a form is noted.
 *
 * <p>Whoever checks reads the answers, never the form: a sending unit learns by it no more than
 * whether a rule is met, and why.
 */
@Component
public class Eligibility {

  private final Rulebooks rulebooks;
  private final Avoidance avoidance;
  private final Officials officials;
  private final Pools pools;
  private final Profiles profiles;
  private final Placements placements;
  private final Audit audit;
  private final Clock clock;

  Eligibility(
      Rulebooks rulebooks,
      Avoidance avoidance,
      Officials officials,
      Pools pools,
      Profiles profiles,
      Placements placements,
      Audit audit,
      Clock clock) {
    this.rulebooks = rulebooks;
    this.avoidance = avoidance;
    this.officials = officials;
    this.pools = pools;
    this.profiles = profiles;
    this.placements = placements;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What the rules answer about a person.
   *
   * @param scope what the reader reaches by the permission he came with
   */
  public Assessment check(Actor reader, Scope scope, Batch batch, List<Post> posts, UUID person) {
    Rulebook book = rulebooks.get(batch.id());
    Facts facts = facts(reader, scope, batch, person, book);
    Judging judging = new Judging(facts);
    return new Assessment(
        book.rules().stream().map(judging::judge).toList(), avoidance.of(facts, book, posts));
  }

  private Facts facts(Actor reader, Scope scope, Batch batch, UUID person, Rulebook book) {
    LocalDate today = Days.today(clock);
    LocalDate day = batch.term().from();
    FormFile file = officials.latest(scope, List.of(person)).get(person);
    if (file != null) {
      audit.note(
          reader,
          "selection.check",
          "person",
          person,
          Map.of("batch", batch.id(), "family", book.kin()));
    }
    return new Facts(
        today,
        day,
        file == null ? null : file.form(),
        profiles.find(scope, person, today).orElse(null),
        pools.reserving(scope, person).stream().map(Pool::name).toList(),
        busy(batch, person));
  }

  private @Nullable String busy(Batch batch, UUID person) {
    return placements
        .busy(person, batch.term())
        .map(
            other ->
                other.from() + " 至 " + other.to() + " 已派往“" + other.host().name() + "”，与本批任期重叠")
        .orElse(null);
  }
}
