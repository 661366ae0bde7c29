package yixian.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.demo.data.Division;
import yixian.demo.people.DemoPeople;
import yixian.demo.people.DemoPeople.Duty;
import yixian.demo.people.DemoPeople.Person;
import yixian.kernel.Actor;
import yixian.signal.Outcome;
import yixian.signal.Signals;

/**
 * 苗头提示 · Two words of the host: one answered and settled with a talk, one that waits for its
 * answer.
 */
@Component
class Warnings {

  private final Signals signals;
  private final Errand errand;

  Warnings(Signals signals, Errand errand) {
    this.signals = signals;
    this.errand = errand;
  }

  void told(DemoPeople people, Troupe troupe, Made placed, Instant now) {
    List<Person> secondees = people.with(Duty.SECONDEE);
    Person answering = secondees.get(2);
    Person waiting = secondees.getFirst();
    Actor host = troupe.actor(people.ofUnit(Division.TOWN, Duty.UNIT_LEADER).getFirst().key());
    UUID settled =
        say(host, placed.id(answering.key()), "上月两次村民小组会没有到会，群众反映有事找不到人。", daysBefore(now, 24));
    answer(
        troupe.actor(answering.key()),
        settled,
        "两次会议当天在区里参加防汛值守，没有提前告知村里；今后外出先与村书记通气。",
        daysBefore(now, 22));
    settle(
        troupe.actor(people.with(Duty.ORGANISATION_LEADER).getFirst().key()),
        settled,
        daysBefore(now, 20));
    say(host, placed.id(waiting.key()), "近两周晚间走访安排多次临时请他人代去。", daysBefore(now, 1));
  }

  private static Instant daysBefore(Instant now, int days) {
    return now.minus(Duration.ofDays(days));
  }

  private UUID say(Actor host, UUID placement, String text, Instant moment) {
    return errand
        .by(
            "signal:" + placement,
            host,
            "signal.raise",
            moment,
            Made.class,
            () -> new Made(Map.of("signal", signals.hostSays(host, placement, text))))
        .id("signal");
  }

  private void answer(Actor official, UUID signal, String text, Instant moment) {
    errand.own(
        "signal:answer:" + signal,
        official,
        moment,
        Made.class,
        () -> {
          signals.answer(official, signal, text);
          return new Made(Map.of());
        });
  }

  private void settle(Actor organiser, UUID signal, Instant moment) {
    errand.by(
        "signal:settle:" + signal,
        organiser,
        "signal.settle",
        moment,
        Made.class,
        () -> {
          signals.settle(organiser, signal, 2, Outcome.TALK, "情况属实，事出有因；已当面提醒加强沟通。");
          return new Made(Map.of());
        });
  }
}
