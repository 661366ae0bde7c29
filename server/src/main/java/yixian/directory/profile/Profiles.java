package yixian.directory.profile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.directory.People;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

/**
 * 基本情况 · Records what is known of people, and answers it as of any day.
 *
 * <p>A change takes effect from a day and leaves the days before as they were, so that a statistic
 * of last year counts again what it counted then. A unit sees of a person only what held while he
 * served there; what a reader may not see is absent, as if it were not recorded.
 */
@Component
public class Profiles {

  private static final String EDIT = "directory.edit";
  private static final YearMonth EARLIEST = YearMonth.of(1940, 1);

  private final ProfileStore store;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  Profiles(ProfileStore store, People people, Audit audit, Clock clock) {
    this.store = store;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /** What was known to hold on the day, if the scope reaches it. */
  public Optional<Profile> find(Scope scope, UUID person, LocalDate day) {
    return Optional.ofNullable(of(scope, List.of(person), day).get(person));
  }

  /** By person; those of whom nothing is recorded, or may be seen, are absent. */
  public Map<UUID, Profile> of(Scope scope, Collection<UUID> people, LocalDate day) {
    return people.isEmpty() ? Map.of() : store.of(scope, people, day);
  }

  /** Records what holds from a day on. */
  public void record(Actor actor, UUID person, Profile profile, LocalDate from) {
    LocalDate today = Days.today(clock);
    boolean kept =
        people
            .find(person)
            .filter(known -> actor.scope(EDIT).covers(known.units(today), null, null))
            .isPresent();
    if (!kept) {
      throw Problem.notFound("人员");
    }
    demandSound(profile, from);
    store.put(person, profile, from, clock.instant(), actor);
    audit.note(actor, "person.profile", "person", person, Map.of("from", from.toString()));
  }

  private static void demandSound(Profile profile, LocalDate from) {
    List<Fault> faults = new ArrayList<>();
    YearMonth birth = profile.birth();
    if (birth != null && (birth.isBefore(EARLIEST) || birth.atDay(1).isAfter(from))) {
      faults.add(new Fault("birth", "出生年月 " + birth + " 不对", "请核对任免审批表上的出生年月"));
    }
    YearMonth since = profile.workSince();
    if (since != null && birth != null && since.isBefore(birth.plusYears(14))) {
      faults.add(new Fault("workSince", "参加工作年月 " + since + " 早于 14 周岁", "请核对参加工作时间"));
    }
    text(faults, "nativePlace", profile.nativePlace(), "[0-9]{6,12}", "籍贯应为 6 至 12 位区划代码");
    text(faults, "speciality", profile.speciality(), ".{1,60}", "专长应为 1 至 60 个字");
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }

  private static void text(
      List<Fault> faults, String field, @Nullable String text, String pattern, String message) {
    if (text != null && !text.matches(pattern)) {
      faults.add(new Fault(field, message, "请改正，或留空"));
    }
  }
}
