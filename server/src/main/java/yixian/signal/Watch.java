package yixian.signal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yixian.access.Accounts;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.BurdenItem;
import yixian.kernel.BurdenSource;
import yixian.kernel.ClockWatch;
import yixian.kernel.Days;
import yixian.kernel.Scope;
import yixian.kernel.SignalSource;
import yixian.secondment.placement.Posting;
import yixian.secondment.placement.Postings;

/**
 * 看苗头 · Once an hour asks the rooms what they have of those who serve. The same fact is told once;
 * of a kind, none while one is open, nor within thirty days of the last.
 */
@Component
class Watch implements BurdenSource {

  private static final Actor HOUSE = Actor.system("苗头提示");
  private static final int DAYS_BETWEEN = 30;

  private final ObjectProvider<SignalSource> sources;
  private final Signals signals;
  private final SignalStore store;
  private final Postings postings;
  private final Accounts accounts;
  private final Road road;
  private final Clock clock;
  private final ClockWatch watch;

  Watch(
      ObjectProvider<SignalSource> sources,
      Signals signals,
      SignalStore store,
      Postings postings,
      Accounts accounts,
      Road road,
      Clock clock) {
    this.sources = sources;
    this.signals = signals;
    this.store = store;
    this.postings = postings;
    this.accounts = accounts;
    this.road = road;
    this.clock = clock;
    this.watch = new ClockWatch(clock, System::nanoTime);
  }

  @Scheduled(initialDelay = 15, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void look() {
    watch.round("苗头提示", Integer.MAX_VALUE, () -> road.job(this::round));
  }

  /** How many were raised. */
  int round() {
    LocalDate today = Days.today(clock);
    Map<UUID, Posting> serving =
        postings.during(Scope.EVERYTHING, today, today.plusDays(1)).stream()
            .collect(Collectors.toMap(Posting::id, Function.identity()));
    List<SignalSource.Served> served = serving.values().stream().map(this::served).toList();
    return (int)
        sources.stream()
            .flatMap(source -> source.findings(served, today).stream())
            .filter(finding -> !lately(finding, today))
            .filter(
                finding ->
                    signals.found(
                        HOUSE, Objects.requireNonNull(serving.get(finding.placement())), finding))
            .count();
  }

  private boolean lately(SignalSource.Finding finding, LocalDate today) {
    return store.recently(
        finding.placement(), finding.kind(), Days.start(today.minusDays(DAYS_BETWEEN)));
  }

  private SignalSource.Served served(Posting posting) {
    return new SignalSource.Served(
        posting.id(),
        posting.person(),
        accounts.ofPerson(posting.person()),
        posting.from(),
        posting.grid());
  }

  @Override
  public List<BurdenItem> burdens() {
    return List.of(
        new BurdenItem(
            "苗头提示请本人说明（可不说明）",
            BurdenItem.Kind.REMINDER,
            true,
            "挂职干部管理办法：防止空挂、虚挂，先听本人说明",
            "区委组织部",
            null),
        new BurdenItem("按苗头、留痕数量给人打分或排名", BurdenItem.Kind.RANKING, false, null, null, null));
  }
}
