package yixian.care;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.care.db.tables.records.LeadsRecord;
import yixian.care.db.tables.records.NeedsRecord;
import yixian.care.db.tables.records.VisitsRecord;
import yixian.kernel.Actor;
import yixian.kernel.Ids;

/** 记一次走访 · The records that a visit leaves: itself, the needs noted, and a lead. */
final class Noting {

  private final Actor actor;
  private final Instant now;
  private final List<VisitsRecord> visits = new ArrayList<>();
  private final List<NeedsRecord> needs = new ArrayList<>();
  private final List<LeadsRecord> leads = new ArrayList<>();

  Noting(Actor actor, Clock clock) {
    this.actor = actor;
    this.now = clock.instant();
  }

  /** Notes a visit of the person on the day. */
  VisitsRecord visit(
      UUID household,
      @Nullable UUID person,
      LocalDate visited,
      Outcome outcome,
      @Nullable String note) {
    VisitsRecord visit = new VisitsRecord();
    visit.setId(Ids.next());
    visit.setHousehold(household);
    visit.setVisited(visited);
    visit.setOutcome(outcome.name());
    visit.setNote(note);
    visit.setPhotos(new UUID[0]);
    visit.setPerson(person);
    visit.setBy(actor.name());
    visit.setAt(now);
    visits.add(visit);
    return visit;
  }

  void need(VisitsRecord visit, String kind) {
    NeedsRecord need = new NeedsRecord();
    need.setId(Ids.next());
    need.setHousehold(visit.getHousehold());
    need.setVisit(visit.getId());
    need.setKind(kind);
    need.setNoted(visit.getVisited());
    need.setState(NeedState.OPEN.name());
    need.setVersion(1);
    needs.add(need);
  }

  void lead(VisitsRecord visit, String what) {
    LeadsRecord lead = new LeadsRecord();
    lead.setId(Ids.next());
    lead.setHousehold(visit.getHousehold());
    lead.setVisit(visit.getId());
    lead.setWhat(what);
    lead.setNoted(visit.getVisited());
    lead.setState(LeadState.NOTED.name());
    lead.setBy(actor.name());
    lead.setVersion(1);
    leads.add(lead);
  }

  int visits() {
    return visits.size();
  }

  void keep(RecordStore store) {
    store.add(visits, needs, leads);
  }
}
