package yixian.open311.forward;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.issue.Issues;
import yixian.kernel.Actor;

/**
 * 信使 · Carries what waits to the neighbours, and asks them what became of it.
 *
 * <p>What does not get through is tried again after one minute, then two, four, up to an hour, for
 * as long as it takes: a neighbour who is away for a week gets the backlog when he is back. The
 * number of the forward goes along as the intent, so that a neighbour like us takes it once however
 * often it arrives. What he refuses is not sent again. Every quarter of an hour he is asked for
 * news; they come to the issue as inside remarks, each once.
 */
@Component
class Courier {

  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  private static final int AT_ONCE = 20;
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final Duration LISTENING = Duration.ofMinutes(15);

  /** Neighbours answer for ninety days at most. */
  private static final Duration MEMORY = Duration.ofDays(85);

  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  private final ForwardStore store;
  private final Forwards forwards;
  private final Wire wire;
  private final Egress egress;
  private final Issues issues;
  private final Road road;
  private final Clock clock;

  Courier(
      ForwardStore store,
      Forwards forwards,
      Wire wire,
      Egress egress,
      Issues issues,
      Road road,
      Clock clock) {
    this.store = store;
    this.forwards = forwards;
    this.wire = wire;
    this.egress = egress;
    this.issues = issues;
    this.road = road;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 20_000, initialDelay = 60_000)
  void round() {
    if (!egress.isOpen()) {
      return;
    }
    try {
      some();
    } catch (RuntimeException e) {
      LOG.warn("转送稍后继续：{}", e.getMessage());
    }
  }

  /** Does what is due; how many there were. */
  int some() {
    Instant now = clock.instant();
    List<Forward> due = road.job(() -> store.take(now, now.plus(LEASE), AT_ONCE));
    due.forEach(this::carry);
    return due.size();
  }

  private void carry(Forward forward) {
    Outpost outpost = road.job(() -> forwards.demand(forward.outpost()));
    if (!outpost.open()) {
      road.job(
          () -> {
            store.failed(forward, "邻区端口已停用", clock.instant().plus(Duration.ofDays(1)));
            return forward;
          });
      return;
    }
    String key = road.job(() -> forwards.key(outpost.id()));
    if (ForwardLifecycle.GRAPH.find(forward.state(), ForwardMove.ARRIVE).isPresent()) {
      send(outpost, key, forward);
    } else {
      hear(outpost, key, forward);
    }
  }

  private void send(Outpost outpost, String key, Forward forward) {
    Wire.Outcome outcome = wire.send(outpost, key, forward);
    road.job(
        () -> {
          switch (outcome) {
            case Wire.Outcome.Sent sent -> {
              store.sent(forward, sent.remote(), clock.instant().plus(LISTENING));
              remark(outpost, forward, "已送达，对方编号 " + sent.remote());
            }
            case Wire.Outcome.Refused refused -> {
              store.refused(forward, refused.why());
              remark(outpost, forward, refused.why());
            }
            case Wire.Outcome.Later later ->
                store.failed(forward, later.why(), clock.instant().plus(wait(forward.tries())));
          }
          return forward;
        });
  }

  private void hear(Outpost outpost, String key, Forward forward) {
    Instant known = forward.heardUntil() == null ? before(forward) : forward.heardUntil();
    Instant memory = clock.instant().minus(MEMORY);
    Instant since = known.isBefore(memory) ? memory : known;
    try {
      Wire.Heard heard = wire.hear(outpost, key, String.valueOf(forward.remote()), since);
      road.job(
          () -> {
            heard.remarks().forEach(each -> remark(outpost, forward, each.words()));
            Instant until = heard.remarks().isEmpty() ? since : heard.remarks().getLast().at();
            ForwardMove move = heard.closed() ? ForwardMove.CLOSE : ForwardMove.HEAR;
            store.heard(forward, move, until, clock.instant().plus(LISTENING));
            return forward;
          });
    } catch (IOException e) {
      road.job(
          () -> {
            store.failed(
                forward,
                String.valueOf(e.getMessage()),
                clock.instant().plus(wait(forward.tries())));
            return forward;
          });
    }
  }

  /**
   * Neighbours tell the time to the second: what happened within that of the asking is news too.
   */
  private static Instant before(Forward forward) {
    return forward.askedAt().truncatedTo(ChronoUnit.SECONDS).minusSeconds(1);
  }

  private void remark(Outpost outpost, Forward forward, String words) {
    Actor neighbour = Actor.system("邻区 " + outpost.name());
    issues.comment(neighbour, forward.issue(), "邻区“" + outpost.name() + "”：" + words, false);
  }

  static Duration wait(int tries) {
    Duration wait = Duration.ofMinutes(1L << Math.min(tries, 10));
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }
}
