package yixian.signal;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import yixian.directory.People;
import yixian.directory.Units;
import yixian.kernel.Actor;

/** Writes signals for a reader, with names and with what he may do. */
@Component
class Sheets {

  private final People people;
  private final Units units;
  private final Clock clock;

  Sheets(People people, Units units, Clock clock) {
    this.people = people;
    this.units = units;
    this.clock = clock;
  }

  SignalSheet sheet(Actor reader, Signal signal) {
    Signal.About about = signal.about();
    Signal.Answer answer = signal.answer();
    Signal.Settlement settlement = signal.settlement();
    Instant now = clock.instant();
    return new SignalSheet(
        signal.id(),
        about.placement(),
        signal.kind(),
        signal.kind().label(),
        people.name(about.person()),
        units.name(about.homeUnit()),
        units.name(about.hostUnit()),
        signal.sentence(),
        signal.sources(),
        signal.raisedAt(),
        signal.raisedBy(),
        signal.answerBy(),
        answer == null ? null : answer.text(),
        answer == null ? null : answer.at(),
        settlement == null ? null : settlement.outcome().label(),
        settlement == null ? null : settlement.reason(),
        settlement == null ? null : settlement.by(),
        settlement == null ? null : settlement.at(),
        settlement != null ? "已处置" : answer != null ? "已说明" : "待说明",
        signal.open(),
        signal.open() && answer == null && about.person().equals(reader.person()),
        signal.open() && maySettle(reader, about),
        signal.heard(now),
        signal.version());
  }

  /** Nobody settles what is said of himself. */
  static boolean maySettle(Actor reader, Signal.About about) {
    return reader.may(Signals.SETTLE)
        && !about.person().equals(reader.person())
        && reader
            .scope(Signals.SETTLE)
            .covers(new HashSet<>(List.of(about.homeUnit(), about.hostUnit())), about.grid(), null);
  }
}
