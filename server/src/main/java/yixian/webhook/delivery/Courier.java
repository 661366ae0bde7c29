package yixian.webhook.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.kernel.Days;
import yixian.kernel.TimeTravel;
import yixian.kernel.outside.Caller;
import yixian.webhook.Subscription;
import yixian.webhook.Subscriptions;
import yixian.webhook.host.Host;
import yixian.webhook.host.Hosts;

/**
 * 投递员 · Carries what waits to the subscribers.
 *
 * <p>Arrived is what is answered with 2xx; a crash before that is known sends it once more under
 * the same event number. What does not arrive is tried again after one minute, then two, four, up
 * to an hour, and is given up after {@link #MOST_TRIES} tries, a good day, or at once where the
 * receiver says that he is gone (410). A person may send it again.
 */
@Component
class Courier {

  static final int MOST_TRIES = 30;

  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  private static final int AT_ONCE = 20;
  private static final int GONE = 410;
  private static final int LONGEST_FAULT = 200;
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);
  private static final Duration KEEP_DELIVERED = Duration.ofDays(30);
  private static final Duration KEEP_DEAD = Duration.ofDays(90);

  private final DeliveryStore store;
  private final Subscriptions subscriptions;
  private final Hosts hosts;
  private final Caller caller;
  private final Road road;
  private final Clock clock;

  Courier(
      DeliveryStore store,
      Subscriptions subscriptions,
      Hosts hosts,
      Caller caller,
      Road road,
      Clock clock) {
    this.store = store;
    this.subscriptions = subscriptions;
    this.hosts = hosts;
    this.caller = caller;
    this.road = road;
    this.clock = clock;
  }

  /** What is needed to carry one. */
  private record Errand(
      Delivery delivery, Subscription to, List<String> secrets, Optional<Host> host, Instant now) {}

  /** Waits while a story of other days is told: what it tells is not for those outside. */
  @Scheduled(fixedDelay = 5_000, initialDelay = 60_000)
  void round() {
    if (TimeTravel.underWay()) {
      return;
    }
    try {
      int carried = AT_ONCE;
      while (carried == AT_ONCE) {
        carried = some();
      }
    } catch (RuntimeException e) {
      LOG.warn("事件推送稍后继续：{}", e.getMessage());
    }
  }

  @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
  void forget() {
    Instant now = clock.instant();
    road.job(
        () ->
            store.forget(DeliveryState.DELIVERED, now.minus(KEEP_DELIVERED))
                + store.forget(DeliveryState.DEAD, now.minus(KEEP_DEAD)));
  }

  /** Carries what is due, all at once, so that none waits for a slow one; how many there were. */
  int some() {
    Instant now = clock.instant();
    List<Errand> due =
        road.job(
            () ->
                store.take(now, Days.of(now), now.plus(LEASE), AT_ONCE).stream()
                    .map(delivery -> errand(delivery, now))
                    .toList());
    try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
      due.forEach(each -> all.execute(() -> carry(each)));
    }
    return due.size();
  }

  private Errand errand(Delivery delivery, Instant now) {
    Subscription to = subscriptions.get(delivery.subscription());
    return new Errand(delivery, to, subscriptions.secrets(to.id()), hosts.find(to.address()), now);
  }

  private void carry(Errand errand) {
    Delivery delivery = errand.delivery();
    if (errand.host().isEmpty()) {
      later(errand, null, "推送地址的主机已不在名单内");
      return;
    }
    try {
      int status =
          caller.post(
              errand.to().address(),
              errand.host().get().inside(),
              headers(errand),
              delivery.body().getBytes(StandardCharsets.UTF_8));
      if (status >= 200 && status < 300) {
        end(errand, DeliveryMove.ARRIVE, status, null);
      } else if (status == GONE) {
        end(errand, DeliveryMove.GIVE_UP, status, "对方答 410，不再接收");
      } else {
        later(errand, status, fault(status));
      }
    } catch (IOException e) {
      later(errand, null, "没有送到：" + e.getMessage());
    }
  }

  private Map<String, String> headers(Errand errand) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/json; charset=utf-8");
    headers.put(
        Signature.HEADER, Signature.of(errand.now(), errand.delivery().body(), errand.secrets()));
    headers.put("X-Yixian-Event", errand.delivery().event().toString());
    headers.put("X-Yixian-Type", errand.delivery().occasion().kind());
    return headers;
  }

  private static String fault(int status) {
    return status >= 300 && status < 400
        ? "对方答 " + status + "，要求转往别处；不跟随，请改正推送地址"
        : "对方答 " + status;
  }

  private void later(Errand errand, @Nullable Integer status, String fault) {
    Delivery delivery = errand.delivery();
    String words = fault.length() <= LONGEST_FAULT ? fault : fault.substring(0, LONGEST_FAULT);
    if (delivery.tries() + 1 >= MOST_TRIES) {
      end(errand, DeliveryMove.GIVE_UP, status, words);
      return;
    }
    Instant next = errand.now().plus(wait(delivery.tries()));
    road.job(
        () -> {
          store.failed(delivery, status, words, next);
          return delivery;
        });
  }

  private void end(
      Errand errand, DeliveryMove move, @Nullable Integer status, @Nullable String fault) {
    road.job(
        () -> {
          store.ended(errand.delivery(), move, status, fault, errand.now());
          return errand;
        });
  }

  static Duration wait(int tries) {
    Duration wait = Duration.ofMinutes(1L << Math.min(tries, 10));
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }
}
