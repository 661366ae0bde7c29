package yixian.talent.follow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.calendar.Calendars;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;
import yixian.secondment.batch.Batches;
import yixian.secondment.placement.Posting;
import yixian.secondment.placement.Postings;
import yixian.secondment.placement.Returned;
import yixian.talent.db.tables.records.PeriodsRecord;

/**
 * 跟踪期 · Sets for how long those of a batch are followed, and when each look is due. Called inside
 * the road.
 *
 * <p>A look falls due each half-year after the return, on that day or the next working day. Nobody
 * is followed beyond the period of his batch, nor where his batch has set none; a period made
 * shorter drops what was not yet found and keeps what was.
 */
@Component
public class Periods {

  static final String MANAGE = "talent.manage";
  private static final int MONTHS = 6;
  private static final int MOST = 6;

  private final FollowUpStore store;
  private final Batches batches;
  private final Postings postings;
  private final Calendars calendars;
  private final Audit audit;
  private final Clock clock;

  Periods(
      FollowUpStore store,
      Batches batches,
      Postings postings,
      Calendars calendars,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.batches = batches;
    this.postings = postings;
    this.calendars = calendars;
    this.audit = audit;
    this.clock = clock;
  }

  /** Every batch with what it has set, the latest first. */
  public List<Period> list(Actor reader) {
    Map<UUID, PeriodsRecord> set = store.periods();
    Map<UUID, Integer> open = store.open();
    return batches.list(reader).stream()
        .map(
            batch -> {
              PeriodsRecord row = set.get(batch.id());
              return new Period(
                  batch.id(),
                  batch.name(),
                  batch.stateName(),
                  row == null ? 0 : row.getHalfYears(),
                  open.getOrDefault(batch.id(), 0),
                  row == null ? 0 : row.getVersion());
            })
        .toList();
  }

  /** Sets the period of a batch, also for those who are back already. */
  public void set(Actor actor, UUID batch, int seen, @Nullable Integer halfYears) {
    batches.get(actor.scope(MANAGE), batch);
    if (halfYears == null || halfYears < 0 || halfYears > MOST) {
      throw Problem.invalid(
          new Fault("halfYears", "跟踪次数应为 0 至 " + MOST, "请填写返回后每半年跟踪一次、共几次；0 为不跟踪"));
    }
    store.set(batch, halfYears, seen, actor.name(), clock.instant());
    store.drop(batch, halfYears);
    postings.returned(batch).forEach(posting -> follow(posting, halfYears));
    audit.note(actor, "talent.period", "batch", batch, Map.of("halfYears", halfYears));
  }

  @EventListener
  void on(Returned returned) {
    Posting posting = returned.posting();
    follow(posting, store.halfYears(posting.batch()));
  }

  private void follow(Posting posting, int halfYears) {
    for (int number = 1; number <= halfYears; number++) {
      store.add(
          new FollowUp(
              Ids.next(),
              posting.id(),
              posting.batch(),
              posting.person(),
              posting.homeUnit(),
              posting.hostUnit(),
              number,
              due(posting, number),
              null,
              1));
    }
  }

  private LocalDate due(Posting posting, int number) {
    return calendars.addWorkingDays(posting.until().plusMonths((long) number * MONTHS), 0);
  }
}
