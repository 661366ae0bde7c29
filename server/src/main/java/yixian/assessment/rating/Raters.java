package yixian.assessment.rating;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.assessment.Permits;
import yixian.assessment.plan.Panel;
import yixian.assessment.plan.Plan;
import yixian.assessment.round.Round;
import yixian.assessment.sheet.Sheet;
import yixian.kernel.Actor;
import yixian.kernel.Scope;
import yixian.secondment.placement.Posting;
import yixian.secondment.placement.Postings;

/**
 * 评议人 · For whom somebody may say his word, and in which part. Units speak through whoever leads
 * them, mentors of whom they guide, members of a team of each other, departments through those the
 * plan names. Nobody speaks of himself.
 */
@Component
class Raters {

  private final Postings postings;

  Raters(Postings postings) {
    this.postings = postings;
  }

  /** What one needs to know of a rater, looked up once. */
  record Rater(Actor actor, UUID person, Scope units, Set<UUID> guided, List<Posting> own) {}

  /** Looks up who it is; sees every placement, since a mentor need not reach it by a role. */
  Rater rater(Actor actor, UUID person) {
    return new Rater(
        actor,
        person,
        actor.scope(Permits.RATE),
        Set.copyOf(postings.guidedBy(person).stream().map(Posting::id).toList()),
        postings.of(person));
  }

  /** The parts in which somebody may speak of an official. */
  Set<Panel> panels(Rater rater, Plan plan, Round round, Sheet sheet) {
    Set<Panel> panels = EnumSet.noneOf(Panel.class);
    if (!rater.person().equals(sheet.person())) {
      for (Panel panel : Panel.values()) {
        if (plan.asks(round.cadence(), panel) && speaks(rater, panel, plan, round, sheet)) {
          panels.add(panel);
        }
      }
    }
    return panels;
  }

  private static boolean speaks(Rater rater, Panel panel, Plan plan, Round round, Sheet sheet) {
    return switch (panel) {
      case HOST -> rater.units().covers(Set.of(sheet.hostUnit()), null, null);
      case HOME -> rater.units().covers(Set.of(sheet.homeUnit()), null, null);
      case MENTOR -> rater.guided().contains(sheet.placement());
      case TEAM -> rater.own().stream().anyMatch(own -> together(own, round, sheet));
      case ORGANISATION, COMMUNITY, OPERATIONS ->
          plan.raters().getOrDefault(panel, Set.of()).contains(rater.person());
    };
  }

  private static boolean together(Posting own, Round round, Sheet sheet) {
    return own.batch().equals(round.batch())
        && own.hostUnit().equals(sheet.hostUnit())
        && own.meets(round.from(), round.to().plusDays(1));
  }
}
