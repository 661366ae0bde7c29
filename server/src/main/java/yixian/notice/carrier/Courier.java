package yixian.notice.carrier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import yixian.access.Road;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Secrets;
import yixian.kernel.TimeTravel;
import yixian.notice.ToCarry;

/**
 * 信使 · Carries what waits to the devices: at once after the commit, and every five seconds what a
 * crash, a slow channel or the night has left. How often is told in {@link Carrier}.
 */
@Component
class Courier implements DisposableBean {

  static final int MOST_TRIES = 15;

  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  private static final Actor HOUSE = Actor.system("通知带出");
  private static final int DEALT_AT_ONCE = 500;
  private static final int CARRIED_AT_ONCE = 100;
  private static final int LONGEST_FAULT = 200;
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
  private static final Duration KEPT = Duration.ofDays(30);

  private final Dealer dealer;
  private final CarriageStore store;
  private final DeviceStore devices;
  private final Map<String, Carrier> carriers;
  private final Secrets secrets;
  private final Road road;
  private final Audit audit;
  private final Clock clock;
  private final AtomicBoolean called = new AtomicBoolean();
  private final ExecutorService own =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("notice-courier").factory());

  Courier(
      Dealer dealer,
      CarriageStore store,
      DeviceStore devices,
      List<Carrier> carriers,
      Secrets secrets,
      Road road,
      Audit audit,
      Clock clock) {
    this.dealer = dealer;
    this.store = store;
    this.devices = devices;
    this.carriers = carriers.stream().collect(Collectors.toMap(Carrier::code, Function.identity()));
    this.secrets = secrets;
    this.road = road;
    this.audit = audit;
    this.clock = clock;
  }

  private record Due(int dealt, List<Carriage> carriages) {}

  private record Done(Carriage carriage, Outcome outcome) {}

  @TransactionalEventListener
  void hear(ToCarry told) {
    wake();
  }

  @Scheduled(fixedDelay = 5_000, initialDelay = 60_000)
  void wake() {
    if (called.compareAndSet(false, true)) {
      own.execute(this::round);
    }
  }

  /** Waits while a story of other days is told: what it tells is not for those outside. */
  private void round() {
    called.set(false);
    if (TimeTravel.underWay()) {
      return;
    }
    try {
      int done = some();
      while (done > 0) {
        done = some();
      }
    } catch (RuntimeException e) {
      LOG.warn("通知带出稍后继续：{}", e.getMessage());
    }
  }

  @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
  void forget() {
    Instant now = clock.instant();
    road.job(() -> dealer.forget(now) + store.forget(now.minus(KEPT)));
  }

  /** Deals out and carries what is due, all at once, so that none waits for a slow one. */
  int some() {
    Instant now = clock.instant();
    Due due =
        road.job(
            () -> {
              int dealt = dealer.deal(now, DEALT_AT_ONCE);
              store.late(now);
              return new Due(dealt, store.take(now, now.plus(LEASE), CARRIED_AT_ONCE));
            });
    if (!due.carriages().isEmpty()) {
      List<Done> done = carried(due.carriages());
      road.job(() -> settle(done, now));
    }
    return due.dealt() + due.carriages().size();
  }

  private List<Done> carried(List<Carriage> due) {
    List<Future<Done>> under = new ArrayList<>();
    try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
      due.stream().map(this::errand).forEach(each -> under.add(all.submit(each)));
    }
    return under.stream().map(Courier::end).toList();
  }

  private Callable<Done> errand(Carriage carriage) {
    return () -> new Done(carriage, carry(carriage));
  }

  private static Done end(Future<Done> under) {
    try {
      return under.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while carrying", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("An errand ends in an outcome, never in a throw", e);
    }
  }

  private Outcome carry(Carriage carriage) {
    Carrier carrier = carriers.get(carriage.carrier());
    if (carrier == null) {
      return new Outcome.Later("带出渠道 " + carriage.carrier() + " 未启用");
    }
    try {
      String address = secrets.open(Devices.place(carriage.device()), carriage.address());
      return carrier.carry(address, carriage.word());
    } catch (RuntimeException e) {
      return new Outcome.Later("没有送到：" + e.getMessage());
    }
  }

  private int settle(List<Done> all, Instant now) {
    store.arrived(
        all.stream()
            .filter(each -> each.outcome() instanceof Outcome.Arrived)
            .map(Done::carriage)
            .toList(),
        now);
    all.forEach(each -> settle(each, now));
    return all.size();
  }

  private void settle(Done done, Instant now) {
    Carriage carriage = done.carriage();
    switch (done.outcome()) {
      case Outcome.Arrived _ -> {
        // noted with the others
      }
      case Outcome.Later later when carriage.tries() + 1 < MOST_TRIES ->
          store.later(carriage.id(), words(later.fault()), now.plus(wait(carriage.tries())));
      case Outcome.Later later -> store.dead(carriage.id(), words(later.fault()), now);
      case Outcome.Refused refused -> store.dead(carriage.id(), words(refused.fault()), now);
      case Outcome.Gone gone -> {
        devices.remove(List.of(carriage.device()));
        audit.note(
            HOUSE, "notice.device-gone", "device", carriage.device(), Map.of("why", gone.fault()));
      }
    }
  }

  private static String words(String fault) {
    return fault.length() <= LONGEST_FAULT ? fault : fault.substring(0, LONGEST_FAULT);
  }

  static Duration wait(int tries) {
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries, 10));
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  @Override
  public void destroy() {
    own.shutdown();
  }
}
