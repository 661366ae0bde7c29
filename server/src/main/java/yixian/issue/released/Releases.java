package yixian.issue.released;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import yixian.audit.Audit;
import yixian.issue.State;
import yixian.issue.category.Categories;
import yixian.issue.db.tables.records.IssuesRecord;
import yixian.issue.db.tables.records.ReleasesRecord;
import yixian.issue.dossier.Dossier;
import yixian.issue.dossier.Dossiers;
import yixian.issue.dossier.Facts;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/**
 * 公开审核 · Decides which issues anybody may look at, in which words, with which photos.
 *
 * <p>The issue itself is never changed. A moderator sees what the mask found and passes words of
 * his own; what still looks like a person's mark is refused unless he says why it is none. A rule
 * releases an issue when it is filed: only of a category that is named, only where the mask found
 * nothing, and never a photo.
 */
@Component
public class Releases {

  static final String RELEASE = "issue.release";
  private static final Set<State> NOT_FILED =
      Set.of(State.REPORTED, State.VERIFYING, State.REFUSED, State.VOID, State.MERGED);

  private final ModerationStore store;
  private final Dossiers dossiers;
  private final ReleasedPhotos photos;
  private final Categories categories;
  private final Facts facts;
  private final Audit audit;
  private final Clock clock;
  private volatile @Nullable Set<UUID> rules;

  Releases(
      ModerationStore store,
      Dossiers dossiers,
      ReleasedPhotos photos,
      Categories categories,
      Facts facts,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.dossiers = dossiers;
    this.photos = photos;
    this.categories = categories;
    this.facts = facts;
    this.audit = audit;
    this.clock = clock;
  }

  Dossier dossier(Actor actor, UUID issue) {
    return dossiers.find(actor.scope(RELEASE), issue).orElseThrow(() -> Problem.notFound("事件"));
  }

  Optional<ReleasesRecord> release(UUID issue) {
    return store.find(issue);
  }

  /** Decides about one issue; called inside the road. */
  void decide(Actor actor, UUID issue, Decision decision) {
    Dossier dossier = dossier(actor, issue);
    if (decision.verdict() == Verdict.SHOWN && NOT_FILED.contains(dossier.state())) {
      throw Problem.refused("not-filed", "事件" + dossier.state().label() + "，受理后才能公开");
    }
    List<Fault> faults = decision.faults(Released.mask(dossier.issue()));
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    ReleasesRecord decided = decided(actor, issue, decision.verdict(), decision.version() + 1);
    if (decision.verdict() == Verdict.SHOWN) {
      decided.setWords(String.valueOf(decision.words()).strip());
      decided.setAddress(blankToNull(decision.address()));
      decided.setPhotos(photos.write(photos.made(actor, dossier, decision.photosWanted())));
    } else {
      decided.setWords(null);
      decided.setAddress(null);
      decided.setPhotos(photos.write(List.of()));
    }
    decided.setReason(blankToNull(decision.reason()));
    decided.setByRule(false);
    if (!store.keep(decided, decision.version())) {
      ReleasesRecord first = store.find(issue).orElseThrow();
      throw Problem.conflict(
          "公开审核已由 " + first.getByName() + " 作出，请刷新后查看", first.getByName(), first.getAt());
    }
    boolean shown = decision.verdict() == Verdict.SHOWN;
    if (shown || Boolean.TRUE.equals(dossier.issue().getReleased())) {
      facts.shown(dossier.issue(), shown, decided.getAt());
    }
    audit.note(
        actor,
        decision.verdict() == Verdict.SHOWN ? "issue.release" : "issue.hold",
        "issue",
        issue,
        Map.of(
            "code", dossier.issue().getCode(),
            "photos", decision.photosWanted().size(),
            "sure", decision.sure()));
  }

  /** Told when an issue is filed: a rule may release it. */
  public void filed(Dossier dossier) {
    IssuesRecord issue = dossier.issue();
    if (NOT_FILED.contains(dossier.state())
        || issue.getCategory() == null
        || !rules().contains(issue.getCategory())
        || store.find(issue.getId()).isPresent()) {
      return;
    }
    String words = Released.told(issue);
    Mask mask = Released.mask(issue);
    String address = issue.getAddress();
    if (!mask.found(words).isEmpty() || (address != null && !mask.found(address).isEmpty())) {
      return;
    }
    Actor rule = Actor.system("公开规则");
    ReleasesRecord decided = decided(rule, issue.getId(), Verdict.SHOWN, 1);
    decided.setWords(words);
    decided.setAddress(address);
    decided.setPhotos(photos.write(List.of()));
    decided.setByRule(true);
    if (store.keep(decided, 0)) {
      facts.shown(issue, true, decided.getAt());
      audit.note(rule, "issue.release", "issue", issue.getId(), Map.of("code", issue.getCode()));
    }
  }

  private ReleasesRecord decided(Actor actor, UUID issue, Verdict verdict, int version) {
    ReleasesRecord decided = new ReleasesRecord();
    decided.setIssue(issue);
    decided.setVerdict(verdict.name());
    decided.setVersion(version);
    decided.setAt(clock.instant());
    decided.setByName(actor.name());
    return decided;
  }

  /** The categories whose issues a rule may release; from memory, for each filing asks. */
  Set<UUID> rules() {
    Set<UUID> known = rules;
    if (known == null) {
      known = store.rules();
      rules = known;
    }
    return known;
  }

  /** Names the categories whose issues a rule may release, in place of those before. */
  public void rules(Actor actor, List<UUID> named) {
    for (UUID category : named) {
      if (categories.book().find(category).isEmpty()) {
        throw Problem.invalid(new Fault("categories", "所选分类不存在", "请重新选择分类"));
      }
    }
    List<UUID> distinct = named.stream().distinct().toList();
    store.rules(distinct, clock.instant(), actor.name());
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            rules = null;
          }
        });
    rules = null;
    audit.note(
        actor,
        "issue.release-rules",
        "release-rules",
        "rules",
        Map.of("categories", distinct.size()));
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
