package yixian.unannounced.finding;

import java.time.Instant;
import java.util.Objects;
import yixian.kernel.Actor;
import yixian.unannounced.Unannounced;
import yixian.unannounced.db.tables.records.FindingsRecord;

/** 当事方 · Whether a move on a finding is this person's, and what must hold is so. */
final class Parties {
  private Parties() {}

  /** Nobody but the person answers; nobody ends what is about himself. */
  static boolean include(Actor actor, FindingsRecord finding, Move move) {
    boolean himself = Findings.isAbout(finding, actor);
    return switch (move) {
      case ANSWER -> himself;
      case MEND ->
          himself
              || Unannounced.covers(actor, Unannounced.VIEW, finding.getHostUnit())
              || Unannounced.covers(actor, Unannounced.VIEW, finding.getHomeUnit());
      case CLEAR -> !himself && leads(actor, finding);
      case PASS, SEND_BACK ->
          !himself && (leads(actor, finding) || Findings.looksAgain(finding, actor.person()));
    };
  }

  private static boolean leads(Actor actor, FindingsRecord finding) {
    return Unannounced.covers(actor, Unannounced.LEAD, finding.getOwner());
  }

  static boolean holds(Actor actor, FindingsRecord finding, Given given, Instant now) {
    return switch (given) {
      case NOTHING -> true;
      case HEARD_OUT -> now.isAfter(finding.getAnswerBy());
      case ANOTHER ->
          actor.person() == null
              || (!Objects.equals(finding.getFinder(), actor.person())
                  && !Objects.equals(finding.getMender(), actor.person()));
    };
  }
}
