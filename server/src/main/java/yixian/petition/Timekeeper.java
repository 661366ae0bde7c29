package yixian.petition;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import yixian.calendar.Calendars;
import yixian.kernel.Problem;
import yixian.petition.db.tables.records.PetitionsRecord;
import yixian.petition.db.tables.records.TermsRecord;

/**
 * 计时 · Begins and ends the terms of a petition; what is owed next stands on the petition itself.
 */
@Component
class Timekeeper {

  private final PetitionStore store;
  private final Calendars calendars;
  private final Clock clock;

  Timekeeper(PetitionStore store, Calendars calendars, Clock clock) {
    this.store = store;
    this.calendars = calendars;
    this.clock = clock;
  }

  void begin(PetitionsRecord petition, Stage stage) {
    Instant now = clock.instant();
    Instant due = calendars.deadline(now, stage.amount(), stage.unit()).at();
    store.begin(petition.getId(), stage, now, due);
    if (stage.owed()) {
      owe(petition, stage, due);
    }
  }

  /** Ends the terms; what was owed by one of them is owed no more. */
  void end(PetitionsRecord petition, Stage... stages) {
    List<Stage> ended = List.of(stages);
    store.end(petition.getId(), ended, clock.instant());
    String owed = petition.getStage();
    if (owed != null && ended.contains(Stage.valueOf(owed))) {
      petition.setStage(null);
      petition.setDue(null);
    }
  }

  /** Gives the running handling so many days more, counted from its beginning. */
  void extend(Dossier dossier, int days) {
    TermsRecord term =
        dossier.running(Stage.HANDLE).orElseThrow(() -> Problem.refused("no-term", "没有正在计时的办理期限"));
    Instant due =
        calendars
            .deadline(term.getBeganAt(), Stage.HANDLE.amount() + days, Stage.HANDLE.unit())
            .at();
    store.extend(term, due);
    owe(dossier.petition(), Stage.HANDLE, due);
  }

  private static void owe(PetitionsRecord petition, Stage stage, Instant due) {
    petition.setStage(stage.name());
    petition.setDue(due);
    petition.setTold(false);
  }
}
