package yixian.open311.forward;

import static yixian.open311.db.Tables.FORWARDS;
import static yixian.open311.db.Tables.OUTPOSTS;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.UpdateSetMoreStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.kernel.Point;
import yixian.open311.db.tables.records.ForwardsRecord;
import yixian.open311.db.tables.records.OutpostsRecord;

@Component
class ForwardStore {

  private final DSLContext sql;

  ForwardStore(DSLContext sql) {
    this.sql = sql;
  }

  void add(Outpost outpost, byte[] keySealed) {
    sql.insertInto(OUTPOSTS)
        .set(OUTPOSTS.ID, outpost.id())
        .set(OUTPOSTS.NAME, outpost.name())
        .set(OUTPOSTS.URL, outpost.url())
        .set(OUTPOSTS.JURISDICTION, outpost.jurisdiction())
        .set(OUTPOSTS.KEY_SEALED, keySealed)
        .set(OUTPOSTS.MADE_AT, outpost.madeAt())
        .set(OUTPOSTS.MADE_BY, outpost.madeBy())
        .execute();
  }

  void close(UUID outpost) {
    sql.update(OUTPOSTS).set(OUTPOSTS.OPEN, false).where(OUTPOSTS.ID.eq(outpost)).execute();
  }

  boolean knows(String url) {
    return sql.fetchExists(OUTPOSTS, OUTPOSTS.URL.eq(url).and(OUTPOSTS.OPEN.isTrue()));
  }

  List<Outpost> outposts() {
    return sql.selectFrom(OUTPOSTS)
        .orderBy(OUTPOSTS.NAME, OUTPOSTS.ID)
        .fetch(ForwardStore::outpost);
  }

  Optional<Outpost> outpost(UUID id) {
    return sql.selectFrom(OUTPOSTS).where(OUTPOSTS.ID.eq(id)).fetchOptional(ForwardStore::outpost);
  }

  byte[] keySealed(UUID outpost) {
    return sql.select(OUTPOSTS.KEY_SEALED)
        .from(OUTPOSTS)
        .where(OUTPOSTS.ID.eq(outpost))
        .fetchSingle(OUTPOSTS.KEY_SEALED);
  }

  /** Keeps a forward unless the issue is on its way there already; whether it was kept. */
  boolean add(Forward forward) {
    return sql.insertInto(FORWARDS)
            .set(FORWARDS.ID, forward.id())
            .set(FORWARDS.ISSUE, forward.issue())
            .set(FORWARDS.CODE, forward.code())
            .set(FORWARDS.OUTPOST, forward.outpost())
            .set(FORWARDS.SERVICE_CODE, forward.serviceCode())
            .set(FORWARDS.WORDS, forward.words())
            .set(FORWARDS.LONGITUDE, forward.place().longitude())
            .set(FORWARDS.LATITUDE, forward.place().latitude())
            .set(FORWARDS.ADDRESS, forward.address())
            .set(FORWARDS.STATE, forward.state().name())
            .set(FORWARDS.NEXT_AT, forward.askedAt())
            .set(FORWARDS.ASKED_AT, forward.askedAt())
            .set(FORWARDS.ASKED_BY, forward.askedBy())
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  List<Forward> of(UUID issue) {
    return sql.selectFrom(FORWARDS)
        .where(FORWARDS.ISSUE.eq(issue))
        .orderBy(FORWARDS.ASKED_AT)
        .fetch(ForwardStore::forward);
  }

  /**
   * Those whose moment has come, the longest waiting first; nobody else is given them before the
   * lease is over, also when this server dies meanwhile.
   */
  List<Forward> take(Instant now, Instant lease, int most) {
    List<Forward> due =
        sql.selectFrom(FORWARDS)
            .where(
                FORWARDS.STATE.in(
                    ForwardLifecycle.underWay().stream().map(ForwardState::name).toList()),
                FORWARDS.NEXT_AT.le(now))
            .orderBy(FORWARDS.NEXT_AT)
            .limit(most)
            .forUpdate()
            .skipLocked()
            .fetch(ForwardStore::forward);
    due.forEach(each -> next(each.id(), lease));
    return due;
  }

  private void next(UUID forward, Instant at) {
    sql.update(FORWARDS).set(FORWARDS.NEXT_AT, at).where(FORWARDS.ID.eq(forward)).execute();
  }

  void sent(Forward forward, String remote, Instant next) {
    moved(forward, ForwardMove.ARRIVE)
        .set(FORWARDS.REMOTE, remote)
        .set(FORWARDS.FAULT, (String) null)
        .set(FORWARDS.TRIES, 0)
        .set(FORWARDS.NEXT_AT, next)
        .where(still(forward))
        .execute();
  }

  void refused(Forward forward, String fault) {
    moved(forward, ForwardMove.REFUSE).set(FORWARDS.FAULT, fault).where(still(forward)).execute();
  }

  void failed(Forward forward, String fault, Instant next) {
    moved(forward, ForwardMove.LATER)
        .set(FORWARDS.FAULT, fault)
        .set(FORWARDS.TRIES, FORWARDS.TRIES.plus(1))
        .set(FORWARDS.NEXT_AT, next)
        .where(still(forward))
        .execute();
  }

  void heard(Forward forward, ForwardMove move, @Nullable Instant until, Instant next) {
    moved(forward, move)
        .set(FORWARDS.HEARD_UNTIL, until)
        .set(FORWARDS.FAULT, (String) null)
        .set(FORWARDS.TRIES, 0)
        .set(FORWARDS.NEXT_AT, next)
        .where(still(forward))
        .execute();
  }

  private UpdateSetMoreStep<ForwardsRecord> moved(Forward forward, ForwardMove move) {
    ForwardState to = ForwardLifecycle.after(forward.state(), move);
    return sql.update(FORWARDS).set(FORWARDS.STATE, to.name());
  }

  /** As it was taken; a lease that has run out changes nothing. */
  private static Condition still(Forward forward) {
    return FORWARDS.ID.eq(forward.id()).and(FORWARDS.STATE.eq(forward.state().name()));
  }

  private static Outpost outpost(OutpostsRecord row) {
    return new Outpost(
        row.getId(),
        row.getName(),
        row.getUrl(),
        row.getJurisdiction(),
        row.getOpen(),
        row.getMadeAt(),
        row.getMadeBy());
  }

  private static Forward forward(ForwardsRecord row) {
    return new Forward(
        row.getId(),
        row.getIssue(),
        row.getCode(),
        row.getOutpost(),
        row.getServiceCode(),
        row.getWords(),
        new Point(row.getLongitude(), row.getLatitude()),
        row.getAddress(),
        ForwardState.valueOf(row.getState()),
        row.getRemote(),
        row.getTries(),
        row.getFault(),
        row.getHeardUntil(),
        row.getAskedAt(),
        row.getAskedBy());
  }
}
