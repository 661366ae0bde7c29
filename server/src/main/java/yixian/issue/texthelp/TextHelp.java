package yixian.issue.texthelp;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import yixian.access.Road;
import yixian.access.Search;
import yixian.access.Searches;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Ids;
import yixian.kernel.Problem;

/**
 * 文字辅助 · Trains classifiers beside the requests, keeps how each did, and asks the one that is
 * switched on.
 *
 * <p>Nothing is learnt from fewer than {@value #LEAST_LESSONS} closed issues, and nothing that was
 * learnt is used before a person has switched it on. What leaves the machine: nothing.
 */
@Component
public class TextHelp {

  static final String CONFIGURE = "issue.configure";
  static final int LEAST_LESSONS = 200;
  private static final int SECONDS = 600;

  private final HelpStore store;
  private final Searches searches;
  private final Road road;
  private final Audit audit;
  private final Clock clock;
  private volatile Map<About, Optional<Classifier>> inUse = Map.of();

  TextHelp(HelpStore store, Searches searches, Road road, Audit audit, Clock clock) {
    this.store = store;
    this.searches = searches;
    this.road = road;
    this.audit = audit;
    this.clock = clock;
  }

  /** 训练单 · What the road answers for a training that was kept. */
  private record Kept(UUID classifier) {}

  /** Each kind of training is one subject of {@link Searches}. */
  private static UUID subject(About about) {
    return UUID.nameUUIDFromBytes(about.name().getBytes(StandardCharsets.UTF_8));
  }

  /** Begins a training; called inside the road, it starts once that has committed. */
  Search.Progress train(Actor actor, About about) {
    if (searches.isUnderWay(subject(about))) {
      throw Problem.refused("training", "正在训练，请等它结束");
    }
    demandEnough(about, store.closed(about));
    Search begun = searches.start(subject(about), SECONDS, _ -> learn(actor, about));
    audit.note(actor, "texthelp.train", "text-help", about.name(), Map.of());
    return begun.progress();
  }

  /** Whether there is enough to learn from; called inside the road. */
  public boolean canLearn(About about) {
    return store.closed(about) >= LEAST_LESSONS;
  }

  static void demandEnough(About about, int closed) {
    if (closed < LEAST_LESSONS) {
      throw Problem.refused(
          "few-lessons",
          "可供训练的结案事件只有 %d 件，至少 %d 件才训练%s".formatted(closed, LEAST_LESSONS, about.label()));
    }
  }

  /** Trains at once and keeps the result; on roads of its own. */
  public UUID learn(Actor actor, About about) {
    List<Lesson> lessons = road.job(() -> store.lessons(about));
    demandEnough(about, lessons.size());
    if (lessons.subList(0, lessons.size() - lessons.size() / 5).stream()
            .map(Lesson::right)
            .distinct()
            .count()
        < 2) {
      throw Problem.refused("one-label", "较早的结案事件都属同一" + about.label() + "，没有可学的区别");
    }
    Exam exam = Exam.of(lessons);
    Classifier classifier = Learner.learn(lessons);
    return road.write(
            actor,
            CONFIGURE,
            IdempotencyKey.fresh(),
            Kept.class,
            () -> new Kept(keep(actor, about, lessons, exam, classifier)))
        .classifier();
  }

  private UUID keep(
      Actor actor, About about, List<Lesson> lessons, Exam exam, Classifier classifier) {
    Trained trained =
        new Trained(
            Ids.next(),
            about,
            clock.instant(),
            actor.name(),
            lessons.size(),
            (int) lessons.stream().map(Lesson::right).distinct().count(),
            exam.asked(),
            exam.within(1),
            exam.within(Exam.GUESSES),
            exam.plainWithin(1),
            exam.plainWithin(Exam.GUESSES),
            false);
    store.keep(trained, classifier.bytes(), exam.answers());
    audit.note(
        actor,
        "texthelp.trained",
        "text-help",
        trained.id(),
        Map.of(
            "about", about.name(),
            "lessons", trained.lessons(),
            "asked", trained.asked(),
            "first", trained.first(),
            "third", trained.third()));
    return trained.id();
  }

  /** How the training under way, or the last one, stands. */
  Search.Progress progress(About about) {
    return searches.progress(subject(about));
  }

  int closed(About about) {
    return store.closed(about);
  }

  List<Trained> trained(About about) {
    return store.trained(about);
  }

  Trained get(UUID id) {
    return store.find(id).orElseThrow(() -> Problem.notFound("文字分类器"));
  }

  List<HelpStore.Tally> tallies(UUID classifier) {
    return store.tallies(get(classifier).id());
  }

  List<HelpStore.Answered> answers(UUID classifier, Picked picked, int most) {
    return store.answers(get(classifier).id(), picked, most);
  }

  /** Switches a classifier on, in place of the one in use; or all off, where none is named. */
  public void use(Actor actor, About about, @Nullable UUID id) {
    if (id != null && get(id).about() != about) {
      throw Problem.notFound("文字分类器");
    }
    store.use(about, id);
    audit.note(
        actor,
        id == null ? "texthelp.off" : "texthelp.on",
        "text-help",
        id == null ? about.name() : id.toString(),
        Map.of("about", about.name()));
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            inUse = Map.of();
          }
        });
  }

  /** What the classifier in use says, the likeliest first; nothing where none is in use. */
  List<Guess> guesses(About about, Set<String> marks) {
    return inUse(about).map(each -> each.guesses(marks, Exam.GUESSES)).orElse(List.of());
  }

  private Optional<Classifier> inUse(About about) {
    Optional<Classifier> known = inUse.get(about);
    if (known != null) {
      return known;
    }
    Optional<Classifier> read = store.contentInUse(about).map(Classifier::of);
    Map<About, Optional<Classifier>> more = new EnumMap<>(About.class);
    more.putAll(inUse);
    more.put(about, read);
    inUse = more;
    return read;
  }
}
