package yixian.inspection.finding;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import yixian.inspection.Inspections;
import yixian.inspection.campaign.Campaigns;
import yixian.inspection.db.tables.records.FindingsRecord;
import yixian.kernel.Actor;

/** 当事方 · Whether a move on a finding is this person's: each campaign and group is asked once. */
final class Parties {

  private final Actor actor;
  private final Campaigns campaigns;
  private final Map<UUID, FindingStore.Place> places;
  private final Map<UUID, Campaigns.Ruler> rulers = new HashMap<>();
  private final Map<UUID, Campaigns.Crew> crews = new HashMap<>();

  Parties(Actor actor, Campaigns campaigns, Map<UUID, FindingStore.Place> places) {
    this.actor = actor;
    this.campaigns = campaigns;
    this.places = Map.copyOf(places);
  }

  /** The unit puts right; the group or the leading unit checks again. */
  boolean include(FindingsRecord finding, Move move) {
    return switch (move) {
      case FIX -> Inspections.covers(actor, Inspections.ANSWER, finding.getUnit());
      case CLOSE, SEND_BACK, DROP ->
          actor.may(Inspections.CHECK)
              && (Inspections.covers(actor, Inspections.CHECK, ruler(finding).owner())
                  || inCrew(finding));
    };
  }

  private boolean inCrew(FindingsRecord finding) {
    UUID person = actor.person();
    FindingStore.Place place = places.get(finding.getTarget());
    return person != null
        && place != null
        && crews.computeIfAbsent(place.group(), campaigns::crew).members().contains(person);
  }

  Campaigns.Ruler ruler(FindingsRecord finding) {
    return rulers.computeIfAbsent(finding.getCampaign(), campaigns::ruler);
  }
}
