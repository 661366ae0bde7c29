package yixian.inspection.campaign;

import static yixian.inspection.db.Sequences.CAMPAIGN_NUMBERS;
import static yixian.inspection.db.Tables.CAMPAIGNS;
import static yixian.inspection.db.Tables.FINDINGS;
import static yixian.inspection.db.Tables.GROUPS;
import static yixian.inspection.db.Tables.SHEETS;
import static yixian.inspection.db.Tables.TARGETS;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import yixian.inspection.Inspections;
import yixian.inspection.db.tables.records.CampaignsRecord;
import yixian.inspection.db.tables.records.GroupsRecord;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

@Component
class CampaignStore {

  private static final int MOST = 200;

  private final DSLContext sql;

  CampaignStore(DSLContext sql) {
    this.sql = sql;
  }

  long number() {
    return sql.nextval(CAMPAIGN_NUMBERS).longValue();
  }

  void add(CampaignsRecord campaign) {
    sql.insertInto(CAMPAIGNS).set(campaign).execute();
  }

  void add(GroupsRecord group) {
    sql.insertInto(GROUPS).set(group).execute();
  }

  Optional<CampaignsRecord> find(Scope scope, UUID id) {
    return sql.selectFrom(CAMPAIGNS)
        .where(CAMPAIGNS.ID.eq(id), within(scope, CAMPAIGNS.REACH))
        .fetchOptional();
  }

  List<CampaignsRecord> find(Scope scope, List<UUID> ids) {
    return sql.selectFrom(CAMPAIGNS)
        .where(CAMPAIGNS.ID.eq(DSL.any(ids.toArray(UUID[]::new))), within(scope, CAMPAIGNS.REACH))
        .fetch();
  }

  List<CampaignsRecord> list(Scope scope) {
    return sql.selectFrom(CAMPAIGNS)
        .where(within(scope, CAMPAIGNS.REACH))
        .orderBy(CAMPAIGNS.MADE_AT.desc(), CAMPAIGNS.ID.desc())
        .limit(MOST)
        .fetch();
  }

  /** Writes it, if it is still as seen. */
  void save(CampaignsRecord campaign, int seen) {
    campaign.setVersion(seen + 1);
    int written =
        sql.update(CAMPAIGNS)
            .set(campaign)
            .where(CAMPAIGNS.ID.eq(campaign.getId()), CAMPAIGNS.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      CampaignsRecord winner = sql.fetchSingle(CAMPAIGNS, CAMPAIGNS.ID.eq(campaign.getId()));
      throw Problem.conflict("专项行动已在别处改过，请刷新后再办", winner.getChangedBy(), winner.getChangedAt());
    }
  }

  /** Everything of a rehearsal goes; a campaign that counts stays, even for a fault of ours. */
  int wipe(UUID campaign) {
    return sql.deleteFrom(CAMPAIGNS)
        .where(CAMPAIGNS.ID.eq(campaign), CAMPAIGNS.REHEARSAL.eq(true))
        .execute();
  }

  List<UUID> sheets(UUID campaign) {
    return sql.select(SHEETS.ID)
        .from(SHEETS)
        .join(TARGETS)
        .on(TARGETS.ID.eq(SHEETS.TARGET))
        .where(TARGETS.CAMPAIGN.eq(campaign))
        .fetch(SHEETS.ID);
  }

  List<UUID> findings(UUID campaign) {
    return sql.select(FINDINGS.ID)
        .from(FINDINGS)
        .where(FINDINGS.CAMPAIGN.eq(campaign))
        .fetch(FINDINGS.ID);
  }

  List<GroupsRecord> groups(UUID campaign) {
    return sql.selectFrom(GROUPS).where(GROUPS.CAMPAIGN.eq(campaign)).orderBy(GROUPS.NAME).fetch();
  }

  Optional<GroupsRecord> group(UUID id) {
    return sql.selectFrom(GROUPS).where(GROUPS.ID.eq(id)).fetchOptional();
  }

  int count(Scope scope, UUID campaign, Figure figure, LocalDate today) {
    return switch (figure.kind()) {
      case GROUP -> sql.fetchCount(GROUPS, GROUPS.CAMPAIGN.eq(campaign));
      case TARGET ->
          sql.fetchCount(
              TARGETS,
              TARGETS.CAMPAIGN.eq(campaign),
              within(scope, TARGETS.REACH),
              TargetStore.counts(figure));
      case FINDING ->
          sql.fetchCount(
              FINDINGS,
              FINDINGS.CAMPAIGN.eq(campaign),
              within(scope, FINDINGS.REACH),
              findings(figure, today));
    };
  }

  private static Condition findings(Figure figure, LocalDate today) {
    return switch (figure) {
      case RECTIFIED -> FINDINGS.STATE.in("FIXED", "CLOSED");
      case RECHECKED -> FINDINGS.STATE.eq("CLOSED");
      case OVERDUE -> FINDINGS.STATE.eq("FOUND").and(FINDINGS.DUE.lt(today));
      case DROPPED -> FINDINGS.STATE.eq("DROPPED");
      case FINDINGS, GROUPS, TARGETS, CHECKED, LEFT, REMOVED, DISPUTED ->
          FINDINGS.STATE.ne("DROPPED");
    };
  }

  /** The scope as a predicate; row security says the same a second time. */
  static Condition within(Scope scope, Field<UUID[]> reach) {
    return scope.everything()
        ? DSL.trueCondition()
        : DSL.condition("{0} && {1}", reach, DSL.val(Inspections.names(scope)));
  }
}
