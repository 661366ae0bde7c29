package yixian.secondment.team;

import static yixian.secondment.db.Tables.INVITATIONS;
import static yixian.secondment.db.Tables.MEETINGS;
import static yixian.secondment.db.Tables.PAIRINGS;
import static yixian.secondment.db.Tables.TEAMS;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import yixian.kernel.Problem;
import yixian.secondment.db.tables.records.InvitationsRecord;
import yixian.secondment.db.tables.records.MeetingsRecord;
import yixian.secondment.db.tables.records.PairingsRecord;
import yixian.secondment.db.tables.records.TeamsRecord;

/** Teams and meetings; what a reader may see is for row security and for the batch behind them. */
@Component
class TeamStore {

  private final DSLContext sql;

  TeamStore(DSLContext sql) {
    this.sql = sql;
  }

  List<TeamsRecord> ofBatch(UUID batch) {
    return sql.selectFrom(TEAMS).where(TEAMS.BATCH.eq(batch)).orderBy(TEAMS.ID).fetch();
  }

  Optional<TeamsRecord> find(UUID id) {
    return sql.selectFrom(TEAMS).where(TEAMS.ID.eq(id)).fetchOptional();
  }

  Map<UUID, TeamsRecord> find(Collection<UUID> ids) {
    return sql.selectFrom(TEAMS)
        .where(TEAMS.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
        .fetchMap(TEAMS.ID);
  }

  /** False where the host has a team in this batch already. */
  boolean add(TeamsRecord team) {
    return sql.insertInto(TEAMS).set(team).onConflictDoNothing().execute() == 1;
  }

  void save(TeamsRecord team, int seen) {
    int written =
        sql.update(TEAMS)
            .set(team)
            .where(TEAMS.ID.eq(team.getId()), TEAMS.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      var winner = sql.fetchSingle(TEAMS, TEAMS.ID.eq(team.getId()));
      throw Problem.conflict("这支工作队已被他人修改，请刷新后再改", winner.getChangedBy(), winner.getChangedAt());
    }
  }

  List<PairingsRecord> pairings(UUID team) {
    return sql.selectFrom(PAIRINGS).where(PAIRINGS.TEAM.eq(team)).orderBy(PAIRINGS.ID).fetch();
  }

  List<PairingsRecord> pairingsOf(Collection<UUID> people) {
    UUID[] ids = people.toArray(UUID[]::new);
    return sql.selectFrom(PAIRINGS)
        .where(PAIRINGS.PERSON.eq(DSL.any(ids)).or(PAIRINGS.PARTNER.eq(DSL.any(ids))))
        .fetch();
  }

  Optional<PairingsRecord> pairing(UUID id) {
    return sql.selectFrom(PAIRINGS).where(PAIRINGS.ID.eq(id)).fetchOptional();
  }

  /** False where the two are a pair already. */
  boolean pair(PairingsRecord pairing) {
    return sql.insertInto(PAIRINGS).set(pairing).onConflictDoNothing().execute() == 1;
  }

  void part(UUID pairing) {
    sql.deleteFrom(PAIRINGS).where(PAIRINGS.ID.eq(pairing)).execute();
  }

  /** The meetings of a team, the latest first. */
  List<MeetingsRecord> meetings(UUID team) {
    return sql.selectFrom(MEETINGS)
        .where(MEETINGS.TEAM.eq(team))
        .orderBy(MEETINGS.STARTS_AT.desc(), MEETINGS.ID)
        .fetch();
  }

  Optional<MeetingsRecord> meeting(UUID id) {
    return sql.selectFrom(MEETINGS).where(MEETINGS.ID.eq(id)).fetchOptional();
  }

  /** The meetings to which somebody is or was invited, the latest first. */
  List<MeetingsRecord> meetingsOf(UUID person, int most) {
    return sql.select(MEETINGS.fields())
        .from(MEETINGS)
        .join(INVITATIONS)
        .on(INVITATIONS.MEETING.eq(MEETINGS.ID))
        .where(INVITATIONS.PERSON.eq(person))
        .orderBy(MEETINGS.STARTS_AT.desc(), MEETINGS.ID)
        .limit(most)
        .fetchInto(MEETINGS);
  }

  /** The meetings that somebody attended by a placement, in a span of time. */
  List<MeetingsRecord> attended(UUID placement, Instant from, Instant until) {
    return sql.select(MEETINGS.fields())
        .from(MEETINGS)
        .join(INVITATIONS)
        .on(INVITATIONS.MEETING.eq(MEETINGS.ID))
        .where(
            INVITATIONS.PLACEMENT.eq(placement),
            INVITATIONS.ATTENDED.isTrue(),
            MEETINGS.STARTS_AT.ge(from),
            MEETINGS.STARTS_AT.lt(until))
        .orderBy(MEETINGS.STARTS_AT)
        .fetchInto(MEETINGS);
  }

  void call(MeetingsRecord meeting, List<InvitationsRecord> invitations) {
    sql.insertInto(MEETINGS).set(meeting).execute();
    sql.batchInsert(invitations).execute();
  }

  void save(MeetingsRecord meeting, int seen) {
    int written =
        sql.update(MEETINGS)
            .set(meeting)
            .where(MEETINGS.ID.eq(meeting.getId()), MEETINGS.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      var winner = sql.fetchSingle(MEETINGS, MEETINGS.ID.eq(meeting.getId()));
      throw Problem.conflict("这次会议已被他人办理，请刷新后再办", winner.getChangedBy(), winner.getChangedAt());
    }
  }

  List<InvitationsRecord> invitations(UUID meeting) {
    return sql.selectFrom(INVITATIONS)
        .where(INVITATIONS.MEETING.eq(meeting))
        .orderBy(INVITATIONS.PERSON)
        .fetch();
  }

  /** A person's own invitations by meeting. */
  Map<UUID, InvitationsRecord> invitationsOf(UUID person, Collection<UUID> meetings) {
    return sql.selectFrom(INVITATIONS)
        .where(
            INVITATIONS.PERSON.eq(person),
            INVITATIONS.MEETING.eq(DSL.any(meetings.toArray(UUID[]::new))))
        .fetchMap(INVITATIONS.MEETING);
  }

  void answer(InvitationsRecord invitation) {
    sql.update(INVITATIONS)
        .set(invitation)
        .where(
            INVITATIONS.MEETING.eq(invitation.getMeeting()),
            INVITATIONS.PERSON.eq(invitation.getPerson()))
        .execute();
  }

  /** Writes who was there: those named were, the others were not. */
  void attended(UUID meeting, Collection<UUID> people) {
    sql.update(INVITATIONS)
        .set(
            INVITATIONS.ATTENDED,
            DSL.field(INVITATIONS.PERSON.eq(DSL.any(people.toArray(UUID[]::new)))))
        .where(INVITATIONS.MEETING.eq(meeting))
        .execute();
  }
}
